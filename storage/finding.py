"""Whom a name means: the searching is done by names, the looking up here."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Generator, Mapping, Sequence
from threading import Lock
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.among import among, listed
from storage.naming import Bearers, Known, Match, Names
from storage.one_trip import beneath
from storage.tables import bearer, person, word

_MOST = 100  # people looked at for each thing asked
_PAGE = 1_000  # words learned at once, so that others are answered in between

_NEWER = select(word.c.id, word.c.key).where(word.c.id > bindparam("newest")).order_by(word.c.id).limit(_PAGE)

_Question = tuple[Select[*tuple[Any, ...]], Mapping[str, Any]]
_Rows = Sequence[Sequence[Any]]


def _who_bears() -> Select[str, int]:
    """Build the question who bears which words.

    1. Of those who bear a wanted word, take those first who bear one of the others too, then by number.
    2. "+ 0" keeps the databases from looking up each of many words for each person: a person has few.
    3. A count may not be turned into a search among all who bear the others, as PostgreSQL does with EXISTS.
    """
    other, own = bearer.alias(), bearer.alias()
    others = (
        select(func.count())
        .select_from(other)
        .where(other.c.person_id == bearer.c.person_id, among(other.c.word_id + 0, "others"))
        .correlate(bearer)
        .scalar_subquery()
    )
    first = (
        select(bearer.c.person_id)
        .where(among(bearer.c.word_id, "wanted"))
        .group_by(bearer.c.person_id)
        .order_by((others > 0).desc(), bearer.c.person_id)
        .limit(_MOST)
        .subquery()
    )
    return (
        select(person.c.slug, own.c.word_id)
        .join(first, first.c.person_id == person.c.id)
        .join(own, own.c.person_id == person.c.id)
        .where(among(own.c.word_id + 0, "asked"))
    )


_WHO_BEARS = _who_bears()  # built once, for building it takes as long as asking
_TEXTS = {
    asked: asked.compile(dialect=sqlite.dialect(paramstyle="named"), compile_kwargs={"render_postcompile": True})
    for asked in (_NEWER, _WHO_BEARS)
}
_ALONE = Lock()  # held by the thread that learns words or searches among them


async def find(db: AsyncConnection, names: Names, text: str) -> list[Match]:
    """Give whom the text may mean, the likeliest first, also among people whom another process added just now.

    SQLite answers in its own thread, and the search is done there as well: going there and back for each question
    takes several times as long as the answers do.
    """
    if db.dialect.name == "sqlite":
        connection = await beneath(db)
        return await connection.there(lambda driver: _search_there(driver, names.known, text))
    search = _search(names.known, text)
    try:
        question = next(search)
        while True:
            question = search.send((await db.execute(*question)).all())
    except StopIteration as done:
        found: list[Match] = done.value
    return found


def _search_there(driver: sqlite3.Connection, known: Known, text: str) -> list[Match]:
    search = _search(known, text)
    with _ALONE:
        try:
            asked, values = next(search)
            while True:
                asked, values = search.send(_answer(driver, asked, values))
        except StopIteration as done:
            found: list[Match] = done.value
    return found


def _answer(driver: sqlite3.Connection, asked: Select[*tuple[Any, ...]], values: Mapping[str, Any]) -> _Rows:
    statement = _TEXTS[asked]
    plain = {name: listed(value) if isinstance(value, list) else value for name, value in values.items()}
    return driver.execute(statement.string, statement.params | plain).fetchall()


def _search(known: Known, text: str) -> Generator[_Question, _Rows, list[Match]]:
    """Ask the database what a search needs to know."""
    yield from _learn(known)
    search = known.search(text)
    try:
        wanted, others = next(search)
        while True:
            bearers = (yield from _bearers(wanted, others)) if wanted else {}
            wanted, others = search.send(bearers)
    except StopIteration as done:
        found: list[Match] = done.value
    return found


def _learn(known: Known) -> Generator[_Question, _Rows, None]:
    """Let the words be known that were stored since one last looked, mostly none.

    Transactions that write come one after the other, in every process, and a number is given once: whatever comes to
    be seen later has a higher number than all that was seen before.
    """
    more = True
    while more:
        words = yield _NEWER, {"newest": known.newest}
        known.learn((number, key) for number, key in words)
        more = len(words) == _PAGE


def _bearers(wanted: Collection[int], others: Collection[int]) -> Generator[_Question, _Rows, Bearers]:
    """Give those who bear a wanted word, each with all the words asked for that the person bears."""
    asked = {"wanted": [*wanted], "others": [*{*others}.difference(wanted)], "asked": [*{*wanted, *others}]}
    rows = yield _WHO_BEARS, asked
    bearers = defaultdict[str, set[int]](set)
    for slug, number in rows:
        bearers[slug].add(number)
    return {slug: frozenset(numbers) for slug, numbers in bearers.items()}
