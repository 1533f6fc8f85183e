"""What news changes in a case file (pure)."""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from storage import Detention, Kind, NewsKind, PartialDate, Person, Release, Status


class Wrong(StrEnum):
    """Why news cannot be so, by what the case file says."""

    FUTURE = "future"
    FREE = "free"
    EARLY = "early"
    HELD = "held"
    DEAD = "dead"
    AGAIN = "again"


def marked(  # noqa: PLR0911 - a line for each case
    person: Person, kind: NewsKind, on: date, today: date
) -> Person | Wrong:
    """Give the case file as it is with the news; where they were taken to or sentenced to is not in the news."""
    if on > today:
        return Wrong.FUTURE
    custody = person.custody_on(on)
    if person.died:
        return Wrong.DEAD
    match kind:
        case NewsKind.DIED:
            return replace(person, died=PartialDate(on))
        case NewsKind.REARRESTED if custody.status is Status.HELD:
            return Wrong.HELD
        case NewsKind.REARRESTED:
            return _detained(person, on)
        case NewsKind.RELEASED:
            held_in = _open(person) if custody.status is Status.UNKNOWN else custody.detention
            return _released(person, held_in, on)
        case _:
            return person if custody.status in {Status.HELD, Status.UNKNOWN} else Wrong.FREE


def _released(person: Person, detention: Detention | None, on: date) -> Person | Wrong:
    if detention is None:
        return Wrong.FREE
    if detention.detained_on and detention.detained_on.first > on:
        return Wrong.EARLY
    freed = replace(detention, released_on=PartialDate(on), release=Release.LET_OUT)
    return replace(person, detentions=tuple(freed if one is detention else one for one in person.detentions))


def _open(person: Person) -> Detention | None:
    """The newest detention nobody knows to have ended."""
    return next((one for one in reversed(person.detentions) if one.released_on is None), None)


def _detained(person: Person, on: date) -> Person:
    new = Detention(key=f"{person.slug}-{on}", kind=Kind.REMAND, detained_on=PartialDate(on))
    return replace(person, detentions=(*person.detentions, new))
