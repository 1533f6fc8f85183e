"""How a person is named on a button, so that namesakes can be told apart."""

from collections.abc import Iterator
from datetime import date

from bot.cards.detention import begun_by
from bot.cards.places import reached
from bot.cards.wording import clipped
from bot.texts import Say
from storage import Person, Status

_LONGEST = 60  # characters; a phone shows fewer still
_NAME = 36


def told_apart(person: Person, day: date, say: Say) -> str:
    """Give the name and, as far as known and as there is room, year of birth, town and status on the day."""
    label = clipped(person.name(say.language), _NAME)
    for fact in _facts(person, day, say):
        if len(longer := f"{label} · {fact}") <= _LONGEST:
            label = longer
    return label


def _facts(person: Person, day: date, say: Say) -> Iterator[str]:
    """Give what tells people apart, the surest first."""
    custody = person.custody_on(day)
    if person.born:
        yield str(person.born.first.year)
    newest = next((one for one in reversed(person.detentions) if begun_by(one, day)), None)
    detention = custody.detention or newest
    if detention and (stays := reached(detention, day)):
        yield _town(stays[-1].facility.best(say.language))
    if custody.status is not Status.UNKNOWN:
        yield say("status", status=custody.status.value, kind="none").striptags()


def _town(facility: str) -> str:
    """Give the town alone where it stands behind a comma.

    >>> _town("prison No. 1, Hrodna"), _town("military hospital")
    ('Hrodna', 'military hospital')
    """
    place, _, town = facility.partition(", ")
    return town or place
