"""The arrest that began the time somebody is spending in custody."""

from datetime import date, timedelta

from storage import Kind, PartialDate, Person


def arrest(person: Person, day: date) -> PartialDate | None:
    """Give the arrest that began the present unbroken time of somebody surely held; None if its day is not known."""
    custody = person.custody_on(day)
    if custody.detention is None:
        return None
    if custody.kind is Kind.HOME:  # no days are counted at home, but the arrest is one
        began = custody.detention.detained_on
        return began if began and began.day else None
    return None if custody.days is None else arrested_on(person, day - timedelta(days=custody.days))


def arrested_on(person: Person, day: date) -> PartialDate:
    """Give this day as the files know it: with how well it is sourced."""
    known = (one.detained_on for one in person.detentions)
    return next((when for when in known if when and when.day == day), PartialDate(day))
