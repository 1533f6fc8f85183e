"""The note of a country, shown before a chat that suggests it follows or subscribes for the first time.

Nothing is stored by showing it. Who has read it presses a button that carries the same command behind a word: forged,
that word skips a note, and nothing else. Groups are not asked: there an administrator decides for many, whose countries
the group's language does not tell.
"""

from dataclasses import replace

from bot.cards import joined, note_blocks
from bot.cautions import suggested
from bot.conversation import Ask, Button, Place, Reply
from bot.texts import Say
from storage import Transaction

_READ = "!"


def read(ask: Ask) -> tuple[Ask, bool]:
    """Give the question without the word that says the note was read, and whether it was there."""
    first, _, rest = ask.words.partition(" ")
    return (replace(ask, words=rest), True) if ask.pressed and first == _READ else (ask, False)


async def caution(ask: Ask, store: Transaction, say: Say, wanted: Button, instead: Button) -> Reply | None:
    """Give the note with two buttons, what is `wanted` all the same or `instead`; None if there is none to show."""
    zone = ask.settings.time_zone if ask.settings else None
    notes = note_blocks(suggested(zone, say.language), say)
    if not notes or ask.place is not Place.PRIVATE or await _joined(ask, store):
        return None
    text = joined((say("caution-before"), *notes, say("caution-after")), "\n\n")
    knowing = replace(wanted, words=f"{_READ} {wanted.words}".rstrip())
    return Reply(text, ((knowing,), (instead,)))


async def _joined(ask: Ask, store: Transaction) -> bool:
    """Whether the chat follows somebody or is subscribed already."""
    return ask.settings is not None and (ask.settings.subscribed or bool(await store.follows.slugs(ask.chat)))
