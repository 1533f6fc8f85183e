"""How an alert about a person is put together."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from bot.alerts.foot import under_person
from bot.alerts.kind import Telling
from bot.cards import clipped, joined, letters, status_line
from bot.texts import Say
from storage import Person


def named(person: Person, say: Say) -> Markup:
    """Name the person as the texts of alerts do."""
    return Markup("<b>{}</b>").format(clipped(person.name(say.language), 80))


def about(person: Person, said: Markup, more: Iterable[str], say: Say) -> Telling:
    """Make an alert of one sentence and what is worth adding to it; the sentence alone stands for it among others."""
    return Telling(joined((said, *more), "\n\n"), said, under_person(person, say), person.photo)


def help_now(person: Person, today: date, say: Say) -> tuple[Markup, Markup]:
    """Say where the person is today and where letters go, and how to help."""
    where = joined((status_line(person, today, say), letters(person, today, say)))
    return where, say("card-help", status=person.status_on(today).value)


def when_told(late: int) -> str:
    """Name the day an occasion was on, seen from the day it is told: the word its texts choose by.

    >>> when_told(0), when_told(1), when_told(2)
    ('today', 'yesterday', 'earlier')
    """
    return {0: "today", 1: "yesterday"}.get(late, "earlier")
