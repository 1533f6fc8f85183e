"""More is asked than can be answered: the oldest questions are dropped, and who wants to leave is heard at once."""

import asyncio
import tracemalloc

from markupsafe import Markup

from bot.conversation import Ask, Command, Fetch, Reply
from bot.gateway import Gateway
from bot.simulator import World
from bot.texts import Say
from storage import Chat, Storage, Transaction
from tests.gateway.commands import COMMANDS
from tests.gateway.conftest import Open
from tests.simulator.waiting import until

CROWD = range(2_000_000, 2_001_000)
ANNA, IHAR = 42, 43


class Held:
    """/held begins, and says more once the test lets it go; meanwhile it needs nothing of the storage."""

    def __init__(self) -> None:
        self.let_go = asyncio.Event()
        self.commands = (*COMMANDS, Command("held", self._held, listed=False))

    async def _held(self, ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG002 - every command takes it
        return Reply(Markup("begun"), work=self._work)

    async def _work(self, storage: Storage, fetch: Fetch) -> Reply:  # noqa: ARG002 - as above
        await self.let_go.wait()
        return Reply(Markup("held"))


async def test_a_stop_behind_five_thousand_questions_is_answered_at_once(
    world: World, bring: Open, memory: Storage
) -> None:
    """Nothing else is answered meanwhile: all that is being answered takes for ever."""
    async with memory.writing() as store:
        await store.chats.save(Chat(ANNA, language="pl"))
    held = Held()
    for number in range(5):
        for person in CROWD:
            await world.says(person, "/held")
        if number == 2:
            await world.says(IHAR, "/keys")
    await world.says(ANNA, "/stop")
    await world.blocks(IHAR)
    bot = await bring(commands=held.commands, drain_seconds=0.1)
    assert await world.hears(ANNA, timeout=60) == "forgotten"
    async with memory.reading() as store:
        assert await store.chats.get(ANNA) is None
    await until(lambda: len(world.updates) < 100)  # all but the last page is confirmed
    await until(lambda: bot.healthy.dropped == 5_001 - 512)
    await until(lambda: in_hand(bot) == 512)
    held.let_go.set()
    await until(lambda: in_hand(bot) == 0)
    assert bot.healthy.answered == 512 + 2
    assert not bot._order._lines
    await world.says(IHAR + 1, "/help")
    assert await world.hears(IHAR + 1) == "help:"


def in_hand(bot: Gateway) -> int:
    return bot._window.running


async def test_the_oldest_questions_are_dropped_first(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands)
    for person in range(1_000, 1_600):
        await world.says(person, "/held")
    await until(lambda: bot.healthy.dropped == 600 - 512)
    held.let_go.set()
    await until(lambda: bot.healthy.answered == 512)
    unheard = [person for person in range(1_000, 1_600) if len(world.chat(person).messages) == 1]
    assert unheard == list(range(1_256, 1_256 + 88))


async def test_what_is_in_hand_takes_no_more_memory_however_much_is_asked(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands, drain_seconds=0.1)

    async def asked(people: range) -> int:
        """So many bytes are held by what the library made of updates."""
        for person in people:
            world.updates.add("message", _question(person))
        await until(lambda: len(world.updates) < 100)
        library = [tracemalloc.Filter(inclusive=True, filename_pattern="*/telegram/*")]
        return sum(one.size for one in tracemalloc.take_snapshot().filter_traces(library).traces)

    tracemalloc.start()
    try:
        first, *later = [await asked(range(start, start + 700)) for start in (1_000_000, 2_000_000, 3_000_000)]
    finally:
        tracemalloc.stop()
    assert in_hand(bot) <= 512
    assert max(later) < 1.3 * first


def _question(person: int) -> dict[str, object]:
    chat = {"id": person, "type": "private", "first_name": "Ihar"}
    return {"message_id": 1, "date": 1, "chat": chat, "from": {**chat, "is_bot": False}, "text": "/held"}


async def test_stops_alone_are_never_dropped_and_yet_not_all_taken_at_once(world: World, bring: Open) -> None:
    """Each of them waits behind a question of its chat that takes for ever; the rest stay at Telegram."""
    held = Held()
    bot = await bring(commands=held.commands, drain_seconds=0.1)
    people = range(1_000, 1_120)
    for words in ("/held", *["/stop"] * 9):
        for person in people:
            await world.says(person, words)
    most = 0
    for _ in range(100):
        await asyncio.sleep(0.02)
        most = max(most, in_hand(bot))
    assert most <= 1_024
    held.let_go.set()
    async with asyncio.timeout(120):
        while bot.healthy.answered < 10 * len(people):  # noqa: ASYNC110 - nobody rings a bell
            await asyncio.sleep(0.1)
    assert bot.healthy.dropped == 0
