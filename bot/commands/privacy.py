"""/privacy: what is stored, what never is, and what nobody can hide."""

from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction


async def privacy(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Tell the privacy policy (Telegram's terms for bots ask for it)."""
    return Reply(say("privacy"))
