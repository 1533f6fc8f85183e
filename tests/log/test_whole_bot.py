"""The whole bot at its most talkative, with everybody's library, while things go wrong: the log names nobody."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Running
from bot.clock import ShiftedClock
from bot.settings import Settings
from bot.simulator import Trouble, World, serve
from tests.log.canary import CHAT, GROUP, TOKEN, USER, WORDS
from tests.log.conftest import Listen
from tests.stories.keeping import minsk

ASKED = ("/start", "/prisoner Bialatski", WORDS, f"/missing {WORDS}", "/follow Bialatski", "/subscribe", "/mydata")
TROUBLES = ("server_error", "not_json", "cut_before", "cut_after", "too_many_requests", "not_found")
UNREADABLE = {"message_id": 7, "date": WORDS, "chat": CHAT, "text": WORDS}


def settings(folder: Path, url: str) -> Settings:
    return Settings(
        bot_token=SecretStr(TOKEN),
        telegram_api_url=url,
        database_url=f"sqlite+aiosqlite:///{folder}/solidarity.db",
        chat_key_file=folder / "apart" / "chat.key",
        organizers=(CHAT,),
        self_approval=True,
    )


@asynccontextmanager
async def away(table: str, folder: Path) -> AsyncIterator[None]:
    """Take a table away from under the bot, which must go on meanwhile: it may be writing just now."""

    def renames(name: str, other: str) -> None:
        with closing(sqlite3.connect(folder / "solidarity.db", timeout=20)) as file:
            file.execute(f"ALTER TABLE {name} RENAME TO {other}")
            file.commit()

    await asyncio.to_thread(renames, table, f"{table}_away")
    yield
    await asyncio.to_thread(renames, f"{table}_away", table)


@pytest.mark.parametrize("listen", ["line"], indirect=True)
async def test_a_day_on_which_much_goes_wrong_leaves_nobody_in_the_log(listen: Listen, tmp_path: Path) -> None:
    written = listen()
    asyncio.get_running_loop().set_debug(True)
    asyncio.get_running_loop().slow_callback_duration = 0.001
    world = World(token=TOKEN, username="solidarity_demo_bot")
    world.add_person(CHAT, WORDS, "en", username=USER)
    world.add_group(GROUP, WORDS, admins=[CHAT])
    clock = ShiftedClock(minsk("2012-08-03 09:00"))
    async with serve(world) as url, Running(settings(tmp_path, url), clock=clock, tell=lambda _: None) as house:
        for words in ASKED:
            await world.says(CHAT, words, language="en")
            await world.hears(CHAT)
        await world.says(CHAT, f"/prisoner {WORDS}", chat=GROUP)
        for kind in TROUBLES:
            world.trouble.add(Trouble(kind=kind, method="sendMessage", times=1))
            await world.says(CHAT, f"/prisoner {WORDS}", language="en")
            await world.quiet(0.3)
        async with away("chat", tmp_path):
            await world.says(CHAT, f"/follow {WORDS}", language="en")
            await world.quiet(0.5)
        world.updates.add("message", UNREADABLE)
        for kind in ("conflict", "not_json"):
            world.trouble.add(Trouble(kind=kind, method="getUpdates", times=1))
            await world.says(CHAT, "/subscribe", language="en")
            await world.quiet(0.5)
        for kind in ("server_error", "too_many_requests"):
            world.trouble.add(Trouble(kind=kind, chat=CHAT, method="sendMessage", times=1))
        clock.forward(timedelta(hours=25))
        async with away("delivery", tmp_path):
            await asyncio.gather(house.speaking.tick(), return_exceptions=True)
        await house.speaking.tick()
        await world.quiet(1)
        await world.blocks(CHAT)
        await world.quiet(0.3)
    said = written()
    assert [words for words in HAPPENED if words not in said] == []
    assert logging.getLogger("telegram").level == logging.DEBUG


HAPPENED = (
    *("an update could not be answered", "a reply may not have arrived", "polling failed", "another program polls"),
    *("an update cannot be read", "OperationalError", "Executing %s took", "sqlalchemy.engine", "aiosqlite"),
    *("telegram.ext.Application", "apscheduler", "The bot answers.", "All is put away."),
)
