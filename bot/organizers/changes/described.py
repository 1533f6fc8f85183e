"""How a change is told to organizers: who and when, how it was and is, what came of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from bot.cards import clipped, joined, links, partial_date, status_line
from bot.casefiles import restored, restored_statement
from bot.conversation import Ask
from bot.organizers.editing.fields import label, value_named
from bot.organizers.naming import named
from bot.texts import Say
from storage import Change, Keeping, Person, Telling, Transaction

_LONGEST = 200  # UTF-16 units of a value


async def described(one: Change, ask: Ask, store: Transaction, say: Say, *, whose: bool) -> Markup:
    """Give a few lines; `whose`: with the person's name."""
    at = one.done_at.astimezone(ask.zone)
    when = {"date": say.day(at.date()), "time": say.hour(at.time())}
    name = await named(store, one.slug, say) if whose else ""
    what = joined((name, _what(one, say)), " — ")
    return joined(
        (
            say("change-line", number=str(one.number), who=one.who, what=what, **when),
            before_after(one, ask.today, say),
            links((one.source,), say) if one.source else "",
            _telling(one, say),
            say("change-was-undone") if one.state is Keeping.UNDONE else "",
        )
    )


def before_after(one: Change, day: date, say: Say) -> Markup:
    """Say how it was and how it is since: a field, else the status."""
    if "field" in one.details:
        before, after = (clipped(str(one.details.get(side, "")), _LONGEST) for side in ("before", "after"))
        return arrow(value_named(one.details["field"], before, say), value_named(one.details["field"], after, say), say)
    if one.statement:
        return say("change-quotation", text=clipped(_quotation(one), _LONGEST))
    return status_change(restored(one.before), restored(one.after), day, say)


def status_change(before: Person, after: Person, day: date, say: Say) -> Markup:
    """Say how the status changes by it, nothing if it does not."""
    former, latter = (status_line(person, day, say) for person in (before, after))
    return arrow(former, latter, say) if former != latter else Markup("")


def arrow(before: str, after: str, say: Say) -> Markup:
    """Say how it was and how it is since; an empty value is said to be empty."""
    empty = say("change-empty")
    return say("change-arrow", before=before or empty, after=after or empty)


def _quotation(one: Change) -> str:
    said = restored_statement(one.after or one.before)
    return said.quotation or said.title


def _what(one: Change, say: Say) -> Markup:
    if one.what == "quoted":
        return say("change-quoted")
    told = escape(_said(one.details, say))
    if one.kind:
        told = joined((say.plain("mark-kind", kind=one.kind.value), partial_date(one.happened_on, say)), ", ")
    return say("change-what", what=one.what, told=told or say("change-quoted"))


def _said(details: Mapping[str, Any], say: Say) -> str:
    if "field" in details:
        return label(str(details["field"]), say)
    return say.plain("mark-kind", kind=str(details["kind"])) if "kind" in details else ""


def _telling(one: Change, say: Say) -> Markup:
    match one.telling:
        case Telling.NOTHING:
            return Markup("")
        case Telling.DECLINED:
            return say("change-declined", who=one.approver, reason=clipped(one.reason, 500))
    approved = one.telling is Telling.TOLD and one.approver
    told = say("change-telling", telling=one.telling.value)
    return joined((told, say("change-approved", who=one.approver) if approved else ""), " ")
