"""Seconding: whose yes counts as that of a second person; not a newcomer's, for a stolen account may invite another."""

from collections.abc import Collection
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversation import Ask
from bot.organizers.asker import asker
from bot.texts import Say
from storage import Organizer, Role, Transaction

NEW_FOR = timedelta(hours=48)  # so long the others have to notice a stranger whom one of them has let in


def new_until(one: Organizer, now: datetime) -> datetime | None:
    """Give until when an organizer is new; None for whoever is not, and for owners, whom nobody can invite."""
    until = one.since + NEW_FOR
    return until if Role.OWNER not in one.roles and now < until else None


async def settled(store: Transaction, roles: Collection[Role], now: datetime) -> list[Organizer]:
    """Give those with one of these roles who are not new."""
    everyone = await store.organizers.all()
    return [one for one in everyone if one.roles & frozenset(roles) and not new_until(one, now)]


async def alone(ask: Ask, store: Transaction, roles: Collection[Role]) -> bool:
    """Whether nobody else has to approve: whoever asks is the only one with such a role, and the settings allow it."""
    there = [one.number for one in await settled(store, roles, ask.now)]
    return ask.defaults.self_approval and there == [asker(ask).number]


async def too_new(ask: Ask, store: Transaction, say: Say, hands: Collection[str] = ()) -> Markup | None:
    """Say who is too new for whoever asks to approve it, and until when; `hands` are the numbers of who wrote it.

    What a newcomer wrote counts no more than a newcomer's yes: else the stolen account would approve it itself.
    """
    if until := new_until(asker(ask), ask.now):
        return say("new-self", **_told(until, ask, say))
    for one in await store.organizers.all():
        if str(one.number) in hands and (until := new_until(one, ask.now)):
            return say("new-hand", name=one.alias, **_told(until, ask, say))
    return None


def _told(until: datetime, ask: Ask, say: Say) -> dict[str, str]:
    at = until.astimezone(ask.zone)
    return {"date": say.day(at.date()), "time": say.hour(at.time())}
