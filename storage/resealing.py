"""Sealing everything with another key: in steps, each kept, so that whoever is interrupted can go on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.errors import WrongKey
from storage.secrets import CHAT, ORGANIZER, TRACE, Sealer

STRETCH = 20_000  # rows in one step


@dataclass(frozen=True, slots=True)
class Sealed:
    """A table whose column `sealed` holds ids sealed as `what`, and has a number of its own.

    `more` gives what else of a row is made with the key, from the bare bytes of its id and the new key.
    """

    table: Table
    what: list[bytes]
    more: Callable[[bytes, Sealer], Mapping[str, Any]] = lambda _bare, _new: {}


# Every table that holds anything made with the key.
SEALED: tuple[Sealed, ...] = (
    Sealed(tables.chat, CHAT),
    Sealed(tables.organizer, ORGANIZER),
    Sealed(tables.trace, TRACE, lambda bare, new: {"whose": new.whose(int.from_bytes(bare[:8], "big", signed=True))}),
)


async def reseal(db: AsyncConnection, of: Sealed, old: Sealer, new: Sealer, after: int) -> int | None:
    """Seal the next rows of a table anew, those with a number above `after`; give where to go on, None at the end.

    What is sealed anew already stays so: a sealed id shows which key opens it.

    Raises:
        WrongKey: neither key opens one.
    """
    [number] = of.table.primary_key.columns
    found = await db.execute(select(number, of.table.c.sealed).where(number > after).order_by(number).limit(STRETCH))
    rows = found.all()
    changed = [{"row": row[0], **anew} for row in rows if (anew := _anew(row[1], of, old, new))]
    if changed:
        values: dict[str, Any] = {name: bindparam(name) for name in changed[0] if name != "row"}
        await db.execute(update(of.table).where(number == bindparam("row")).values(values), changed)
    return int(rows[-1][0]) if rows else None


def _anew(sealed: bytes, of: Sealed, old: Sealer, new: Sealer) -> dict[str, Any] | None:
    """Give what a row holds from now on, None if that is what it holds already."""
    try:
        bare = old.unwrap(sealed, of.what)
    except WrongKey:
        new.unwrap(sealed, of.what)
        return None
    return {"sealed": new.wrap(bare, of.what), **of.more(bare, new)}
