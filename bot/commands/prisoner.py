"""/prisoner <name>: the case card of a person; just writing the name does the same."""

from dataclasses import replace

from bot.cards import pages, person_blocks
from bot.commands.asking import whom
from bot.commands.turning import Paged, leafed, paged
from bot.conversation import AnyButton, Ask, Button, Reply, Share
from bot.texts import Say
from storage import Person, Transaction

_STATEMENTS = 5  # the newest ones stand on the card, the others behind a button


async def prisoner(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show the card, or ask which person is meant."""
    turn = paged(ask)
    match await whom(replace(ask, words=turn.words), "prisoner", store, say):
        case Person() as person:
            follows = bool(ask.settings) and await store.follows.has(ask.chat, person.slug)
            return await card(person, turn, ask, store, say, follows=follows)
        case question:
            return question


async def name(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Take bare words for a name."""
    return await prisoner(ask, store, say)


async def card(person: Person, turn: Paged, ask: Ask, store: Transaction, say: Say, *, follows: bool) -> Reply:
    """Show one page of the case card of this person, as of today."""
    statements = await store.statements.about(person.slug, ask.today, 0, _STATEMENTS)
    leaves = pages(person_blocks(person, statements, ask.today, say, follows=follows))
    page = min(turn.page, len(leaves))
    rows = _rows(person, page, say, follows=follows)
    shown = leafed("prisoner", replace(turn, words=person.slug), leaves, say, rows)
    return replace(shown, photo=person.photo if page == 1 and not turn.turned else "")


def _rows(person: Person, page: int, say: Say, *, follows: bool) -> tuple[tuple[AnyButton, ...], ...]:
    command = "unfollow" if follows else "follow"
    share = Share(say.plain("button-share"), say.plain("share-text", name=person.name(say.language)), person.slug)
    return (
        (Button(say.plain(f"button-{command}"), command, f"{person.slug} {page}"), share),
        (
            Button(say.plain("button-statements"), "statements", person.slug),
            Button(say.plain("button-howto"), "howto"),
        ),
    )
