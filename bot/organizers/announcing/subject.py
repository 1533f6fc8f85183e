"""Step: what the announcement is about; an action day, a person, a statement, something else."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards import clipped
from bot.commands.asking import whom
from bot.conversation import AnyButton, Button, Reply
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import COMMAND, Step
from storage import Person

_STATEMENTS = 8  # the newest ones
Keep = Callable[[str], Awaitable[Reply]]


async def about(step: Step) -> Reply:
    """Offer what there is, take a name, or keep what was chosen."""
    kind, _, key = step.words.partition(" ")
    if kind == "other":
        return await _kept(step, "other")
    if kind == "day" and key in {day.key for day in await step.store.days.action_days()}:
        return await _kept(step, f"day:{key}")
    if kind == "statement" and key:
        return await _kept(step, f"statement:{key}") if await step.store.statements.get(key) else await _offered(step)
    if kind == "statement":
        return await _statements(step)
    if kind == "person":
        return await chosen_person(step, key, "about", "person", lambda slug: _kept(step, f"person:{slug}"))
    return await _offered(step)


async def chosen_person(step: Step, key: str, name: str, words: str, keep: Keep) -> Reply:
    """Ask for a person by name, and keep the one who is meant; of several the organizer presses the right one."""
    asked = step.ask.sent.text.striptags() if step.ask.sent else key
    if not asked:
        await step.wait(name, words)
        return Reply(step.say("announce-whom"), ((step.button("button-back", ""),),), in_place=step.ask.pressed)
    found = await whom(replace(step.ask, words=asked), COMMAND, step.store, step.say, missing=False)
    if isinstance(found, Person):
        return await keep(found.slug)
    rows = tuple(tuple(_for_us(one, step, name, words) for one in row) for row in found.rows)
    return replace(found, rows=(*rows, (step.button("button-back", ""),)))


def _for_us(button: AnyButton, step: Step, name: str, words: str) -> AnyButton:
    """Let a button that says who is meant lead back to this step."""
    if isinstance(button, Button) and button.command == COMMAND:
        return step.labelled(button.label, name, f"{words} {button.words}")
    return button


async def _kept(step: Step, what: str) -> Reply:
    made = await step.changed(about=what)
    return await (overview(made) if made else changed_meanwhile(step))


async def _offered(step: Step) -> Reply:
    days = [
        (step.labelled(clipped(day.name.best(step.say.language), 60), "about", f"day {day.key}"),)
        for day in await step.store.days.action_days()
        if day.on
    ]
    others = [
        (step.button("button-announce-person", "about", "person"),),
        (step.button("button-announce-statement", "about", "statement"),),
        (step.button("button-announce-other", "about", "other"),),
        (step.button("button-back", ""),),
    ]
    rows = tuple(row for row in (*days, *others) if row[0].fits)
    return Reply(step.say("announce-what-about"), rows, in_place=step.ask.pressed)


async def _statements(step: Step) -> Reply:
    newest = await step.store.statements.about(None, step.ask.today, 0, _STATEMENTS)
    rows = [
        (
            step.labelled(
                clipped(_statement_named(one.organisation.best(step.say.language), one.title), 60),
                "about",
                f"statement {one.key}",
            ),
        )
        for one in newest
    ]
    rows.append((step.button("button-back", ""),))
    return Reply(step.say("announce-which-statement"), tuple(row for row in rows if row[0].fits), in_place=True)


def _statement_named(organisation: str, title: str) -> str:
    return f"{organisation}: {title}" if title else organisation
