"""What the button under a neutral line opens: the letter that came to this chat as that line."""

from markupsafe import Markup

from bot.buttons import rows_of
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction


async def show(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the letter of an occasion, so many days late as it came, as long as it holds and is kept."""
    occasion, _, late = ask.words.partition(" ")
    if all(word.isascii() and word.isdigit() and len(word) < 10 for word in (occasion, late)):  # noqa: SIM102 - as below
        if await store.occasions.showable(int(occasion)):
            letter = await store.occasions.letter(int(occasion), say.language, int(late))
            if letter:
                return Reply(Markup(letter.text), rows_of(letter.buttons), in_place=True)  # noqa: S704 - ours
    return Reply(say("show-gone"), in_place=True)
