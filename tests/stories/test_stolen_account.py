"""An organizer's account in the hands of the other side: alone it sends nothing, and learns of no reader."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.app import Running
from bot.clock import ShiftedClock
from bot.commands import COMMANDS
from bot.organizers import ORGANIZING
from bot.settings import Settings
from bot.simulator import World, serve
from storage import Chat, Phase, Role, Status
from tests.simulator.waiting import until
from tests.stories.announcing import CODE, Hand, settled
from tests.stories.keeping import OLGA, Keeper, chooses, minsk, sealed

PETRA, THIEF = 4_200_045, 4_200_046
READERS, TARGET = (5_000_001, 5_000_002, 5_000_003), 5_000_004
in_every_role = pytest.mark.parametrize(
    "roles",
    [
        {Role.OWNER},
        {Role.EDITOR, Role.ANNOUNCER},
        *(pytest.param({role}, marks=pytest.mark.long) for role in (Role.EDITOR, Role.ANNOUNCER)),  # who may do less
    ],
    ids=lambda roles: "+".join(sorted(roles)),
)
WORDS = (
    *(
        "",
        "yes",
        "no",
        "ask",
        "all",
        "lift",
        "remove 1",
        "remove 2",
        "yes 1",
        "yes 2",
        "back Petra",
        "ea Vasil",
        "e Vasil",
    ),
    *("1", "1 approve", "1 approve yes", "1 undo", "1 undo yes", "1 decline", "2 approve yes", "2 undo yes"),
    *("mikalai-statkevich", "!rel mikalai-statkevich 2012-08-03", "*rel mikalai-statkevich 2012-08-03", "*", ".yes"),
    *(
        f"1.{version} {step}"
        for version in range(1, 9)
        for step in ("approve", "approve yes", "submit", "resume", "retry", "again", "recall yes", "correct", "pause")
    ),
)


@pytest.fixture
async def two(world: World, settings: Settings) -> AsyncIterator[Keeper]:
    """Two owners run the campaign, and nobody may approve their own; it is a day without alerts."""
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url, "organizers": (OLGA, PETRA)})
        yield Keeper(world, known, ShiftedClock(minsk("2012-08-20 12:00")))


async def stolen(house: Running, keeper: Keeper, roles: set[Role]) -> int:
    """Give the user id of an account with these roles, for long; that of an owner is one of the two."""
    if Role.OWNER in roles:
        return PETRA
    async with house.storage.writing() as store:
        await store.organizers.add(THIEF, "Vasil", roles, keeper.clock() - timedelta(days=30))
    return THIEF


async def subscribed(world: World, house: Running, *readers: int) -> None:
    """These have opened the bot, read everything there is, and follow somebody."""
    for reader in readers:
        await chooses(world, reader, "/help")
    async with house.storage.writing() as store:
        for reader in readers:
            await store.chats.save(Chat(reader, "ru", "Europe/Minsk", subscribed=True))
            await store.follows.add(reader, "mikalai-statkevich")


def heard(world: World, *people: int) -> list[str]:
    """All that the bot told these people, but for the help they asked for first."""
    told = [one for person in people for one in [one for one in world.chat(person).messages if one.by_bot][1:]]
    return [CODE.sub("", one.visible) for one in told]


@in_every_role
async def test_alone_it_can_send_approve_undo_and_wipe_nothing(world: World, two: Keeper, roles: set[Role]) -> None:
    """It presses and types all there is, as far as seals for its own chat go; two things wait for somebody's yes."""
    async with two.at_work() as house:
        olga = Hand(world, OLGA)
        await subscribed(world, house, *READERS)
        thief = await stolen(house, two, roles)
        await olga.says("/announce")
        await olga.presses("What about", "Something else", "Text", "English")
        await olga.says("Come to the embassy")
        own = await drafts(world, two, thief) if roles & {Role.OWNER, Role.ANNOUNCER} else 0
        await world.says(thief, "/help", language="en")
        shown = await world.receives(thief)
        documents = len([call for call in world.calls if call.method == "sendDocument"])
        for command in ORGANIZING:
            for words in WORDS:
                if command.name == "resign" and words == "yes":
                    continue  # it may lose itself what it has
                two.clock.forward(timedelta(seconds=4))
                data = f"{command.name} {words}".rstrip()
                forged = sealed(house, thief, data) if command.roles else data
                await world.presses(thief, data=forged, message=shown.message_id)
                await world.says(thief, f"/{data}", language="en")
        await world.quiet(0.5)
        await house.speaking.tick()
        await world.quiet(0.5)
        assert heard(world, *READERS) == []
        async with house.storage.reading() as store:
            for number in {1, own} - {0}:
                one = await store.announcements.get(number)
                assert one is None or one.phase in {Phase.DRAFT, Phase.WAITING}
            person = await store.people.get("mikalai-statkevich")
            assert person
            assert [await store.chats.get(reader) is not None for reader in READERS] == [True] * 3
            assert {OLGA, PETRA} <= {one.user for one in await store.organizers.all()}
        given = [call for call in world.calls if call.method == "sendDocument"][documents:]
        assert not [call for call in given if any(str(reader) in str(call) for reader in READERS)]


async def drafts(world: World, keeper: Keeper, thief: int) -> int:
    """Let the account write an announcement of its own and ask for approval; give its number."""
    hand = Hand(world, thief)
    await hand.says("/announce")
    await hand.presses("What about", "Something else", "Text", "English")
    await hand.says("A trap")
    await hand.presses("Ask for approval")
    keeper.clock.forward(timedelta(minutes=1))
    return 2


