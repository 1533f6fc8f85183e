"""The app in this process: what it opens, when it ticks, how it stops."""

import asyncio
import gc
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Running, run
from bot.gateway import TokenRefused
from bot.settings import Settings, SettingsError
from bot.simulator import World
from bot.stopping import before
from storage import Storage, StorageBusy, StorageUnreachable
from tests.running.conftest import TOKEN


def settings(folder: Path, telegram: str, *, starter_data: bool = True, token: str = TOKEN) -> Settings:
    return Settings(
        bot_token=SecretStr(token),
        telegram_api_url=telegram,
        database_url=f"sqlite:///{folder}/bot.db",
        chat_key_file=folder / "chat.key",
        starter_data=starter_data,
    )


async def count(storage: Storage) -> int:
    async with storage.reading() as store:
        return await store.people.count()


async def test_an_empty_database_begins_with_the_campaign(tmp_path: Path, telegram: str) -> None:
    async with Running(settings(tmp_path, telegram)) as house:
        assert await count(house.storage) == 6


async def test_a_database_that_holds_somebody_is_left_as_it_is(tmp_path: Path, telegram: str) -> None:
    async with Running(settings(tmp_path, telegram)) as house, house.storage.reading() as store:
        [first, *_] = await store.people.listed(0, 9)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as file, file:
        file.execute("PRAGMA foreign_keys=ON")
        file.execute("DELETE FROM person WHERE slug != ?", [first.slug])
    async with Running(settings(tmp_path, telegram)) as house:
        assert await count(house.storage) == 1


async def test_who_wants_no_campaign_begins_with_nothing(tmp_path: Path, telegram: str, world: World) -> None:
    async with Running(settings(tmp_path, telegram, starter_data=False)) as house:
        assert await count(house.storage) == 0
        await world.says(42, "/prisoners", language="en")
        assert await world.hears(42)


async def test_when_it_stops_others_may_have_the_database(tmp_path: Path, telegram: str) -> None:
    async with Running(settings(tmp_path, telegram)):
        with pytest.raises(StorageBusy):
            await run(settings(tmp_path, telegram), tell=lambda _: None)
    async with Running(settings(tmp_path, telegram)):
        pass


async def test_a_start_that_fails_lets_go_of_everything(tmp_path: Path, telegram: str) -> None:
    for _ in range(2):
        with pytest.raises(TokenRefused):
            await run(settings(tmp_path, telegram, token=TOKEN + "x"), tell=lambda _: None)
    assert len(asyncio.all_tasks()) <= 3  # this test and the pretended Telegram


async def test_the_key_is_told_about_once(tmp_path: Path, telegram: str) -> None:
    told: list[str] = []
    for _ in range(2):
        async with Running(settings(tmp_path, telegram), tell=told.append):
            pass
    [words] = told
    assert f"A new chat key lies in {tmp_path}/chat.key." in words


async def test_it_runs_until_it_is_told_to_stop(tmp_path: Path, telegram: str, world: World) -> None:
    stop = asyncio.Event()
    running = asyncio.create_task(run(settings(tmp_path, telegram), stop=stop, tell=lambda _: None))
    await world.says(42, "/start", language="en")
    assert await world.hears(42)
    assert not running.done()
    stop.set()
    async with asyncio.timeout(5):
        await running


async def test_stopping_while_telegram_hangs_at_the_start_leaves_no_connection_open(tmp_path: Path) -> None:
    asked, left, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        asked.set()
        await reader.read()
        left.set()
        writer.close()

    async with await asyncio.start_server(hang, "127.0.0.1") as server, asyncio.timeout(20):
        host, port = server.sockets[0].getsockname()
        running = asyncio.create_task(run(settings(tmp_path, f"http://{host}:{port}"), stop=stop, tell=lambda _: None))
        await asked.wait()
        assert not left.is_set()
        stop.set()
        await running
        await left.wait()
    gc.collect()  # a pool left open would complain now, and warnings are errors


@pytest.mark.parametrize("how", ["told to stop", "cancelled"])
async def test_what_is_waited_for_does_not_go_on_behind_our_back(how: str) -> None:
    begun, ended, stop = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.set()

    waiting = asyncio.create_task(before(stop, work()))
    await begun.wait()
    if how == "cancelled":
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    else:
        stop.set()
        assert await waiting is False
    assert ended.is_set()
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_what_fails_while_it_is_stopped_is_told() -> None:
    stop = asyncio.Event()

    async def work() -> None:
        try:
            stop.set()
            await asyncio.Event().wait()
        finally:
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        await before(stop, work())


async def test_what_making_it_needs_is_told_before_anything_is_open(tmp_path: Path, telegram: str) -> None:
    good = settings(tmp_path, telegram)
    with pytest.raises(SettingsError):
        Running(good.model_copy(update={"bot_token": None}))
    with pytest.raises(StorageUnreachable):
        Running(good.model_copy(update={"database_url": "sqlite:///:memory:"}))
    assert not (tmp_path / "bot.db").exists()
