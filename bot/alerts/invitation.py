"""What the alert of an action day says: why it is kept, where people act, what to do, what to share."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup, escape

from bot.alerts.about_person import when_told
from bot.alerts.acting import acting
from bot.alerts.fitting import fitting
from bot.alerts.foot import Rows
from bot.alerts.kind import Facts
from bot.alerts.worth_sharing import worth_sharing
from bot.cards import clipped, joined, packed, partial_date
from bot.conversation import Button, Share
from bot.texts import Say
from storage import ActionDay, Advice, Statement

_MOST_ADVICE = 3
_ROOM = 800  # UTF-16 units of the advice


def announced(day: ActionDay, on: date, today: date, say: Say) -> Markup:
    """Say in one sentence which day it is and how far away."""
    name = Markup("<b>{}</b>").format(clipped(day.name.best(say.language), 150))
    left = (on - today).days
    if left < 0:
        return say("alert-action-day-over", told=when_told(-left), date=say.day(on), name=name)
    return say("alert-action-day", days=left, date=say.day(on), name=name)


def invitation(day: ActionDay, on: date, today: date, facts: Facts, say: Say) -> Markup:
    """Give the whole alert; each part has room of its own, so that however much is known it fits into one message."""
    parts = (
        announced(day, on, today, say),
        escape(clipped(day.origin.best(say.language), 300)),
        acting([one for one in facts.actions if one.day == day.key], on, today, say),
        _advice(facts.advice, say),
        _statements(worth_sharing(facts, today), say),
    )
    return packed(parts, "\n\n")[0]


def rows(day: ActionDay, on: date, statements: Sequence[Statement], say: Say) -> Rows:
    """Open each statement named, see all coming days, share this one."""
    opening = [
        (
            Button(
                say.plain("button-full", number=str(number), organisation=_organisation(one, say)), "statement", one.key
            ),
        )
        for number, one in enumerate(statements, 1)
    ]
    name = clipped(day.name.best(say.language), 150)
    share = Share(say.plain("button-share"), say.plain("share-day", name=name, date=say.day(on)), day.key)
    return (*opening, (Button(say.plain("button-actions"), "actions"), share))


def _advice(advice: Sequence[Advice], say: Say) -> Markup:
    """A few pieces, cautions first, and where there is more."""
    pieces = sorted((one for one in advice if one.topic == "action_days"), key=lambda one: not one.caution)
    lines = fitting((_piece(one, say) for one in pieces[:_MOST_ADVICE]), _ROOM)
    return joined((say("alert-do") if lines else "", *lines, say("alert-do-more")))


def _piece(advice: Advice, say: Say) -> Markup:
    caution, text = "yes" if advice.caution else "no", clipped(advice.text.best(say.language), 350)
    as_of = say("howto-as-of", date=partial_date(advice.as_of, say)) if advice.as_of else ""
    return joined((say("howto-line", caution=caution, text=text), as_of), " ")


def _statements(statements: Sequence[Statement], say: Say) -> Markup:
    lines = [_statement(number, one, say) for number, one in enumerate(statements, 1)]
    return joined((say("alert-statements"), *lines)) if lines else Markup("")


def _statement(number: int, statement: Statement, say: Say) -> Markup:
    """Name a statement by its title, else by how it begins."""
    begins = statement.title or statement.gist.best(say.language) or statement.quotation
    head = say(
        "alert-statement",
        number=str(number),
        organisation=_organisation(statement, say),
        date=partial_date(statement.made_on, say),
    )
    return joined((head, clipped(" ".join(begins.split()), 120)), ": ")


def _organisation(statement: Statement, say: Say) -> str:
    return clipped(statement.organisation.best(say.language), 60)
