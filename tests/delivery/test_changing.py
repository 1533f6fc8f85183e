"""What was announced is corrected and recalled in each chat that has it, whatever goes wrong on the way to Telegram."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import ShiftedClock
from bot.simulator import Trouble, World, serve
from storage import Chat, Lane, Letter, Outcome, Stage, Standing, Storage
from tests.delivery.carried import courier, until
from tests.delivery.weather import people_and_groups
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import mailing_to
from tests.storage.announcing import EVERYONE, announcement, stages, walk
from tests.storage.owed import NOON, owe

FIRST, SECOND, THIRD = "Come at <b>five</b>.", "Come at <b>six</b>.", "Stay at home."
COUNT = 60
DAY = 86_400
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Sky:
    """The clock of the pretend Telegram, which a test may push on."""

    ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


@pytest.fixture
def sky() -> Sky:
    return Sky()


@pytest.fixture
def world(sky: Sky) -> World:
    return World(token=TOKEN, clock=sky)


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[str]:
    async with serve(world) as url:
        yield url


class House:
    """A storage with one announcement, and couriers that carry it."""

    def __init__(self, storage: Storage, url: str) -> None:
        self.storage, self.url = storage, url
        self.number = 0

    async def announce(self, chats: list[int], text: str = FIRST) -> None:
        """Owe all chats an announcement."""
        async with self.storage.writing() as store:
            for chat in chats:
                await store.chats.save(Chat(chat))
            self.number = await store.occasions.add(announcement(), {("en", 0): Letter(text)})
            await owe(store, self.number, EVERYONE, lane=Lane.ANNOUNCEMENTS)

    async def correct(self, text: str = SECOND) -> None:
        """Let a correction begin, step by step."""
        async with self.storage.writing() as store:
            await store.occasions.correct(self.number, announcement(), {("en", 0): Letter(text)})
        await walk(self._redo)

    async def recall(self) -> None:
        """Let a recall begin, step by step."""
        async with self.storage.writing() as store:
            await store.occasions.recall(self.number)
        await walk(self._redo)

    async def carry(self, *, rate: float = 1000) -> dict[Stage, int]:
        """Carry until nothing is left to do, as one who takes over from another; tell what it came to."""
        async with self.storage.writing() as store:
            await store.carrying.inherit(NOON)
        async with (
            mailing_to(self.url) as mailing,
            courier(self.storage, mailing.ways, rate=rate, repeat_after=timedelta(seconds=0.1)),
            asyncio.timeout(60),
        ):
            while {Stage.OWED, Stage.CHANGING} & (await self.stages()).keys():  # noqa: ASYNC110 - told by the database
                await asyncio.sleep(0.05)
        return await self.stages()

    async def stages(self) -> dict[Stage, int]:
        """Count the chats at each stage."""
        async with self.storage.reading() as store:
            return await stages(store, self.number)

    async def stand(self, standing: Standing) -> None:
        """Let the announcement stand so."""
        async with self.storage.writing() as store:
            await store.occasions.stand(self.number, standing)

    async def _redo(self, after: int) -> int | None:
        async with self.storage.writing() as store:
            return await store.redoing.redo(self.number, NOON, after, 50)


@pytest.fixture
def house(storage: Storage, telegram: str) -> House:
    return House(storage, telegram)


def texts(world: World, chat: int) -> list[str]:
    """What the bot says in a chat by now."""
    return [message.visible for message in world.chats[chat].messages if message.by_bot]


def calls(world: World, method: str) -> Counter[int]:
    """How often the bot asked for this in each chat."""
    return Counter(int(call.parameters["chat_id"]) for call in world.calls if call.method == method)


def mine(world: World, chat: int) -> int:
    """The id of the only message of the bot's in a chat."""
    [message] = [message for message in world.chats[chat].messages if message.by_bot]
    return message.message_id


async def test_each_chat_is_told_then_corrected_twice_then_it_is_all_gone(house: House, world: World) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    assert await house.carry() == {Stage.SENT: COUNT}
    for text, plain in ((SECOND, "Come at six."), (THIRD, "Stay at home.")):
        await house.correct(text)
        assert await house.carry() == {Stage.CORRECTED: COUNT}
        assert [texts(world, chat) for chat in chats] == [[plain]] * COUNT
    await house.recall()
    assert await house.carry() == {Stage.RECALLED: COUNT}
    assert [texts(world, chat) for chat in chats] == [[]] * COUNT
    for method, times in (("sendMessage", 1), ("editMessageText", 2), ("deleteMessage", 1)):
        assert calls(world, method) == dict.fromkeys(chats, times)
    async with house.storage.reading() as store:
        assert await store.tallies.count(Outcome.RECALLED) == COUNT


