"""/prisoners: everyone whose case we keep, with their status, a page at a time."""

from bot.cards import joined, person_line
from bot.commands.turning import counted, each, paged, turning
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction

_A_PAGE = 8


async def prisoners(ask: Ask, store: Transaction, say: Say) -> Reply:
    """List people by name; each has a button that opens the card."""
    count = await store.people.count()
    if not count:
        return Reply(say("prisoners-none"))
    pages = -(-count // _A_PAGE)
    turn = paged(ask)
    page = min(turn.page, pages)
    people = await store.people.listed((page - 1) * _A_PAGE, _A_PAGE)
    lines = joined(person_line(person, ask.today, say) for person in people)
    return Reply(
        joined((say("prisoners", count=count), lines, counted(page, pages, say)), "\n\n"),
        (*each(people, say), turning("prisoners", "", page, pages, say)),
        in_place=turn.turned,
    )
