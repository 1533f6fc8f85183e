"""A supporter leaves: nothing of them stays, in the database or in the log."""

import asyncio
import base64
import sqlite3
from pathlib import Path

import pytest

from bot.app import Running
from bot.simulator import World
from storage.secrets import Sealer

ANNA = 4_200_042


def bytes_on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("solidarity.db*")))


async def test_no_chat_id_is_readable_in_the_database_files(world: World, house: Running, tmp_path: Path) -> None:
    await world.says(ANNA, "/follow Bialiatski", language="en")
    assert "now follows" in await world.hears(ANNA)
    async with house.storage.reading() as store:
        assert await store.follows.slugs(ANNA) == ["ales-bialiatski"]
    stored = bytes_on_disk(tmp_path)
    for length in (4, 8):
        assert ANNA.to_bytes(length, "big") not in stored
        assert ANNA.to_bytes(length, "little") not in stored
    assert str(ANNA).encode() not in stored


async def test_after_stop_no_row_and_no_byte_is_left(world: World, house: Running, tmp_path: Path) -> None:
    await world.says(ANNA, "/follow Bialiatski", language="en")
    await world.hears(ANNA)
    key = (tmp_path / "apart" / "chat.key").read_bytes()
    sealed = Sealer(base64.b64decode(key)).seal(ANNA)
    assert sealed in bytes_on_disk(tmp_path)
    await world.says(ANNA, "/stop")
    await world.hears(ANNA)
    await world.presses(ANNA, "Yes, delete everything")
    assert "Everything about this chat is deleted" in await world.hears(ANNA)
    async with house.storage.reading() as store:
        assert await store.chats.get(ANNA) is None
    for _ in range(60):
        if sealed not in bytes_on_disk(tmp_path):
            break
        await asyncio.sleep(1)
    assert sealed not in bytes_on_disk(tmp_path)
    with sqlite3.connect(f"file:{tmp_path}/solidarity.db?mode=ro", uri=True) as file:
        assert file.execute("SELECT count(*) FROM chat").fetchone() == (0,)
        assert file.execute("SELECT count(*) FROM follow").fetchone() == (0,)


async def test_who_blocks_the_bot_is_forgotten_at_once(world: World, house: Running) -> None:
    await world.says(ANNA, "/subscribe", language="en")
    await world.hears(ANNA)
    await world.blocks(ANNA)
    for _ in range(100):
        async with house.storage.reading() as store:
            if await store.chats.get(ANNA) is None:
                return
        await asyncio.sleep(0.05)
    pytest.fail("the chat is still stored")
