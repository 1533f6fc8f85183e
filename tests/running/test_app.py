"""The app in this process: what it opens, when it ticks, how it stops."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Running, run
from bot.gateway import TokenRefused
from bot.settings import Settings
from bot.simulator import World
from bot.ticking import Ticking
from storage import Storage, StorageBusy
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


async def test_a_tick_that_fails_is_told_about_and_the_next_one_comes(caplog: pytest.LogCaptureFixture) -> None:
    times, enough = 0, asyncio.Event()

    async def work() -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise OSError("the disk is full")
        enough.set()

    ticking = Ticking(work, seconds=0.05)
    ticking.start()
    async with asyncio.timeout(5):
        await enough.wait()
    await ticking.stop()
    assert "A tick went wrong (OSError)." in caplog.text


async def test_stopping_waits_for_the_tick_in_progress_and_no_other_comes() -> None:
    began, ended = asyncio.Event(), 0

    async def work() -> None:
        nonlocal ended
        began.set()
        await asyncio.sleep(0.3)
        ended += 1

    ticking = Ticking(work, seconds=0.05)
    ticking.start()
    await began.wait()
    await ticking.stop()
    assert ended == 1
    await asyncio.sleep(0.3)
    assert ended == 1
