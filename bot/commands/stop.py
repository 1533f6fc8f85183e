"""/stop: asks once, then deletes everything about the chat for good."""

from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Transaction


async def stop(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask, and on the button's yes delete; the words only count when they come from the button."""
    match (ask.pressed, ask.words):
        case (True, "yes"):
            await store.chats.forget(ask.chat)
            return Reply(say("stopped"), in_place=True, menu=True)
        case (True, "no"):
            return Reply(say("stop-kept"), in_place=True)
    if ask.settings is None:
        return Reply(say("stop-nothing"))
    yes, no = Button(say.plain("button-stop-yes"), "stop", "yes"), Button(say.plain("button-stop-no"), "stop", "no")
    return Reply(say("stop-ask"), ((yes,), (no,)))
