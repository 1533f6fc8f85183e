"""Somebody checks whether an announcement came from this bot."""

from bot.simulator import World
from tests.stories.announcing import CODE, Hand, settled
from tests.stories.keeping import OLGA, Keeper, chooses, confirms

PETRA, ANNA, SERGEI = 4_200_045, 5_000_001, 5_000_002


async def asks(world: World, person: int, words: str, language: str = "en") -> str:
    """Ask for a code, and hear the answer."""
    while world.chat(person).hear():
        continue
    await world.says(person, words, language=language)
    return (await world.receives(person)).visible


def code_of(world: World, reader: int) -> str:
    """The code under the last announcement that somebody got."""
    found = [CODE.search(one.visible) for one in world.chat(reader).messages if one.by_bot]
    return next(match[1] for match in reversed(found) if match)


async def approved(hand: Hand) -> None:
    await hand.says("/announcements")
    await hand.presses("1 · waits", "Look and approve", "Yes, approve")


async def test_a_reader_checks_what_he_got_a_forgery_and_what_was_taken_back(world: World, keeper: Keeper) -> None:
    keeper.settings = keeper.settings.model_copy(update={"organizers": (OLGA, PETRA)})
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with keeper.at_work() as house:
        await chooses(world, ANNA, "/subscribe")
        await chooses(world, SERGEI, "/subscribe", language="ru")
        await confirms(world, SERGEI)
        await olga.says("/announce")
        await olga.presses("What about", "Something else", "Text", "English")
        await olga.says("Come to the embassy")
        shown = (await olga.presses("Preview", "English"), *world.chat(OLGA).messages[-2:])
        previewed = next(match[1] for one in shown if (match := CODE.search(one.visible)))
        unknown = await asks(world, ANNA, "/verify 0000-0000")
        assert unknown.startswith("No announcement of this bot carries this code.")
        assert await asks(world, ANNA, f"/verify {previewed}") == unknown

        await olga.says("/announcements")
        await olga.presses("1 · draft", "Ask for approval")
        assert await asks(world, ANNA, f"/verify {previewed}") == unknown
        await approved(petra)
        await settled(house, 1, "done")
        code = code_of(world, ANNA)
        assert code == code_of(world, SERGEI) == previewed
        answer = await asks(world, ANNA, f"/verify {code.lower().replace('-', ' ')}")
        assert "On 3 August 2012 this bot sent out an announcement" in answer
        assert "Come to the embassy" in answer
        assert "✅ 3 августа 2012" in await asks(world, SERGEI, f"/verify {code}", "ru")
        forged = code[:-1] + ("0" if code[-1] != "0" else "1")
        assert await asks(world, ANNA, f"/verify {forged}") == unknown

        await olga.says("/announcements")
        await olga.presses("1 · done", "Correct", "Text", "English")
        await olga.says("Come to the consulate")
        await olga.presses("Ask for approval")
        assert await asks(world, ANNA, f"/verify {code}") == answer
        await approved(petra)
        await settled(house, 1, "done")
        assert code_of(world, ANNA) == code
        corrected = await asks(world, ANNA, f"/verify {code}")
        assert "Come to the consulate" in corrected
        assert "It was corrected since" in corrected

        await petra.says("/announcements")
        await petra.presses("1 · done", "Recall", "Yes, ask for approval")
        assert await asks(world, ANNA, f"/verify {code}") == corrected
        await approved(olga)
        await settled(house, 1, "done")
        assert "It was taken back since" in await asks(world, ANNA, f"/verify {code}")

        for day in ("2012-08-05 21:00", "2012-08-06 00:00", "2012-08-08 12:00"):
            await keeper.ticks(house, day)
            await keeper.received(house, ANNA)
        later = await asks(world, ANNA, f"/verify {code}")
        assert "On 3 August 2012" in later
        assert "It was taken back since" in later


async def test_official_names_the_bot_and_what_the_keeper_has_set(world: World, keeper: Keeper) -> None:
    keeper.settings = keeper.settings.model_copy(update={"official_names": ("@our_channel",)})
    async with keeper.at_work():
        said = await asks(world, ANNA, "/official")
        assert "• @solidarity_demo_bot\n• @our_channel\n" in said
