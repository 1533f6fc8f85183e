"""/actions: the coming action days, and where people acted before, by country."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from bot.cards import action_day_block, action_line, brief_notes, joined, packed, pages
from bot.commands.turning import leafed, page_of
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Action, ActionDay, Transaction

_AHEAD = timedelta(days=366)


async def actions(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the coming year's action days that are switched on, then the actions by country."""
    days = await store.days.action_days()
    coming = _coming(days, ask.today)
    blocks = [action_day_block(day, on, ask.today, say) for on, day in coming]
    blocks = [joined((say("actions"), blocks[0]), "\n\n"), *blocks[1:]] if blocks else [say("actions-none")]
    for day in days:
        blocks += _acted(day, await store.days.actions(day.key), ask.today, say)
    return leafed("actions", page_of(ask), pages(blocks), say)


def _coming(days: Sequence[ActionDay], today: date) -> list[tuple[date, ActionDay]]:
    found = [(on, day) for day in days if day.on and (on := day.next_from(today)) and on <= today + _AHEAD]
    return sorted(found, key=lambda pair: (pair[0], pair[1].key))


def _acted(day: ActionDay, held: Sequence[Action], today: date, say: Say) -> list[Markup]:
    """Tell the actions of one action day, those still to come first, then year after year back, by country."""
    blocks: list[Markup] = []
    by_name = sorted(held, key=lambda action: say.country(action.country))
    for past, year in sorted({_when(action, today) for action in held}, key=lambda when: (when[0], -when[1])):
        of_year = [action for action in by_name if _when(action, today) == (past, year)]
        title = say("actions-past" if past else "actions-ahead", name=day.name.best(say.language)[:200], year=str(year))
        told = [action_line(action, today, say) for action in of_year if _known(action)]
        others = ", ".join(say.country(action.country) for action in of_year if not _known(action))
        notes = brief_notes((code for action in of_year for code in action.safe_outside), say)
        blocks += packed((title, *told, say("actions-also", countries=others) if others else Markup(""), *notes))
    return blocks


def _when(action: Action, today: date) -> tuple[bool, int]:
    """Whether an action was held by today, and in which year."""
    return action.held_on.first <= today, action.held_on.first.year


def _known(action: Action) -> bool:
    """Whether more than the country is known."""
    return any((action.city, action.place, action.organiser, action.what, action.safe_outside))
