"""/stop: asks once, then deletes everything about the chat for good, and the bot's messages in it."""

from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Transaction


async def stop(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask, and on the button's yes delete; the words only count when they come from the button."""
    match (ask.pressed, ask.words):
        case (True, "yes"):
            await store.chats.forget(ask.chat)
            return Reply(say("stopped"), in_place=True, menu=True, clearing=True)
        case (True, "no"):
            return Reply(say("stop-kept"), in_place=True)
    yes, no = Button(say.plain("button-stop-yes"), "stop", "yes"), Button(say.plain("button-stop-no"), "stop", "no")
    return Reply(say("stop-ask" if ask.settings else "stop-ask-messages"), ((yes,), (no,)))
