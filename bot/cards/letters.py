"""Where letters reach somebody held."""

from datetime import date

from markupsafe import Markup

from bot.cards.wording import clipped, joined, long_ago, partial_date
from bot.texts import Say
from storage import Person, Status


def letters(person: Person, day: date, say: Say) -> Markup:
    """Give the address with its date, warning of an old one; nothing where no letter would reach the person."""
    if not _reaches(person, day):
        return Markup("")
    address = say("letters", address=clipped(person.address.best(say.language), 400))
    as_of = say("howto-as-of", date=partial_date(person.address_as_of, say)) if person.address_as_of else ""
    return joined((address, as_of, long_ago(person.address_as_of, day, say)), " ")


def _reaches(person: Person, day: date) -> bool:
    """Whether the person is held where the address is, as far as the files tell: an arrest or move makes it old."""
    custody, as_of = person.custody_on(day), person.address_as_of
    if custody.status is not Status.HELD or custody.detention is None or not person.address:
        return False
    if as_of is None:
        return True
    moved = (custody.detention.detained_on, *(stay.since for stay in custody.detention.stays))
    return as_of.first <= day and not any(when and as_of.last < when.first <= day for when in moved)
