"""What of a conversation Telegram shows to the bot: in groups little, unless it is an administrator there."""

from bot.simulator.chat import Chat
from bot.simulator.message import Message
from bot.simulator.records import Person


def reaches_bot(bot: Person, there: Chat, message: Message, *, privacy: bool) -> bool:
    """Tell whether Telegram shows this message to the bot, which in groups sees little (privacy mode)."""
    if there.place.type == "private":
        return True
    if there.standing not in {"member", "administrator"}:
        return False
    if not privacy or there.standing == "administrator":
        return True
    if message.reply_to is not None and message.reply_to.by_bot:
        return True
    own = f"@{bot.username}".lower()
    first = message.visible.lower().split(maxsplit=1)[:1]
    if any(word.startswith("/") for word in first) and message.entities and message.entities[0]["offset"] == 0:
        return "@" not in first[0] or first[0].endswith(own)
    return own in message.visible.lower()
