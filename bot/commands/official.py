"""/official: which names and which key are the project's own, so that nobody takes a copy for it."""

from markupsafe import Markup

from bot.cards import joined
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction


async def official(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """List them, and say what the bot never asks for."""
    names = dict.fromkeys((f"@{ask.bot}", *ask.defaults.official_names))
    listed = joined(Markup("• {}").format(name) for name in names)
    public = ask.defaults.signing_key
    signing = say("official-signing", public=public) if public else ""
    return Reply(joined((say("official", names=listed), signing, say("official-only")), "\n\n"))