async def invited(world: World, thief: Hand, person: int) -> Hand:
    """The account invites another of the thief's own, which joins at once, for all one can be invited to."""
    await thief.says("/invite Vasil")
    [link] = re.findall(r"start=(join-\S+)", (await thief.presses("case files, announcements")).visible)
    second = Hand(world, person)
    await second.says(f"/start {link}")
    return second


async def test_that_of_an_owner_invites_no_second_person_to_approve_or_lift(world: World, two: Keeper) -> None:
    """Neither does the new one approve for it, nor it for the new one; and a freeze is lifted by two others."""
    async with two.at_work() as house:
        await subscribed(world, house, *READERS)
        olga, thief = Hand(world, OLGA), Hand(world, PETRA)
        await olga.says("/freeze")
        await olga.presses("Freeze all announcements")
        second = await invited(world, thief, THIEF)
        await house.speaking.tick()
        assert any("Vasil has opened the invitation" in one for one in await two.told(house, OLGA))
        for hand, other in ((thief, second), (second, thief)):
            await drafts(world, two, hand.person)
            await other.says("/announcements")
            await other.presses("· waits")
            assert "48 hours" in other.shown().visible
            for version in range(1, 6):
                for number in (1, 2):
                    await other.forges(f"draft {number}.{version} approve yes", house)
                    two.clock.forward(timedelta(seconds=2))
        for hand in (thief, second):
            await hand.says("/freeze")
            await hand.presses("I agree to lift it")
        async with house.storage.reading() as store:
            assert await store.boards.frozen()
        await olga.says("/freeze")
        await olga.presses("I agree to lift it")
        await house.speaking.tick()
        await world.quiet(0.3)
        assert heard(world, *READERS) == []


async def test_what_it_marks_waits_for_another_editor(world: World, two: Keeper) -> None:
    async with two.at_work() as house:
        await subscribed(world, house, *READERS)
        thief = await stolen(house, two, {Role.EDITOR})
        hand = Hand(world, thief)
        await hand.says("/mark Statkevich")
        await hand.presses("Released", "Without a source", "Yes, ")
        for words in ("1 approve", "1 approve yes"):
            await hand.forges(f"change {words}", house)
        await house.speaking.tick()
        await world.quiet(0.3)
        assert heard(world, *READERS) == []
        async with house.storage.reading() as store:
            person = await store.people.get("mikalai-statkevich")
            assert person
            assert person.status_on(two.clock().date()) is Status.FREE


async def test_its_own_announcement_is_sent_once_another_approves(world: World, two: Keeper) -> None:
    """So the trials above fail for want of a second person and for nothing else."""
    async with two.at_work() as house:
        await subscribed(world, house, *READERS)
        await drafts(world, two, PETRA)
        olga = Hand(world, OLGA)
        await olga.says("/announcements")
        await olga.presses("1 · waits", "Look and approve", "Yes, approve")
        await settled(house, 1, "done")
        assert heard(world, *READERS) == ["A trap"] * 3


@in_every_role
async def test_no_answer_tells_whether_a_given_person_subscribes(
    world: World, settings: Settings, roles: set[Role]
) -> None:
    """Of all commands, and of the pages of an announcement: with the person and without it says the same."""
    told = []
    for number, readers in enumerate((READERS, (*READERS, TARGET))):
        there = World(token=world.token, username="solidarity_demo_bot")
        async with serve(there) as url:
            changed = {"telegram_api_url": url, "organizers": (OLGA, PETRA)}
            address = settings.database_url.replace("solidarity.db", f"{number}.db")
            known = settings.model_copy(update=changed | {"database_url": address})
            keeper = Keeper(there, known, ShiftedClock(minsk("2012-08-03 09:00")))
            async with keeper.at_work() as house:
                await subscribed(there, house, *readers)
                thief = await stolen(house, keeper, roles)
                await keeper.ticks(house, "2012-08-04 10:00:10")  # an alert, to all of them
                await keeper.told(house, TARGET)
                told.append(await everything_told(there, keeper, house, thief))
    assert told[0] == told[1]
    assert len(told[0]) > 20


async def everything_told(world: World, keeper: Keeper, house: Running, thief: int) -> list[str]:
    await world.says(thief, "/help", language="en")
    shown = await world.receives(thief)
    for command in (*ORGANIZING, *COMMANDS):
        if command.name in {"resign", "stop", "welcome"}:
            continue
        for words in ("", "Statkevich", f"{TARGET}"):
            keeper.clock.forward(timedelta(seconds=4))
            async with answered(house):
                await world.says(thief, f"/{command.name} {words}".rstrip(), language="en")
    for number in range(1, 4):
        for step in ("", "to everyone", "to language ru", "to country BY", "to many", "to f mikalai-statkevich"):
            keeper.clock.forward(timedelta(seconds=4))
            async with house.storage.reading() as store:
                now = await store.announcements.get(number)
            if now:
                data = sealed(house, thief, f"draft {number}.{now.version} {step}".rstrip())
                async with answered(house):
                    await world.presses(thief, data=data, message=shown.message_id)
    told = [call.parameters for call in world.calls if str(call.parameters.get("chat_id")) == str(thief)]
    return sorted(_without_changing(str(one.get("text") or one.get("caption") or "")) for one in told)


@asynccontextmanager
async def answered(house: Running) -> AsyncIterator[None]:
    """Wait until what is asked within was answered to the end."""
    before = house.gateway.healthy.answered
    yield
    await until(lambda: house.gateway.healthy.answered > before)


def _without_changing(text: str) -> str:
    """Leave out what differs each time: secrets of links, hours, codes, how many messages of one's own are known."""
    own = r"Messages that can still be deleted: \d+|/verify [0-9A-Z]{4}-[0-9A-Z]{4}"
    return re.sub(rf"join-\S+|\d{{1,2}}:\d{{2}}(:\d{{2}})?|{own}", "…", text)
