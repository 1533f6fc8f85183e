"""/prisoners: everyone whose case we keep, with their status, a page at a time."""

from bot.cards import joined, person_line
from bot.commands.asking import paged, turning
from bot.conversation import Ask, Button, Reply
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
    counted = say("page", page=str(page), pages=str(pages)) if pages > 1 else ""
    buttons = [Button(person.name(say.language)[:80], "prisoner", person.slug) for person in people]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return Reply(
        joined((say("prisoners", count=count), lines, counted), "\n\n"),
        tuple(row for row in (*rows, turning("prisoners", "", page, pages, say)) if row),
        in_place=turn.words != ask.words,
    )
