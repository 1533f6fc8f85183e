"""/resign: whoever asks is an organizer no more; asks once."""

from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.roles import let_go
from bot.texts import Say
from storage import Role, Transaction

_YES, _NO = "yes", "no"


async def resign(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask whether that is meant, then let them go; an owner stays one as long as the settings say so."""
    own = asker(ask)
    if Role.OWNER in own.roles:
        return Reply(say("resign-owner"))
    if not ask.pressed or ask.words not in {_YES, _NO}:
        yes, no = Button(say.plain("button-resign-yes"), "resign", _YES), Button(say.plain("button-no"), "resign", _NO)
        return Reply(say("resign-ask"), ((yes,), (no,)))
    if ask.words == _NO:
        return Reply(say("resign-not"), in_place=True)
    await note(store, ask, "resigned")
    await let_go(store, own, ask.now)
    return Reply(say("resigned"), in_place=True, menu=True)
