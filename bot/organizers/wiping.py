"""/wipe: two owners together delete all readers for good; alone nobody can, however many times they ask.

1. One asks, all other owners are told, and for a quarter of an hour another one may agree.
2. What is agreed is written down before anything is done, and whoever sends is deposed with it. The bot starts anew and
   carries it out before it sends or answers anything; after a crash the next start does.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.texts import Say
from storage import Asked, Role, Storage, StorageError, Transaction

_LOG = logging.getLogger(__name__)
_HOLDS = timedelta(minutes=15)
_ASK, _NO, _YES = "ask", "no", "yes"
_TRIES, _PAUSE = 5, 2.0  # seconds


async def wipe(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show how it stands; ask for it, agree to what another has asked for, or take it back."""
    asked = await _standing(store, ask.now)
    word, _, which = ask.words.partition(" ") if ask.pressed else ("", "", "")
    if asked and asked.agreed_by:
        return Reply(say("wipe-agreed"), in_place=ask.pressed)
    if asked is None:
        return await _begin(ask, store, say) if word == _ASK else await _offer(ask, store, say)
    if which == _stamp(asked) and word == _NO:
        await store.wipes.drop()
        await _told(ask, store, "dropped")
        return Reply(say("wipe-dropped"), in_place=True, telling=True)
    mine = asked.organizer == asker(ask).number
    if which == _stamp(asked) and word == _YES and not mine:
        await store.wipes.agree(asker(ask))
        await store.watch.take_over()  # nothing more leaves
        await note(store, ask, "wipe-agreed", {"name": asked.asked_by})
        return Reply(say("wipe-agreed"), in_place=True, telling=True)
    no = Button(say.plain("button-wipe-no"), "wipe", f"{_NO} {_stamp(asked)}")
    until = say.hour((asked.asked_at + _HOLDS).astimezone(ask.zone).time())
    if mine:
        return Reply(say("wipe-waits", time=until), ((no,),), in_place=ask.pressed)
    yes = Button(say.plain("button-wipe-yes"), "wipe", f"{_YES} {_stamp(asked)}")
    return Reply(say("wipe-is-asked", name=asked.asked_by, time=until), ((yes,), (no,)), in_place=ask.pressed)


async def carry_out(storage: Storage, now: datetime) -> None:
    """Wipe, if two have agreed to it; nobody may be sending or answering.

    Raises:
        StorageError: somebody else is reading the file all the time, and it is not cleaned.
    """
    async with storage.reading() as store:
        asked = await store.wipes.get()
    if asked is None or not asked.agreed_by:
        return
    for left in reversed(range(_TRIES)):
        try:
            await storage.wipe(now)
            break
        except StorageError:
            if not left:
                raise
            await asyncio.sleep(_PAUSE)
    async with storage.writing() as store:
        await store.wipes.drop()
        await store.deeds.note(asked.agreed_by, "wiped", {"name": asked.asked_by}, now)
        who = {"what": "wiped", "who": asked.agreed_by, "asker": asked.asked_by}
        await store.notices.add("wipe", who, now)
    _LOG.warning("All readers were wiped, as two owners have agreed.")


async def _standing(store: Transaction, now: datetime) -> Asked | None:
    """Give what was asked for and still holds."""
    asked = await store.wipes.get()
    return asked if asked and (asked.agreed_by or now < asked.asked_at + _HOLDS) else None


async def _offer(ask: Ask, store: Transaction, say: Say) -> Reply:
    if not await _others(ask, store):
        return Reply(say("wipe-alone"), in_place=ask.pressed)
    button = Button(say.plain("button-wipe-ask"), "wipe", _ASK)
    return Reply(say("wipe-ask"), ((button,),), in_place=ask.pressed)


async def _begin(ask: Ask, store: Transaction, say: Say) -> Reply:
    if not await _others(ask, store):
        return Reply(say("wipe-alone"), in_place=True)
    await store.wipes.ask(asker(ask), ask.now)
    await _told(ask, store, "asked")
    until = say.hour((ask.now + _HOLDS).astimezone(ask.zone).time())
    asked = await store.wipes.get()
    rows = ((Button(say.plain("button-wipe-no"), "wipe", f"{_NO} {_stamp(asked)}"),),) if asked else ()
    return Reply(say("wipe-waits", time=until), rows, in_place=True, telling=True)


async def _others(ask: Ask, store: Transaction) -> bool:
    owners = [one for one in await store.organizers.all() if Role.OWNER in one.roles]
    return any(one.number != asker(ask).number for one in owners)


async def _told(ask: Ask, store: Transaction, what: str) -> None:
    me = asker(ask)
    await note(store, ask, f"wipe-{what}")
    await store.notices.add("wipe", {"what": what, "who": me.alias, "asker": "", "by": me.number}, ask.now)


def _stamp(asked: Asked) -> str:
    """Name what was asked for on buttons: one of an earlier request agrees to nothing."""
    return f"{asked.asked_at.timestamp():.3f}"
