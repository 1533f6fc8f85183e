"""Whom a name means: the searching is done by names, the looking up here."""

from collections import defaultdict
from collections.abc import Callable, Collection

from sqlalchemy import ARRAY, JSON, BigInteger, Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.naming import Bearers, Match, Names
from storage.tables import bearer, person, word

_MOST = 200  # people looked at for each thing asked
_PAGE = 1_000  # words learned at once, so that others are answered in between

_NEWER = select(word.c.id, word.c.key).where(word.c.id > bindparam("newest")).order_by(word.c.id).limit(_PAGE)


def _who_bears(these: Callable[[str], Select[int]]) -> Select[str, int]:
    """Build the question who bears which words.

    1. Of those who bear a wanted word, take those first who bear one of the others too, then by number.
    2. "+ 0" keeps the databases from looking up each of many words for each person: a person has few.
    3. A count may not be turned into a search among all who bear the others, as PostgreSQL does with EXISTS.
    """
    other, own = bearer.alias(), bearer.alias()
    others = (
        select(func.count())
        .select_from(other)
        .where(other.c.person_id == bearer.c.person_id, (other.c.word_id + 0).in_(these("others")))
        .correlate(bearer)
        .scalar_subquery()
    )
    first = (
        select(bearer.c.person_id)
        .where(bearer.c.word_id.in_(these("wanted")))
        .group_by(bearer.c.person_id)
        .order_by((others > 0).desc(), bearer.c.person_id)
        .limit(_MOST)
        .subquery()
    )
    return (
        select(person.c.slug, own.c.word_id)
        .join(first, first.c.person_id == person.c.id)
        .join(own, own.c.person_id == person.c.id)
        .where((own.c.word_id + 0).in_(these("asked")))
    )


def _listed(name: str) -> Select[int]:
    return select(func.json_each(bindparam(name, type_=JSON)).table_valued("value").c.value)


def _unnested(name: str) -> Select[int]:
    return select(func.unnest(bindparam(name, type_=ARRAY(BigInteger))))


# Asked with every name: built once, for building it takes as long as asking. Many numbers are one value to the
# database, which would read a text of thousands of question marks anew each time.
_WHO_BEARS = {"sqlite": _who_bears(_listed), "postgresql": _who_bears(_unnested)}


async def find(db: AsyncConnection, names: Names, text: str) -> list[Match]:
    """Give whom the text may mean, the likeliest first, also among people whom another process added just now."""
    await _learn(db, names)
    search = names.search(text)
    try:
        asked = next(search)
        while True:
            asked = search.send(await _bearers(db, *asked))
    except StopIteration as done:
        found: list[Match] = done.value
    return found


async def _learn(db: AsyncConnection, names: Names) -> None:
    """Let names know the words stored since it last looked, mostly none.

    Transactions that write come one after the other, in every process, and a number is given once: whatever comes to
    be seen later has a higher number than all that was seen before.
    """
    more = True
    while more:
        words = (await db.execute(_NEWER, {"newest": names.newest})).all()
        names.learn((one.id, one.key) for one in words)
        more = len(words) == _PAGE


async def _bearers(db: AsyncConnection, wanted: Collection[int], others: Collection[int]) -> Bearers:
    """Give those who bear a wanted word, each with all the words asked for that the person bears."""
    if not wanted:
        return {}
    asked = {"wanted": list(wanted), "others": [*{*others}.difference(wanted)], "asked": [*{*wanted, *others}]}
    bearers = defaultdict[str, set[int]](set)
    for slug, number in await db.execute(_WHO_BEARS[db.dialect.name], asked):
        bearers[slug].add(number)
    return {slug: frozenset(numbers) for slug, numbers in bearers.items()}
