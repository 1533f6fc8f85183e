"""The mark that keeps what tickets were made with before the chat key was changed: who holds one loses no letter.

1. Of a former key only that is kept, sealed with the present one; no other key follows from it.
2. It opens what there was when the key was changed and nothing newer: whoever learned a former key makes no ticket for
   that. It is kept until all that is forgotten and the key is changed once more.
"""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.saving import upsert
from storage.secrets import Former, Sealer
from storage.tables import mark, occasion

_NAME, _WHAT = "former tickets", [b"former tickets"]
_KEY, _NUMBER = 32, 8  # bytes


async def read(db: AsyncConnection, sealer: Sealer) -> list[Former]:
    """Give what tickets were made with before.

    Raises:
        WrongKey: another key has sealed it.
    """
    found: bytes | None = await db.scalar(select(mark.c.value).where(mark.c.name == _NAME))
    bare = sealer.unwrap(found, _WHAT) if found else b""
    each = [bare[at : at + _KEY + _NUMBER] for at in range(0, len(bare), _KEY + _NUMBER)]
    return [Former(one[:_KEY], int.from_bytes(one[_KEY:], "big")) for one in each]


async def hand_over(db: AsyncConnection, old: Sealer, new: Sealer) -> None:
    """Let the tickets of a key and of those before it hold on when it is changed."""
    least, most = (await db.execute(select(func.min(occasion.c.id), func.max(occasion.c.id)))).one()
    before = [one for one in await read(db, old) if one.last >= (least or 0)]
    bare = b"".join(one.key + one.last.to_bytes(_NUMBER, "big") for one in (old.until(most or 0), *before))
    await db.execute(upsert(db, mark), {"name": _NAME, "value": new.wrap(bare, _WHAT)})
