"""/freeze: any organizer lets all announcements stand still, until two of them agree to lift that."""

from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.roles import EVERYONE
from bot.organizers.seconding import settled, too_new
from bot.texts import Say
from storage import Phase, Standing, Transaction

_FREEZE, _LIFT = "all", "lift"
_AGREED = 2


async def freeze(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask once, then freeze; while frozen, ask who agrees to lift it."""
    frozen = await store.boards.frozen()
    if ask.pressed and ask.words == _FREEZE and not frozen:
        await store.boards.freeze(asker(ask).alias, ask.now)
        await _stand(store, Standing.PAUSED)
        await note(store, ask, "froze")
        await _tell(ask, store, "froze")
        return Reply(say("freeze-done"), in_place=True)
    if ask.pressed and ask.words == _LIFT and frozen:
        return await _lift(ask, store, say, frozen.lifters)
    if frozen:
        lift = Button(say.plain("button-lift"), "freeze", _LIFT)
        return Reply(say("freeze-is", name=frozen.frozen_by), ((lift,),), in_place=ask.pressed)
    button = Button(say.plain("button-freeze"), "freeze", _FREEZE)
    return Reply(say("freeze-ask"), ((button,),), in_place=ask.pressed)


async def _lift(ask: Ask, store: Transaction, say: Say, lifters: tuple[str, ...]) -> Reply:
    if new := await too_new(ask, store, say):
        return Reply(new, in_place=True)
    agreed = tuple(dict.fromkeys((*lifters, str(asker(ask).number))))
    there = {str(one.number) for one in await settled(store, EVERYONE, ask.now)}
    agreed = tuple(one for one in agreed if one in there)  # whoever was removed meanwhile has no say
    await note(store, ask, "lifting")
    if len(agreed) < min(_AGREED, len(there)):
        await store.boards.agree(agreed)
        await _tell(ask, store, "lifting")
        return Reply(say("freeze-one-more"), in_place=True)
    await store.boards.thaw()
    await _stand(store, Standing.OPEN)
    await _tell(ask, store, "lifted")
    return Reply(say("freeze-lifted"), in_place=True, telling=True)


async def _stand(store: Transaction, standing: Standing) -> None:
    for one in await store.announcements.in_phase(Phase.RUNNING):
        if one.occasion_id:
            await store.occasions.stand(one.occasion_id, standing)


async def _tell(ask: Ask, store: Transaction, what: str) -> None:
    await store.notices.add("freeze", {"what": what, "who": asker(ask).alias}, ask.now)
