"""A word of caution where it belongs, through the whole bot."""

import pytest

from bot.app import Running
from bot.simulator import World
from tests.stories.keeping import confirms

pytestmark = pytest.mark.usefixtures("house")
ALES, GROUP = 4_200_061, -1_001_200_300_461


async def test_whoever_reads_belarusian_is_warned_before_following_and_stored_only_after_a_yes(
    world: World, house: Running
) -> None:
    await world.says(ALES, "/prisoner Бяляцкі", language="be")
    await world.receives(ALES)
    await confirms(world, ALES, "Апавяшчаць")
    note = world.chat(ALES).messages[-1]
    assert "артыкула 361-1" in note.visible
    assert [button.text for button in note.buttons] == ["Ведаю пра рызыку: апавяшчаць", "Не цяпер"]
    async with house.storage.reading() as store:
        assert await store.chats.get(ALES) is None
    await confirms(world, ALES)
    assert "🔔" in world.chat(ALES).messages[-1].visible
    async with house.storage.reading() as store:
        assert await store.follows.slugs(ALES) == ["ales-bialiatski"]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "In Belarus"), ("be", "у Беларусі"), ("ru", "в Беларуси"), ("uk", "у Білорусі")]
)
async def test_a_link_to_a_listed_site_says_so_in_the_readers_language(world: World, language: str, words: str) -> None:
    await world.says(ALES, "/howto", language=language)
    said = await world.hears(ALES)
    assert "⚠️ prisoners.spring96.org" in said
    last = said[said.rindex("⚠️") :]
    assert words in last
    assert "spring96.org" in last
