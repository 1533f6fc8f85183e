"""The words that people are found by: each is stored once, and is gone with the last who bears it."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, exists, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.among import among
from storage.naming import Names
from storage.pouring import pour
from storage.tables import bearer, word

_NUMBERS = select(word.c.key, word.c.id).where(among(word.c.key, "keys"))
_BORNE = select(bearer.c.word_id, bearer.c.person_id).where(among(bearer.c.person_id, "people"))
_NO_LONGER = delete(bearer).where(bearer.c.word_id == bindparam("word"), bearer.c.person_id == bindparam("person"))
_IF_UNBORNE = delete(word).where(word.c.id == bindparam("word"), ~exists().where(bearer.c.word_id == word.c.id))


async def bear(db: AsyncConnection, spelled: Mapping[int, Iterable[str]], names: Names) -> None:
    """Let people, by number, be found by the words of these spellings of their names, and by no others."""
    words = {person: {key for text in texts for key in names.keys(text)} for person, texts in spelled.items()}
    numbers = await _numbered(db, {key for keys in words.values() for key in keys}, names.known.newest)
    borne = {(numbers[key], person) for person, keys in words.items() for key in keys}
    stored = {(one.word_id, one.person_id) for one in await db.execute(_BORNE, {"people": words.keys()})}
    if more := sorted(borne - stored):
        await pour(db, bearer, [{"word_id": number, "person_id": person} for number, person in more])
    if gone := sorted(stored - borne):
        await db.execute(_NO_LONGER, [{"word": number, "person": person} for number, person in gone])
        await db.execute(_IF_UNBORNE, [{"word": number} for number in sorted({number for number, _ in gone})])


async def _numbered(db: AsyncConnection, keys: set[str], newest: int) -> dict[str, int]:
    """Give the numbers of words; one that is not stored yet is given the next."""
    numbers = dict((await db.execute(_NUMBERS, {"keys": keys})).all())
    if missing := sorted(keys - numbers.keys()):
        if db.dialect.name == "sqlite":
            await _pass_over(db, newest)
        given = await db.execute(insert(word).returning(word.c.key, word.c.id), [{"key": key} for key in missing])
        numbers |= dict(given.all())
    return numbers


async def _pass_over(db: AsyncConnection, newest: int) -> None:
    """Let no number up to this one be given: it may have been learned from a transaction that was undone then.

    PostgreSQL gives none again by itself.
    """
    if newest:
        await db.execute(insert(word).prefix_with("OR IGNORE"), {"id": newest, "key": ""})
        await db.execute(delete(word).where(word.c.key == ""))
