"""A database with readers, for the tests of what is done when the worst happens."""

import base64
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyrage
from typer.testing import Result

from bot.names import Names
from storage import Chat, Storage
from tests.storage.invented import person

KEY = bytes(range(64))
KEY_TEXT = base64.b64encode(KEY).decode()
CHATS = [7_100_000_000 + 13 * number for number in range(60)]
Say = Callable[..., Result]


async def fill(folder: Path, chats: int = len(CHATS)) -> None:
    """Let so many chats follow somebody invented."""
    storage = Storage(f"sqlite:///{folder}/solidarity.db", names=Names())
    await storage.open()
    await storage.unlock(KEY)
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        for number in range(chats):
            chat = CHATS[0] + 13 * number
            await store.chats.save(Chat(chat, "be", subscribed=True))
            await store.follows.add(chat, "ales")
    await storage.close()


def count(file: Path, table: str = "chat") -> int:
    with closing(sqlite3.connect(file)) as db:
        return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own words


async def known(file: Path, key: bytes) -> int:
    """Count the chats that a storage with this key finds."""
    storage = Storage(f"sqlite:///{file}", names=Names())
    await storage.open()
    try:
        await storage.unlock(key)
        async with storage.reading() as store:
            found = [await store.chats.get(chat) for chat in CHATS]
    finally:
        await storage.close()
    return len(list(filter(None, found)))


def public() -> str:
    return str(pyrage.x25519.Identity.generate().to_public())
