"""Rows of action days and of what people did on them as records."""

import functools
import re
from datetime import date
from importlib.resources import files

from bot.casefiles.cells import Cells
from bot.casefiles.shapes import shown
from storage import Action, ActionDay, Confidence, PartialDate, Precision, Words

_DAY = "(MO|TU|WE|TH|FR|SA|SU)"
_NUMBERS = r"[+-]?\d{1,3}(,[+-]?\d{1,3})*"
_PARTS = {  # of a recurrence rule (RFC 5545, section 3.3.10), as far as a day can make use of them
    "FREQ": "YEARLY|MONTHLY|WEEKLY",
    "INTERVAL": r"[1-9]\d?",
    "COUNT": r"[1-9]\d{0,3}",
    "UNTIL": r"\d{8}",
    "WKST": _DAY,
    "BYDAY": rf"([+-]?\d{{0,2}}{_DAY})(,[+-]?\d{{0,2}}{_DAY})*",
    **dict.fromkeys(("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"), _NUMBERS),
}
_EXAMPLE = "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4"


def action_day(cells: Cells) -> ActionDay:
    """Read an action day, which comes by a rule or once."""
    first = cells.date("first_on", past=False)
    cells.choice("confidence", Confidence)
    if first and first.precision is not Precision.DAY:
        cells.fault("first_on is needed to the day")
    rule = cells.line("rrule")
    if not rule and not first:
        cells.fault("rrule and first_on are both empty, so this day never comes")
    if rule and (reason := wrong_rule(rule, first.first if first else None)):
        cells.fault(f"rrule: {reason}")
    return ActionDay(
        key=cells.slug("id"),
        name=cells.words("name", needed=True, one_line=True),
        rule=rule,
        first_on=first.day if first else None,
        origin=cells.words("origin"),
        initiators=cells.words("initiators"),
        on=cells.flag("default", "on", "off"),
        sources=cells.sources(),
    )


def wrong_rule(rule: str, first_on: date | None) -> str:
    """Say what is wrong with a recurrence rule (RFC 5545), nothing if it is right.

    Only rules of years, months and weeks are taken, and only such as come at least once: asking for the next day of
    any other may take dateutil seconds, or for ever.

    >>> wrong_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date(2012, 8, 4))
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 never comes'
    """
    named: set[str] = set()
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name in named or not re.fullmatch(_PARTS.get(name, "(?!)"), value, re.ASCII):
            return f"{part!r} is no part of a rule by years, months or weeks; {_EXAMPLE} would be one"
        named.add(name)
    if "FREQ" not in named:
        return f"FREQ is missing; {_EXAMPLE} would be a rule"
    try:
        comes = ActionDay("", Words({}), rule, first_on).next_from(date.min)
    except (ValueError, TypeError, IndexError) as wrong:
        return f"{rule} is no recurrence rule ({wrong})"
    return "" if comes else f"{rule} never comes"


def action(cells: Cells) -> Action:
    """Read what people did in one country."""
    country = cells.line("country", needed=True)
    if country and country not in countries():
        cells.fault(f"country: {country!r} is no country code; write the two letters of ISO 3166, as in LT")
    return Action(
        key=cells.slug("id"),
        day=cells.slug("action_day"),
        country=country,
        held_on=cells.date("held_on", needed=True) or PartialDate(date.min),
        city=cells.words("city"),
        place=cells.words("place"),
        organiser=cells.words("organiser"),
        what=cells.words("what"),
        sources=cells.sources(),
        safe_outside=_safe_outside(cells),
    )


def _safe_outside(cells: Cells) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(cells.line("safe_outside").replace(";", " ").split()))
    for code in codes:
        if code not in countries():
            use = "write the two letters of ISO 3166, with spaces between, as in BY RU"
            cells.fault(f"safe_outside: {shown(code)} is no country code; {use}")
    return codes


@functools.cache
def countries() -> frozenset[str]:
    """Give the country codes of ISO 3166-1 alpha-2, as the time zone database lists them."""
    table = files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text("utf-8")
    return frozenset(line[:2] for line in table.splitlines() if not line.startswith("#"))
