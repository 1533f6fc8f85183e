"""Keeping a change: the case file as it shall be, in the history how it was, and who did it."""

from collections.abc import Mapping
from typing import Any

from bot.casefiles import snapshot
from bot.conversation import Ask
from bot.organizers.asker import asker
from storage import Change, Person, Statement, Transaction


async def keep(  # noqa: PLR0917 - in the order one says it
    store: Transaction,
    ask: Ask,
    what: str,
    before: Person,
    after: Person,
    details: Mapping[str, Any] | None = None,
    **news: Any,
) -> int:
    """Save a person as changed, with the history of it; give the number of the change."""
    await store.people.save([after])
    own = asker(ask)
    texts = (snapshot(before), snapshot(after))
    return await store.changes.add(
        Change(0, after.slug, ask.now, own.alias, own.number, what, *texts, details or {}, **news)
    )


async def keep_statement(store: Transaction, ask: Ask, what: str, slug: str, one: Statement) -> int:
    """Save a new statement that concerns this person, likewise."""
    await store.statements.save([one])
    own = asker(ask)
    return await store.changes.add(
        Change(0, slug, ask.now, own.alias, own.number, what, "", snapshot(one), statement=one.key)
    )
