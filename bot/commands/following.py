"""/following: whom this chat follows."""

from bot.cards import joined, person_line
from bot.commands.turning import counted, each, paged, turning
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Transaction

_A_PAGE = 12


async def following(ask: Ask, store: Transaction, say: Say) -> Reply:
    """List the people this chat follows, with their status."""
    slugs = await store.follows.slugs(ask.chat)
    if not slugs:
        return Reply(say("following-none"), ((Button(say.plain("button-list"), "prisoners"),),))
    turn, pages = paged(ask), -(-len(slugs) // _A_PAGE)
    page = min(turn.page, pages)
    people = await store.people.get_many(slugs[(page - 1) * _A_PAGE : page * _A_PAGE])
    lines = joined(person_line(person, ask.today, say) for person in people)
    return Reply(
        joined((say("following", count=len(slugs)), lines, counted(page, pages, say)), "\n\n"),
        (*each(people, say), turning("following", "", page, pages, say)),
        in_place=turn.turned,
    )
