"""/prisoner <name>: the case card of a person; just writing the name, or asking about it, does the same."""

from dataclasses import replace

from bot.cards import pages, person_blocks
from bot.commands.asking import topic_of, whom, words_for
from bot.commands.statements import statements
from bot.commands.turning import Paged, leafed, paged
from bot.conversation import AnyButton, Ask, Button, Reply, Share
from bot.names import Topic
from bot.texts import Say
from storage import Person, Transaction

_STATEMENTS = 5  # the newest ones stand on the card, the others behind a button


async def prisoner(ask: Ask, store: Transaction, say: Say, *, unasked: bool = False) -> Reply:
    """Show the card, opened at what was asked, or ask which person is meant."""
    turn = paged(ask)
    match await whom(replace(ask, words=turn.words), "prisoner", store, say, unasked=unasked):
        case Person() as person if topic_of(turn.words) is Topic.STATEMENTS:
            return await statements(replace(ask, words=person.slug), store, say)
        case Person() as person:
            follows = bool(ask.settings) and await store.follows.has(ask.chat, person.slug)
            return await card(person, turn, ask, store, say, follows=follows)
        case question:
            return question


async def name(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Take bare words for a name, or for a question about one."""
    return await prisoner(ask, store, say, unasked=True)


async def card(person: Person, turn: Paged, ask: Ask, store: Transaction, say: Say, *, follows: bool) -> Reply:
    """Show one page of the case card of this person, as of today."""
    topic = topic_of(turn.words)
    told = await store.statements.about(person.slug, ask.today, 0, _STATEMENTS)
    leaves = pages(person_blocks(person, told, ask.today, say, follows=follows, topic=topic))
    page, words = min(turn.page, len(leaves)), words_for(person, topic)
    rows = _rows(person, words, page, say, follows=follows)
    if ask.organizer and ask.organizer.edits:
        rows = (*rows, *_for_editors(person, say))
    shown = leafed("prisoner", replace(turn, words=words), leaves, say, rows)
    return replace(shown, photo=person.photo if page == 1 and not turn.turned else "")


def _rows(person: Person, words: str, page: int, say: Say, *, follows: bool) -> tuple[tuple[AnyButton, ...], ...]:
    command = "unfollow" if follows else "follow"
    share = Share(say.plain("button-share"), say.plain("share-text", name=person.name(say.language)), person.slug)
    return (
        (Button(say.plain(f"button-{command}"), command, f"{words} {page}"), share),
        (
            Button(say.plain("button-statements"), "statements", person.slug),
            Button(say.plain("button-howto"), "howto"),
        ),
    )


def _for_editors(person: Person, say: Say) -> tuple[tuple[AnyButton, ...], ...]:
    """Offer what editors do with a case; for everybody else these commands do not exist."""
    news, correct, quote = (
        Button(say.plain(f"menu-{command}"), command, person.slug) for command in ("mark", "edit", "quote")
    )
    return ((news, correct), (quote,))
