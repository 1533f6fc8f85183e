"""What news changes in a case file (pure)."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from storage import SLUG_LENGTH, Detention, Kind, NewsKind, PartialDate, Person, Release, Status


class Wrong(StrEnum):
    """Why news cannot be so, by what the case file says."""

    FUTURE = "future"
    FREE = "free"
    EARLY = "early"
    HELD = "held"
    DEAD = "dead"
    AGAIN = "again"


def marked(  # noqa: PLR0911 - a line for each case
    person: Person, kind: NewsKind, on: PartialDate, today: date, source: str = ""
) -> Person | Wrong:
    """Give the case file as it is with the news and its source; where they were taken or sentenced to is not in it.

    Of a month or a year its last day counts that has come.
    """
    if on.first > today:
        return Wrong.FUTURE
    custody = person.custody_on(min(on.last, today))
    held_in = _open(person) if custody.status is Status.UNKNOWN else custody.detention
    if person.died:
        return Wrong.DEAD
    match kind:
        case NewsKind.DIED:
            return replace(person, died=on, sources=_with(person.sources, source))
        case NewsKind.REARRESTED if custody.status is Status.HELD:
            return Wrong.HELD
        case NewsKind.REARRESTED:
            return replace(person, detentions=(*person.detentions, detained(person, on, source)))
        case NewsKind.RELEASED:
            return _released(person, held_in, on, source)
        case _ if custody.status not in {Status.HELD, Status.UNKNOWN}:
            return Wrong.FREE
        case _ if held_in is None:
            return replace(person, sources=_with(person.sources, source))
        case _:
            return _instead(person, held_in, replace(held_in, sources=_with(held_in.sources, source)))


def holds(person: Person, kind: NewsKind, on: PartialDate) -> bool:
    """Whether the case file (still) says so; where somebody was taken or sentenced to it need not say."""
    match kind:
        case NewsKind.DIED:
            return person.died == on
        case NewsKind.RELEASED:
            return any(one.released_on == on for one in person.detentions)
        case NewsKind.REARRESTED:
            return any(one.detained_on == on for one in person.detentions)
        case _:
            return True


def detained(person: Person, on: PartialDate, source: str = "") -> Detention:
    """Give a new detention under an id of its own, short enough to be taken in by an import."""
    key = f"{person.slug}-{on}"
    if len(key) > SLUG_LENGTH or key in {one.key for one in person.detentions}:
        taken = " ".join(one.key for one in person.detentions)
        key = f"{person.slug[:18]}-{sha256(f'{person.slug} {taken}'.encode()).hexdigest()[:10]}-{on}"
    return Detention(key=key, kind=Kind.REMAND, detained_on=on, sources=_with((), source))


def _released(person: Person, detention: Detention | None, on: PartialDate, source: str) -> Person | Wrong:
    if detention is None:
        return Wrong.FREE
    if detention.detained_on and detention.detained_on.first > on.last:
        return Wrong.EARLY
    sources = _with(detention.sources, source)
    return _instead(person, detention, replace(detention, released_on=on, release=Release.LET_OUT, sources=sources))


def _instead(person: Person, former: Detention, latter: Detention) -> Person:
    return replace(person, detentions=tuple(latter if one is former else one for one in person.detentions))


def _open(person: Person) -> Detention | None:
    """The newest detention nobody knows to have ended."""
    return next((one for one in reversed(person.detentions) if one.released_on is None), None)


def _with(sources: tuple[str, ...], source: str) -> tuple[str, ...]:
    return (*sources, source) if source and source not in sources else sources
