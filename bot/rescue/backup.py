"""`backup`: one state of the database, while the bot runs, into a file that only its owner can open."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from bot import names
from bot.keys import put
from bot.rescue.chest import Label, Packing, locked
from bot.rescue.errors import RescueError
from bot.settings import Settings
from storage import Storage


async def back_up(
    file: Path,
    settings: Settings,
    *,
    recipients: Sequence[str],
    passphrase: str,
    force: bool,
    now: datetime,
    tell: Callable[[str], None],
) -> None:
    """Write the backup, encrypted to the public keys, or else to the passphrase.

    Raises:
        RescueError: the file is there already, cannot be written, or a public key is none.
        StorageError: the database cannot be read, or its key is being changed.
    """
    _refuse(file, force=force)
    if recipients:
        locked(b"", recipients, passphrase)  # what is wrong with them is to be told at once
    storage = Storage(settings.database_url, names=names.Names())
    await storage.open(alone=False)
    try:
        async with storage.copying() as copy:
            packing = Packing(Label(copy.revision, now.isoformat(timespec="seconds"), copy.counts))
            async for table, rows in copy.rows:
                packing.add(table, rows)
            counts = copy.counts
    finally:
        await storage.close()
    content = await asyncio.to_thread(locked, packing.whole(), recipients, passphrase)
    try:
        await asyncio.to_thread(put, file, content)
    except OSError as trouble:
        raise RescueError(f"{file} cannot be written ({trouble.strerror}).") from None
    tell(
        f"{counts['person']:,} people, {counts['chat']:,} chats and all else went to {file}, encrypted.\n"
        "The chat key is not in it, and without that key nobody can be written to from it. Keep a copy of the key "
        "elsewhere: whoever has both can write to everyone. Whoever leaves from now on is still in this backup: make a "
        "new one often, and destroy the old."
    )


def _refuse(file: Path, *, force: bool) -> None:
    if file.exists() and not force:
        raise RescueError(f"{file} is there already; give another name, or --force to overwrite it.")
