"""What organizers can do does not exist for anybody else."""

import pytest

from bot.simulator import Message, World
from bot.simulator.trouble import Trouble
from storage import Status
from tests.stories.keeping import OLGA, Keeper, chooses, sealed

ANNA, GROUP = 4_200_042, -1_001_200_300_400
NO_SUCH_COMMAND = "I do not know this command."


@pytest.mark.parametrize(
    "words", ["/status", "/mark", "/mark Statkevich", "/MARK Statkevich", "/status@solidarity_demo_bot"]
)
async def test_to_others_their_commands_are_unknown(world: World, keeper: Keeper, words: str) -> None:
    async with keeper.at_work():
        await world.says(ANNA, words, language="en")
        assert (await world.hears(ANNA)).startswith(NO_SUCH_COMMAND)
        await world.says(OLGA, words, language="en")
        assert not (await world.hears(OLGA)).startswith(NO_SUCH_COMMAND)


async def test_in_a_group_they_are_met_with_silence_whoever_asks(world: World, keeper: Keeper) -> None:
    world.add_group(GROUP, "Solidarity", admins=[OLGA], members=[ANNA])
    async with keeper.at_work() as house:
        for person in (ANNA, OLGA):
            for words in ("/status@solidarity_demo_bot", "/mark@solidarity_demo_bot Statkevich", "/mark Statkevich"):
                await world.says(person, words, chat=GROUP, language="en")
        await world.quiet()
        assert await keeper.told(house, GROUP) == []


@pytest.mark.parametrize(
    "data",
    [
        *("mark", "mark mikalai-statkevich", "mark rel mikalai-statkevich 2012-08-03"),
        *("mark !rel mikalai-statkevich 2012-08-03", "mark !die mikalai-statkevich 2012-08-03", "status"),
        *("change 1 undo yes", "change 1 approve yes", "history mikalai-statkevich", "edit mikalai-statkevich"),
        *("edit mikalai-statkevich -d0on 0000", "quote mikalai-statkevich", "quote .yes 00000000"),
    ],
)
async def test_a_button_forged_by_a_stranger_does_nothing(world: World, keeper: Keeper, data: str) -> None:
    async with keeper.at_work() as house:
        await chooses(world, OLGA, "/follow Statkevich")
        await world.says(ANNA, "/help", language="en")
        shown = await world.receives(ANNA)
        for one in (data, sealed(house, ANNA, data), sealed(house, OLGA, data)):
            await world.presses(ANNA, data=one, message=shown.message_id)
        await world.quiet()
        assert await keeper.told(house, ANNA) == await keeper.told(house, OLGA) == []
        async with house.storage.reading() as store:
            person = await store.people.get("mikalai-statkevich")
            assert person
            assert person.status_on(keeper.clock().date()) is Status.HELD


async def test_an_organizers_own_button_pressed_by_another_in_a_group_does_nothing(
    world: World, keeper: Keeper
) -> None:
    """Somebody may forge it in a group as well, where the organizer is present."""
    world.add_group(GROUP, "Solidarity", admins=[ANNA], members=[OLGA])
    async with keeper.at_work() as house:
        await chooses(world, ANNA, "/help@solidarity_demo_bot", chat=GROUP)
        for person in (ANNA, OLGA):
            data = sealed(house, person, "mark !rel mikalai-statkevich 2012-08-03")
            await world.presses(person, data=data, message=2, chat=GROUP)
        await world.quiet()
        assert await keeper.told(house, GROUP) == []
        async with house.storage.reading() as store:
            assert await store.news.since(keeper.clock().date()) == []


async def test_their_commands_stand_in_their_own_menu_and_in_no_other(world: World, keeper: Keeper) -> None:
    await world.says(OLGA, "/start", language="en")  # before there is a bot to hear it
    async with keeper.at_work():
        listed = {str(scope): {one["command"] for one in entries} for (scope, _), entries in world.commands.items()}
        assert len(listed) > 1
        theirs = {"status", "mark", "edit", "quote", "history", "team", "invite", "log", "callme", "resign"}
        for scope, commands in listed.items():
            assert "help" in commands
            assert theirs & commands == (theirs if str(OLGA) in scope else set())
            assert "join" not in commands


