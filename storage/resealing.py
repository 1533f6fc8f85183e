"""Sealing everything with another key: in steps, each kept, so that whoever is interrupted can go on."""

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.errors import WrongKey
from storage.secrets import CHAT, ORGANIZER, Sealer

# Every column that holds a sealed id, with what it is sealed as.
SEALED: tuple[tuple[Table, str, list[bytes]], ...] = (
    (tables.chat, "sealed", CHAT),
    (tables.organizer, "sealed", ORGANIZER),
)
STRETCH = 20_000  # rows in one step


async def reseal(
    db: AsyncConnection, of: tuple[Table, str, list[bytes]], old: Sealer, new: Sealer, after: int
) -> int | None:
    """Seal the next rows of a column anew, those with a number above `after`; give where to go on, None at the end.

    What is sealed anew already stays so: a sealed id shows which key opens it.

    Raises:
        WrongKey: neither key opens one.
    """
    table, name, what = of
    [number], column = table.primary_key.columns, table.c[name]
    found = await db.execute(select(number, column).where(number > after).order_by(number).limit(STRETCH))
    rows = [(row[0], row[1], _anew(row[1], what, old, new)) for row in found]
    changed = [{"row": row, "anew": anew} for row, sealed, anew in rows if anew != sealed]
    if changed:
        await db.execute(update(table).where(number == bindparam("row")).values({name: bindparam("anew")}), changed)
    return int(rows[-1][0]) if rows else None


def _anew(sealed: bytes, what: list[bytes], old: Sealer, new: Sealer) -> bytes:
    try:
        return new.wrap(old.unwrap(sealed, what), what)
    except WrongKey:
        new.unwrap(sealed, what)
        return sealed