@only_sqlite
@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("too_many_requests", marks=pytest.mark.long),  # it waits as long as it is told to
        *("server_error", "cut_before", "cut_after", "not_json", "slow"),
    ],
)
async def test_in_bad_weather_too_each_chat_has_the_last_word_once(house: House, world: World, kind: str) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    await house.carry()
    for method in ("editMessageText", "deleteMessage"):
        for chat in chats[::4]:
            world.trouble.add(Trouble(kind, method, chat, times=2, retry_after=1, seconds=0.1))
    await house.correct()
    assert await house.carry() == {Stage.CORRECTED: COUNT}
    assert [texts(world, chat) for chat in chats] == [["Come at six."]] * COUNT
    await house.recall()
    assert await house.carry() == {Stage.RECALLED: COUNT}
    assert [texts(world, chat) for chat in chats] == [[]] * COUNT


@only_sqlite
async def test_a_storm_of_floods_is_sat_out(house: House, world: World) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    await house.carry()
    world.trouble.add(Trouble("too_many_requests", "editMessageText", probability=0.5, seed=4, times=10, retry_after=1))
    await house.correct()
    assert await house.carry() == {Stage.CORRECTED: COUNT}
    assert [texts(world, chat) for chat in chats] == [["Come at six."]] * COUNT


async def test_after_three_tries_nobody_knows_and_no_more_is_tried(house: House, world: World) -> None:
    world.add_person(1, "Somebody", started=True)
    await house.announce([1])
    await house.carry()
    world.trouble.add(Trouble("server_error", "editMessageText"))
    await house.correct()
    assert await house.carry() == {Stage.UNCONFIRMED: 1}
    assert calls(world, "editMessageText") == {1: 3}
    world.trouble.clear()
    await house.correct(THIRD)  # its message is known: the next correction reaches it
    assert await house.carry() == {Stage.CORRECTED: 1}


@pytest.mark.parametrize("done", [False, True])
async def test_what_a_killed_sender_had_claimed_is_edited_and_deleted_whether_or_not_it_was(
    house: House, world: World, telegram: str, *, done: bool
) -> None:
    chats = people_and_groups(world, 10)
    await house.announce(chats)
    await house.carry()
    for begin, end in ((house.correct, Stage.CORRECTED), (house.recall, Stage.RECALLED)):
        await begin()
        async with house.storage.writing() as store:
            claims = await store.carrying.claim(await store.watch.take_over(), 5, NOON)
        assert len(claims) == 5
        async with mailing_to(telegram) as mailing:
            for claim in claims if done else []:
                assert claim.message is not None
                if end is Stage.RECALLED:
                    await mailing.delete(claim.chat, claim.message)
                else:
                    await mailing.edit(claim.chat, claim.message, Letter(SECOND))
        assert await house.carry() == {end: 10}
        assert [texts(world, chat) for chat in chats] == [["Come at six."] if end is Stage.CORRECTED else []] * 10


async def test_who_leaves_and_who_deletes_the_message_is_counted(house: House, world: World) -> None:
    for chat in range(1, 7):
        world.add_person(chat, "Somebody", started=True)
    await house.announce([1, 2, 3, 4, 5, 6])
    await house.carry()
    await world.blocks(1)
    world.delete(world.chats[2], mine(world, 2))
    await house.correct()
    assert await house.carry() == {Stage.CORRECTED: 4, Stage.GONE: 1, Stage.ABSENT: 1}
    await world.blocks(3)
    world.delete(world.chats[4], mine(world, 4))
    await house.recall()
    assert await house.carry() == {Stage.RECALLED: 3, Stage.GONE: 2, Stage.ABSENT: 1}
    assert [texts(world, chat) for chat in (5, 6)] == [[], []]
    async with house.storage.reading() as store:
        assert [await store.chats.get(chat) for chat in (1, 3)] == [None, None]


async def test_after_two_days_it_can_be_corrected_but_deleted_only_where_the_bot_has_a_say(
    house: House, world: World, sky: Sky
) -> None:
    world.add_person(1, "Somebody", started=True)
    channel = world.add_channel(-1_000_000_000_007, "Channel").id
    await house.announce([1, channel])
    await house.carry()
    sky.ahead = 3 * DAY
    await house.recall()
    assert await house.carry() == {Stage.KEPT: 1, Stage.RECALLED: 1}
    async with house.storage.reading() as store:
        assert await store.progress.reasons(house.number) == {"Bad Request: message can't be deleted for everyone": 1}
    await house.correct()
    assert await house.carry() == {Stage.CORRECTED: 1, Stage.RECALLED: 1}
    assert texts(world, 1) == ["Come at six."]
    async with house.storage.reading() as store:
        assert await store.notices.untold() == [], "nothing is wrong with the letter"


