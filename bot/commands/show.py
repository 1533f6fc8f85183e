"""What the button under a neutral line opens: the letter that came to this chat as that line."""

from markupsafe import Markup

from bot.buttons import rows_of
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction


async def show(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the letter that a ticket opens, so many days late as it came, as long as it holds and is kept."""
    ticket, _, late = ask.words.partition(" ")
    days = int(late) if late.isascii() and late.isdigit() and len(late) < 5 else -1
    letter = await store.carrying.opened(ticket, say.language, days)
    if letter is None:
        return Reply(say("show-gone"), in_place=True)
    return Reply(Markup(letter.text), rows_of(letter.buttons), in_place=True)  # noqa: S704 - it was written by us
