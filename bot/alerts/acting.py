"""Where people act on an action day, or where they did the last time."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from markupsafe import Markup, escape

from bot.alerts.fitting import fitting
from bot.cards import action_line, brief_notes, clipped, joined
from bot.conversation import visible_length
from bot.texts import Say
from storage import Action

_NEAR = timedelta(days=14)  # people also act some days before or after
_ROOM, _COUNTRIES = 1000, 300  # UTF-16 units of what is told of actions, and of a list of countries


def acting(actions: Sequence[Action], on: date, today: date, say: Say) -> Markup:
    """Tell of the actions around this day; if none are known, in which countries people acted the last time."""
    near = [one for one in actions if one.held_on.first <= on + _NEAR and one.held_on.last >= on - _NEAR]
    return _now(near, on, today, say) if near else _before(actions, on, say)


def _now(actions: Sequence[Action], on: date, today: date, say: Say) -> Markup:
    """Tell as much as has room, and name the other countries; what is not safe everywhere is told so, or not at all."""
    by_name = sorted(actions, key=lambda one: (say.country(one.country), one.key))
    told = [one for one in by_name if any((one.city, one.place, one.organiser, one.what, one.safe_outside))]
    notes = brief_notes((code for one in told for code in one.safe_outside), say)
    room = _ROOM - sum(visible_length(note) + 1 for note in notes)
    lines = fitting((action_line(one, today, say) for one in told), room)
    others = _countries([one for one in by_name if one not in told[: len(lines)] and not one.safe_outside], say)
    also = (say("actions-also", countries=others) if lines else escape(others)) if others else ""
    return joined((say("alert-acting", over="yes" if on < today else "no"), *lines, also, *notes))


def _before(actions: Sequence[Action], on: date, say: Say) -> Markup:
    years = [one.held_on.last.year for one in actions if one.held_on.last < on]
    if not years:
        return Markup("")
    last = [one for one in actions if one.held_on.last < on and one.held_on.last.year == max(years)]
    return say("alert-acted", year=str(max(years)), countries=_countries(last, say))


def _countries(actions: Iterable[Action], say: Say) -> str:
    return clipped(", ".join(sorted({say.country(one.country) for one in actions})), _COUNTRIES)
