"""/statements [name]: what organisations have said, a page at a time, and each in full on demand."""

from dataclasses import replace

from markupsafe import Markup

from bot.cards import clipped, joined, pages, statement_blocks, statement_line
from bot.commands.asking import whom
from bot.commands.turning import counted, leafed, paged, turning
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Person, Statement, Transaction

_A_PAGE = 4


async def statements(ask: Ask, store: Transaction, say: Say) -> Reply:
    """List statements about a person, or all of them, newest first."""
    turn = paged(ask)
    if not turn.words:
        return await _listed(None, turn.page, ask, store, say, in_place=turn.turned)
    match await whom(replace(ask, words=turn.words), "statements", store, say):
        case Person() as person:
            return await _listed(person, turn.page, ask, store, say, in_place=turn.turned)
        case question:
            return question


async def statement(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show one statement whole."""
    turn = paged(ask)
    found = await store.statements.get(turn.words)
    if found is None:
        return Reply(say("statement-gone"))
    return leafed("statement", turn, pages(statement_blocks(found, say)), say)


async def _listed(person: Person | None, page: int, ask: Ask, store: Transaction, say: Say, *, in_place: bool) -> Reply:
    slug = person.slug if person else None
    count = await store.statements.count(slug, ask.today)
    name = person.name(say.language) if person else ""
    if not count:
        return Reply(say("statements-none-about", name=name) if person else say("statements-none"))
    last = -(-count // _A_PAGE)
    page = min(page, last)
    shown = await store.statements.about(slug, ask.today, (page - 1) * _A_PAGE, _A_PAGE)
    title = say("statements-about", name=name, count=count) if person else say("statements", count=count)
    numbered = list(enumerate(shown, (page - 1) * _A_PAGE + 1))
    lines = [Markup("{}. {}").format(number, statement_line(one, say)) for number, one in numbered]
    rows = [(_full(number, one, say),) for number, one in numbered]
    return Reply(
        joined((title, *lines, counted(page, last, say)), "\n\n"),
        (*rows, turning("statements", slug or "", page, last, say)),
        in_place=in_place,
    )


def _full(number: int, one: Statement, say: Say) -> Button:
    organisation = clipped(one.organisation.best(say.language), 60)
    return Button(say.plain("button-full", number=str(number), organisation=organisation), "statement", one.key)