async def test_a_group_that_became_a_supergroup_is_left_alone(house: House, world: World) -> None:
    group = world.add_group(-5, "Group").id
    await house.announce([group])
    await house.carry()
    supergroup = await world.upgrades(group, to=-1_000_000_000_005)
    before = len(supergroup.messages)
    await house.correct()
    assert await house.carry() == {Stage.SENT: 1}
    await house.recall()
    assert await house.carry() == {Stage.SENT: 1}
    assert len(supergroup.messages) == before
    assert not calls(world, "editMessageText")[supergroup.id]
    assert not calls(world, "deleteMessage")[supergroup.id]


async def test_whoever_was_not_told_yet_hears_only_what_is_right(house: House, world: World) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    async with mailing_to(house.url) as mailing, courier(house.storage, mailing.ways, rate=40):
        await until(lambda: len(world.calls) >= 15)
        await house.correct()
    assert await house.carry() in [{Stage.CORRECTED: n, Stage.SENT: COUNT - n} for n in range(10, 40)]
    assert [texts(world, chat) for chat in chats] == [["Come at six."]] * COUNT


async def test_a_pause_holds_from_the_next_claim_on_and_a_recall_spares_those_not_told(
    house: House, world: World
) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    async with mailing_to(house.url) as mailing, courier(house.storage, mailing.ways, rate=40) as carrying:
        await until(lambda: len(world.calls) >= 10)
        await house.stand(Standing.PAUSED)
        told = 0
        while told < len(world.calls):  # what was claimed leaves
            told = len(world.calls)
            await asyncio.sleep(1)
        assert told <= 10 + 2 * 16
        carrying.wake()
        await asyncio.sleep(0.6)
        assert len(world.calls) == told
        await house.recall()
    assert await house.carry() == {Stage.RECALLED: told, Stage.WITHDRAWN: COUNT - told}
    assert [texts(world, chat) for chat in chats] == [[]] * COUNT


async def test_what_is_cancelled_ends_at_once_and_what_was_told_stays(house: House, world: World) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    async with mailing_to(house.url) as mailing, courier(house.storage, mailing.ways, rate=40):
        await until(lambda: len(world.calls) >= 10)
        await house.stand(Standing.WITHDRAWN)
        async with asyncio.timeout(10):
            while Stage.OWED in await house.stages():  # noqa: ASYNC110 - told by the database
                await asyncio.sleep(0.05)
    told = sum(len(texts(world, chat)) for chat in chats)
    assert await house.stages() == {Stage.SENT: told, Stage.WITHDRAWN: COUNT - told}


async def test_a_chat_that_lets_the_bot_write_again_is_told_when_organizers_ask_for_it(
    house: House, world: World
) -> None:
    for chat in range(1, 5):
        world.add_person(chat, "Somebody", started=True)
    world.trouble.add(Trouble("no_rights", "sendMessage", 2, times=1))
    world.trouble.add(Trouble("server_error", "sendMessage", 3, times=1))
    await house.announce([1, 2, 3, 4])
    assert await house.carry() == {Stage.SENT: 2, Stage.FAILED: 1, Stage.UNCONFIRMED: 1}
    async with house.storage.writing() as store:
        await store.redoing.retry(house.number, NOON)
    assert await house.carry() == {Stage.SENT: 3, Stage.UNCONFIRMED: 1}
    assert calls(world, "sendMessage") == {1: 1, 2: 2, 3: 1, 4: 1}


async def test_a_correction_comes_in_quiet_hours_for_nobody_hears_it(house: House, world: World) -> None:
    world.add_person(1, "Somebody", started=True)
    await house.announce([1])
    await house.carry()
    async with house.storage.writing() as store:
        now = ShiftedClock(NOON)()
        await store.chats.save(
            Chat(1, quiet_from=now.time(), quiet_until=(now + timedelta(hours=6)).time(), time_zone="UTC")
        )
    await house.correct()
    assert await house.carry() == {Stage.CORRECTED: 1}


async def test_a_correction_that_telegram_refuses_reaches_few_and_is_told_of(house: House, world: World) -> None:
    chats = people_and_groups(world, COUNT)
    await house.announce(chats)
    await house.carry()
    await house.correct("<b>never closed")
    assert await house.carry(rate=50) == {Stage.KEPT: COUNT}
    assert calls(world, "editMessageText").total() < COUNT
    assert [texts(world, chat) for chat in chats] == [["Come at five."]] * COUNT
    async with house.storage.reading() as store:
        [notice] = await store.notices.untold()
    assert notice.kind == "refused"
