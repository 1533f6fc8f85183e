"""/mark <name> [date]: news of a case, which followers hear of at once: what happened is asked, then a yes."""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.commands.asking import whom
from bot.conversation import AnyButton, Ask, Button, Reply
from bot.organizers.asker import note
from bot.organizers.marking import Wrong, marked
from bot.organizers.naming import counted
from bot.texts import Say
from storage import News, NewsKind, PartialDate, Person, Transaction, Whom

_DATE = re.compile(r"(.*?)\s*(\d{4}-\d\d-\d\d)", re.ASCII | re.DOTALL)
_YES = "!"


def _code(kind: NewsKind) -> str:
    """Give three letters for a kind: with a slug and a date they fit into a button."""
    return kind.value[:3]


_CODES = {_code(kind): kind for kind in NewsKind}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the words ask for: about whom, on which day, what happened (once chosen), and whether that is confirmed."""

    name: str
    on: date
    kind: NewsKind | None = None
    sure: bool = False


async def mark(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask about whom, what and whether it is right; then keep it."""
    asked = _asked(ask)
    if asked is None or (ask.pressed and asked.name == "no"):
        return Reply(say("mark-not"), in_place=ask.pressed)
    if not asked.name:
        return Reply(say("mark-whom"))
    match await whom(replace(ask, words=asked.name), "mark", store, say, missing=False):
        case Person() as person if asked.kind:
            return await _marked(person, asked, ask, store, say)
        case Person() as person:
            return _what(person, asked, say)
        case question:
            return replace(question, rows=tuple(tuple(_dated(one, asked.on) for one in row) for row in question.rows))


def _dated(button: AnyButton, on: date) -> AnyButton:
    """Let a button that says who is meant keep the day that was written."""
    if isinstance(button, Button) and button.command == "mark":
        return replace(button, words=f"{button.words} {on}")
    return button


def _asked(ask: Ask) -> _Asked | None:
    """Read the words; None if they hold no day of the calendar or are no button of ours."""
    dated = _DATE.fullmatch(ask.words)
    name = dated[1] if dated else ask.words
    try:
        on = date.fromisoformat(dated[2]) if dated else ask.today
    except ValueError:
        return None
    code, _, slug = name.partition(" ")
    if ask.pressed and (kind := _CODES.get(code.removeprefix(_YES))):
        return _Asked(slug, on, kind, sure=code.startswith(_YES))
    return _Asked(name, on)


def _what(person: Person, asked: _Asked, say: Say) -> Reply:
    rows = tuple(
        (Button(say.plain("mark-kind", kind=kind.value), "mark", f"{code} {person.slug} {asked.on}"),)
        for code, kind in _CODES.items()
    )
    return Reply(say("mark-what", name=person.name(say.language), date=say.day(asked.on)), rows)


async def _marked(person: Person, asked: _Asked, ask: Ask, store: Transaction, say: Say) -> Reply:
    assert asked.kind  # noqa: S101 - whoever calls has looked
    changed = marked(person, asked.kind, asked.on, ask.today)
    told = {
        "name": person.name(say.language),
        "what": say.plain("mark-kind", kind=asked.kind.value),
        "date": say.day(asked.on),
    }
    if (isinstance(changed, Wrong) or changed is person) and await _marked_before(person, asked, store):
        changed = Wrong.AGAIN
    if isinstance(changed, Wrong):
        return Reply(say("mark-wrong", why=changed.value, name=told["name"]), in_place=True)
    if not asked.sure:
        default = (ask.defaults.zone.key, ask.defaults.alert_time)
        count = counted(await store.owing.count(None, Whom(person.slug), default), say)
        text = say("mark-ask" if changed is not person else "mark-ask-only", count=count, **told)
        return Reply(text, _yes_or_no(person, asked, asked.kind, say), in_place=True)
    await store.people.save([changed])
    await note(store, ask, "marked", {"subject": person.slug, "kind": asked.kind.value})
    await store.news.mark(News(0, person.slug, asked.kind, PartialDate(asked.on), _day(ask)), ask.now)
    return Reply(say("mark-done", **told), in_place=True, telling=True)


async def _marked_before(person: Person, asked: _Asked, store: Transaction) -> bool:
    """Whether this very news is there: somebody may press a button twice."""
    this = (person.slug, asked.kind, PartialDate(asked.on))
    return any((one.slug, one.kind, one.happened_on) == this for one, *_ in await store.news.since(asked.on))


def _yes_or_no(person: Person, asked: _Asked, kind: NewsKind, say: Say) -> tuple[tuple[Button, ...], ...]:
    yes = Button(say.plain("button-mark-yes"), "mark", f"{_YES}{_code(kind)} {person.slug} {asked.on}")
    return ((yes,), (Button(say.plain("button-mark-no"), "mark", "no"),))


def _day(ask: Ask) -> date:
    """The campaign's day, by which news is as old for everybody."""
    return ask.now.astimezone(ask.defaults.zone).date()
