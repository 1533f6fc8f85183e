"""What a button under a change asks for: to see it, undo it, approve or decline what it tells followers."""

import re

from bot.conversation import Ask, Reply
from bot.organizers.asker import asker
from bot.organizers.changes.deciding import approve, decline
from bot.organizers.changes.one import One, overview
from bot.organizers.changes.undoing import undo
from bot.texts import Say
from storage import Transaction

_WORDS = re.compile(r"(\d{1,15})(?: (undo|approve|decline))?(?: (yes))?", re.ASCII)
_STEPS = {"undo": undo, "approve": approve, "decline": decline}


async def change(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Take the step, else show how it stands."""
    words = _WORDS.fullmatch(ask.words)
    found = await store.changes.get(int(words[1])) if words else None
    if not words or found is None:
        return Reply(say("change-none"), in_place=ask.pressed)
    if ask.sent is None and asker(ask).doing:
        await store.organizers.ask(asker(ask).number, "")  # whoever presses another button answers no longer
    one = One(found, ask, store, say, sure=bool(words[3]) and ask.pressed)
    step = _STEPS.get(words[2] or "")
    return await (step(one) if step and (ask.pressed or ask.sent) else overview(one))
