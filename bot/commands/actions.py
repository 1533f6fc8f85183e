"""/actions: the coming action days, and where people acted before, by country."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup

from bot.cards import action_day_block, action_line, joined, packed, pages
from bot.commands.asking import paged, turning
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Action, ActionDay, Transaction

_AHEAD = timedelta(days=366)


async def actions(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the coming year's action days that are switched on, then the actions by country."""
    turn = paged(ask)
    days = await store.days.action_days()
    coming = _coming(days, ask.today)
    blocks = [action_day_block(day, on, ask.today, say) for on, day in coming]
    blocks = [joined((say("actions"), blocks[0]), "\n\n"), *blocks[1:]] if blocks else [say("actions-none")]
    for day in days:
        blocks += _acted(day, await store.days.actions(day.key), ask.today, say)
    leaves = pages(blocks)
    page = min(turn.page, len(leaves))
    rows = (turning("actions", "", page, len(leaves), say),)
    return Reply(leaves[page - 1], tuple(filter(None, rows)), in_place=turn.words != ask.words)


def _coming(days: Sequence[ActionDay], today: date) -> list[tuple[date, ActionDay]]:
    found = [(on, day) for day in days if day.on and (on := day.next_from(today)) and on <= today + _AHEAD]
    return sorted(found, key=lambda pair: (pair[0], pair[1].key))


def _acted(day: ActionDay, held: Sequence[Action], today: date, say: Say) -> list[Markup]:
    """Tell the actions of one action day, the newest year first, by the country's name."""
    blocks: list[Markup] = []
    for year in sorted({action.held_on.first.year for action in held}, reverse=True):
        of_year = sorted(
            (action for action in held if action.held_on.first.year == year),
            key=lambda action: say.country(action.country),
        )
        past = any(action.held_on.first <= today for action in of_year)
        title = say("actions-past" if past else "actions-ahead", name=day.name.best(say.language)[:200], year=str(year))
        told = [action_line(action, say) for action in of_year if _known(action)]
        others = ", ".join(say.country(action.country) for action in of_year if not _known(action))
        blocks += packed((title, *told, say("actions-also", countries=others) if others else Markup("")))
    return blocks


def _known(action: Action) -> bool:
    """Whether more than the country is known."""
    return any((action.city, action.place, action.organiser, action.what))