async def test_whoever_opens_an_invitation_gets_their_own_commands_until_they_are_removed(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work() as house:
        link = await _invited(world)
        await world.says(ANNA, f"/start {link}", language="en")
        assert "You are an organizer now (announcements)" in await world.hears(ANNA)
        await world.quiet(0.1)
        assert {"status", "log"} <= _menu(world, ANNA)
        assert not {"mark", "edit", "quote", "history", "team"} & _menu(world, ANNA)
        assert "The clock last ticked" in await _answer(world, ANNA, "/status")
        assert (await _answer(world, ANNA, "/mark Statkevich")).startswith(NO_SUCH_COMMAND)
        assert (await _answer(world, ANNA, "/team")).startswith(NO_SUCH_COMMAND)
        await house.speaking.tick()
        assert any("Petra has opened the invitation" in one for one in await keeper.told(house, OLGA))
        await _press(world, OLGA, "/team", "Remove Petra", "Yes, remove")
        await world.quiet(0.1)
        assert _menu(world, ANNA) == set()  # that of everybody
        assert (await _answer(world, ANNA, "/status")).startswith(NO_SUCH_COMMAND)


async def test_a_link_found_on_a_phone_afterwards_opens_the_greeting(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        link = await _invited(world)
        await chooses(world, ANNA, f"/start {link}")
        stranger = ANNA + 1
        greeting = await _answer(world, stranger, "/start")
        assert await _answer(world, stranger, f"/start {link}") == greeting
        assert (await _answer(world, stranger, f"/join {link.removeprefix('join-')}")).startswith(NO_SUCH_COMMAND)


async def _invited(world: World) -> str:
    """Olga invites Petra to announce; give what stands in the link after start=."""
    await world.says(OLGA, "/invite Petra", language="en")
    question = await world.receives(OLGA)
    [role] = [one for one in question.buttons if one.text == "announcements"]
    await world.presses(OLGA, data=str(role.callback_data), message=question.message_id)
    await world.quiet(0.1)
    said = _shown(world, OLGA, question.message_id).visible
    return said.partition("?start=")[2].split()[0]


def _shown(world: World, person: int, message: int) -> Message:
    found = world.chat(person).message(message)
    assert found
    return found


async def _answer(world: World, person: int, words: str) -> str:
    await world.says(person, words, language="en")
    return await world.hears(person)


async def _press(world: World, person: int, words: str, *labels: str) -> None:
    await world.says(person, words, language="en")
    shown = await world.receives(person)
    for label in labels:
        [button] = [one for one in _shown(world, person, shown.message_id).buttons if label in one.text]
        await world.presses(person, data=str(button.callback_data), message=shown.message_id)
        await world.quiet(0.1)


def _menu(world: World, person: int) -> set[str]:
    """What the person's own menu holds."""
    own = [entries for (scope, _), entries in world.commands.items() if str(person) in str(scope)]
    return {one["command"] for entries in own for one in entries}


async def test_who_is_missing_reaches_an_organizer_once_and_without_who_asked(world: World, keeper: Keeper) -> None:
    async with keeper.at_work() as house:
        await chooses(world, OLGA, "/help")
        await world.says(ANNA, "Ivan Petrov", language="en")
        nobody = await world.receives(ANNA)
        [tell] = [button for button in nobody.buttons if button.text == "Tell the organizers"]
        await world.presses(ANNA, data=str(tell.callback_data), message=nobody.message_id)
        assert (await world.hears(ANNA)).startswith("Thank you. The organizers will read the name")
        for _ in range(2):
            await house.speaking.tick()
        assert await keeper.told(house, OLGA) == [
            "Somebody asks for a person who is not in the case files: Ivan Petrov. Who asked is not stored."
        ]
        async with house.storage.reading() as store:
            assert await store.notices.last(9) == []
            assert await store.chats.get(ANNA) is None


async def test_who_is_missing_is_forgotten_after_two_days_if_no_organizer_can_be_reached(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work("2012-08-03 10:00:10") as house:
        world.trouble.add(Trouble(kind="blocked", chat=OLGA))
        await chooses(world, ANNA, "/missing Ivan Petrov")
        for moment, kept in (("2012-08-05 09:00:10", 1), ("2012-08-05 12:00:10", 0)):
            await keeper.ticks(house, moment)
            async with house.storage.reading() as store:
                assert len(await store.notices.untold()) == kept


async def test_the_state_of_the_bot_is_seen_by_an_organizer(world: World, keeper: Keeper) -> None:
    async with keeper.at_work("2012-08-03 10:00:10") as house:
        await chooses(world, ANNA, "/follow Bialiatski")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        assert len(await keeper.told(house, ANNA)) == 1
        await world.says(OLGA, "/status", language="en")
        said = await world.hears(OLGA)
    assert "The clock last ticked: 4 August 2012, 10:00" in said
    assert "Sent: fewer than 10\nUnconfirmed: fewer than 10" in said
    assert "International Day of Solidarity" not in said.partition("What comes next")[0]
    assert str(ANNA) not in said


async def test_an_organizer_who_was_not_there_yet_is_told_later_what_was_missed(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski")
    async with keeper.at_work("2012-08-20 12:00") as house:
        assert await keeper.told(house, OLGA) == []
        await world.says(OLGA, "/start", language="en")
        await world.quiet()
        await house.speaking.tick()
        heard = [await world.hears(OLGA), await world.hears(OLGA)]  # a tick may come before the greeting does
        assert [one for one in heard if "Ales Bialiatski: anniversary of the arrest" in one]
        await house.speaking.tick()
        assert await keeper.told(house, OLGA) == []


async def test_an_organizer_who_blocks_the_bot_keeps_nobody_from_being_told(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/follow Statkevich")
        await chooses(world, OLGA, "/start")
        await world.blocks(OLGA)
        await world.quiet()
    async with keeper.at_work("2012-08-11 12:00") as house:
        await keeper.ticks(house, "2012-08-12 10:00:10")
        assert (await world.hears(ANNA)).startswith("🎂 Today Mikalai Statkevich turns 56.")
