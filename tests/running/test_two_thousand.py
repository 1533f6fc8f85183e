"""Two organizers, two thousand readers in three languages, and a process that is killed: `.venv/bin/pytest -m long`.

At each step every chat of the pretend Telegram holds exactly what it should.
"""

import asyncio
import base64
import signal
from collections import Counter
from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest

from bot.names import Names
from bot.simulator import World
from storage import Chat, Storage
from tests.running.conftest import Process, Starter
from tests.stories.announcing import CODE, Hand

OLGA, PETRA = 3_000_001, 3_000_002
READERS = {4_000_000 + number: ("en", "ru", "be")[number % 3] for number in range(2_000)}
KEY = bytes(range(64))
MOST_IN_FLIGHT = 64
pytestmark = [pytest.mark.long]


@pytest.fixture
async def database(folder: Path, world: World) -> str:
    """The readers, subscribed, in a database; the pretend Telegram knows them and the organizers."""
    url = f"sqlite:///{folder}/bot.db"
    storage = Storage(url, names=Names())
    await storage.open()
    await storage.unlock(KEY)
    async with storage.writing() as store:
        for reader, language in READERS.items():
            await store.chats.save(Chat(reader, language, alert_time=time(10), subscribed=True))
    await storage.close()
    for person in (*READERS, OLGA, PETRA):
        world.add_person(person, "Somebody", started=True)
    return url


async def running(start: Starter, database: str) -> Process:
    process = await start(
        "run",
        DATABASE_URL=database,
        CHAT_KEY=base64.b64encode(KEY).decode(),
        ORGANIZERS=f"{OLGA},{PETRA}",
        MESSAGES_PER_SECOND="200",
        PAID_BROADCASTS="true",
    )
    await process.says("answers.")
    return process


def held(world: World) -> Counter[tuple[str, tuple[str, ...]]]:
    """Count the chats by the language of their reader and all that stands in them."""
    return Counter(
        (language, tuple(CODE.sub("", one.visible) for one in world.chat(reader).messages))
        for reader, language in READERS.items()
    )


def each(**texts: str) -> Counter[tuple[str, tuple[str, ...]]]:
    """What is held where each reader has this one message in their language."""
    languages = Counter(READERS.values())
    return Counter({(code, (text,) if text else ()): languages[code] for code, text in texts.items()})


async def until(condition: Callable[[], bool], within: float = 120) -> None:
    async with asyncio.timeout(within):
        while not condition():  # noqa: ASYNC110 - the world rings no bell for what another process does
            await asyncio.sleep(0.05)


def sent(world: World) -> int:
    return sum(bool(world.chat(reader).messages) for reader in READERS)


async def over(hand: Hand) -> None:
    """Wait until the list says that it is done."""
    async with asyncio.timeout(120):
        while True:
            await hand.says("/announcements")
            if any("1 · done" in one.text for one in hand.shown().buttons):
                return
            await asyncio.sleep(0.5)


async def approves(hand: Hand) -> None:
    await hand.says("/announcements")
    await hand.presses("1 · waits", "Look and approve", "Yes, approve")


async def test_prepared_declined_changed_approved_paused_killed_resumed_corrected_and_recalled(  # noqa: PLR0915 - all of it
    world: World, start: Starter, database: str
) -> None:
    process = await running(start, database)
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    nothing = each(en="", ru="", be="")
    await olga.says("/announce")
    await olga.presses("What about", "Something else", "Text", "English")
    await olga.says("Come at noon")
    await olga.presses("Text", "Русский")
    await olga.says("Приходите в полдень")
    await olga.presses("Ask for approval")
    await petra.says("/announcements")
    await petra.presses("1 · waits", "Decline")
    await petra.says("Where to?")
    assert held(world) == nothing
    await olga.says("/announcements")
    await olga.presses("1 · draft", "Text", "English")
    await olga.says("Come to the embassy at noon")
    await olga.presses("Ask for approval")
    assert held(world) == nothing
    await approves(petra)
    await until(lambda: sent(world) > 300)
    await petra.says("/announcements")
    await petra.presses("1 · running", "Pause")
    await asyncio.sleep(2)
    paused = held(world)
    await asyncio.sleep(2)
    assert held(world) == paused
    assert 300 < sent(world) < 2_000
    process.signal(signal.SIGKILL)
    await process.ends(10)
    process = await running(start, database)
    await asyncio.sleep(3)
    assert held(world) == paused
    await petra.says("/announcements")
    await petra.presses("1 · paused", "Go on")
    await until(lambda: sent(world) > 1_000)
    process.signal(signal.SIGKILL)  # now in the midst of it
    await process.ends(10)
    process = await running(start, database)
    await over(olga)
    texts = {"en": "Come to the embassy at noon", "ru": "Приходите в полдень", "be": "Приходите в полдень"}
    unsure = each(**texts) - held(world)
    assert sum(unsure.values()) <= MOST_IN_FLIGHT  # what was on its way is not repeated, but reported
    assert {contents for (_, contents), _ in held(world).items()} <= {(), *((text,) for text in texts.values())}
    has = {reader for reader in READERS if world.chat(reader).messages}

    await olga.presses("1 · done", "Correct", "Text", "English")
    await olga.says("Come to the consulate at noon")
    await olga.presses("Ask for approval")
    await approves(petra)
    await over(olga)
    corrected = {reader for reader in has if READERS[reader] == "en" and _says(world, reader, "consulate")}
    known = {reader for reader in has if READERS[reader] == "en"}
    assert len(known - corrected) <= MOST_IN_FLIGHT  # of these no message is known
    assert all(len(world.chat(reader).messages) == 1 for reader in has)

    await petra.says("/announcements")
    await petra.presses("1 · done", "Recall", "Yes, ask for approval")
    await approves(olga)
    await over(petra)
    left = {reader for reader in READERS if world.chat(reader).messages}
    assert len(left) <= MOST_IN_FLIGHT
    assert left <= has
    shown = (await petra.presses("1 · done")).visible
    assert "Deleted again: about 2000" in shown or "Deleted again: about 19" in shown
    process.signal(signal.SIGTERM)
    assert await process.ends(20) == 0


def _says(world: World, reader: int, words: str) -> bool:
    return any(words in one.visible for one in world.chat(reader).messages)
