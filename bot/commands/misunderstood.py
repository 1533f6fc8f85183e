"""What the bot answers to what it cannot read: an unknown command, or a message without words."""

from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction


async def unknown(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Answer a command that does not exist."""
    return Reply(say("unknown-command"))


async def wordless(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Answer a picture, a sticker, a voice message."""
    return Reply(say("wordless"))
