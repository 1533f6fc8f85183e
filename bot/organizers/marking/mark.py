"""/mark <name> [date]: news of a case: what happened and by which source is asked, then a yes."""

from dataclasses import replace

from bot.cards import partial_date
from bot.commands.asking import whom
from bot.conversation import AnyButton, Ask, Button, Reply
from bot.organizers.asker import asker
from bot.organizers.marking.news import COMMAND, News
from bot.organizers.marking.words import Asked, Step, read
from bot.texts import Say
from storage import NewsKind, PartialDate, Person, Transaction


async def mark(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask about whom, what, by which source, and whether it is right; then keep it."""
    asked = read(ask)
    if asker(ask).doing and not ask.sent and not (asked and asked.step is Step.SURE_SOURCED):
        await store.organizers.ask(asker(ask).number, "")  # whoever asks anew answers no longer
    if asked is None or (ask.pressed and asked.name == "no"):
        return Reply(say("mark-not"), in_place=ask.pressed)
    if not asked.name:
        return Reply(say("mark-whom"))
    match await whom(replace(ask, words=asked.name), COMMAND, store, say, missing=False):
        case Person() as person if asked.kind:
            return await News(person, asked, asked.kind, ask, store, say).answer()
        case Person() as person:
            return _what(person, asked, say)
        case question:
            return replace(question, rows=tuple(tuple(_dated(one, asked.on) for one in row) for row in question.rows))


def _dated(button: AnyButton, on: PartialDate) -> AnyButton:
    """Let a button that says who is meant keep the day that was written."""
    if isinstance(button, Button) and button.command == COMMAND:
        return replace(button, words=f"{button.words} {on}")
    return button


def _what(person: Person, asked: Asked, say: Say) -> Reply:
    rows = tuple(
        (Button(say.plain("mark-kind", kind=kind.value), COMMAND, asked.words(Step.SOURCE, person.slug, kind)),)
        for kind in NewsKind
    )
    return Reply(say("mark-what", name=person.name(say.language), date=partial_date(asked.on, say)), rows)
