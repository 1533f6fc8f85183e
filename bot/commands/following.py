"""/following: whom this chat follows."""

from bot.cards import packed, person_line
from bot.commands.asking import paged, turning
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Transaction

_BUTTONS = 40  # Telegram shows up to 100; more people are reached by name


async def following(ask: Ask, store: Transaction, say: Say) -> Reply:
    """List the people this chat follows, with their status."""
    turn = paged(ask)
    people = await store.people.get_many(await store.follows.slugs(ask.chat))
    if not people:
        return Reply(say("following-none"), ((Button(say.plain("button-list"), "prisoners"),),))
    leaves = packed((say("following", count=len(people)), *(person_line(p, ask.today, say) for p in people)))
    page = min(turn.page, len(leaves))
    buttons = [Button(person.name(say.language)[:80], "prisoner", person.slug) for person in people[:_BUTTONS]]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    turns = turning("following", "", page, len(leaves), say)
    return Reply(leaves[page - 1], tuple(row for row in (*rows, turns) if row), in_place=turn.words != ask.words)
