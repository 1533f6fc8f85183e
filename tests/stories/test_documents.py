"""An editor sends case files as a document: looked at, taken in after a yes, given back by /export."""

import io
import zipfile

import pytest

from bot.app import Running
from bot.simulator import World
from tests.stories.announcing import Hand
from tests.stories.keeping import OLGA, Keeper

HEAD = (
    "id,url,name,status,gender,photo,description,birthday,arrested,articles,prison,declaration,decision,penalty,judge,"
    "councel,penalty_start_date,release_date,verdict_date,appeal_date,fake_terrorist_list,died,clusters"
)
GOOD = "7,https://list.example/7,Vera Vydumka,active,f,,,1980-01-02,2011-05-06,342,,,4 years,,,,,,2011-11-11,,,,"
BAD = "8,https://list.example/8,Ales Drozd,lost,m,,,,2011-05-06,342,,,,,,,,,,,,,"
LIST = f"{HEAD}\n{GOOD}\n{BAD}".encode()


async def sends(olga: Hand, world: World, name: str, content: bytes) -> str:
    """Send a file; give what the bot has found in it."""
    seen = len(world.chat(OLGA).messages)
    await world.sends_document(OLGA, name, content)
    for _ in range(400):
        await world.quiet(0.02)
        ours = [one for one in world.chat(OLGA).messages[seen:] if one.by_bot]
        if ours and not ours[-1].visible.startswith("I am looking at it"):
            break
    olga.look()
    return ours[-1].visible


def _content(world: World, file: str) -> bytes:
    found = world.files.find(file)
    assert found
    return found.content


async def knows(house: Running, words: str) -> bool:
    async with house.storage.reading() as store:
        return bool([one for one, sure in await store.people.find(words) if sure > 0.9])


async def test_a_list_is_looked_at_first_and_taken_in_after_a_yes(world: World, keeper: Keeper) -> None:
    async with keeper.at_work() as house:
        olga = Hand(world, OLGA)
        await olga.says("/import")
        told = await sends(olga, world, "list.csv", LIST)
        assert told.startswith("This would change:\npeople: 1 new, 0 changed, 0 as before")
        assert "1 row cannot be taken:\n• list.csv:3: " in told
        assert not await knows(house, "Vera Vydumka")
        await olga.presses("Yes, take it in")
        assert "Taken in:\npeople: 1 new" in olga.newest().visible
        assert await knows(house, "Vera Vydumka")
        await olga.says("/log")
        assert "took in the file list.csv" in olga.newest().visible


async def test_a_no_changes_nothing_and_the_old_button_neither(world: World, keeper: Keeper) -> None:
    async with keeper.at_work() as house:
        olga = Hand(world, OLGA)
        await olga.says("/start")
        await sends(olga, world, "list.csv", LIST)
        await olga.forges("document no", house)
        await olga.forges("document yes", house)
        assert not await knows(house, "Vera Vydumka")


@pytest.mark.parametrize(
    ("name", "content"),
    [("list.csv", b"PK\x03\x04nothing"), ("list.csv", b"\xff\xfe\x00"), ("a.pdf", b"%PDF-1.7"), ("list.csv", b"")],
)
async def test_a_file_that_is_none_is_refused_in_clear_words(
    world: World, keeper: Keeper, name: str, content: bytes
) -> None:
    async with keeper.at_work():
        olga = Hand(world, OLGA)
        await olga.says("/start")
        told = await sends(olga, world, name, content)
        assert told.startswith("This file cannot be taken in; nothing was changed:")


async def test_to_everybody_else_a_file_is_a_message_without_words(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await world.sends_document(4_200_042, "list.csv", LIST)
        assert (await world.hears(4_200_042)).startswith("I can read only words.")


async def test_what_is_given_back_changes_nothing_when_it_is_sent_again(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        olga = Hand(world, OLGA)
        await olga.says("/export")
        files = [one.document for one in world.chat(OLGA).messages if one.by_bot and one.document]
        assert [file["file_name"].rpartition(".")[2] for file in files] == ["zip", "json"]
        for file in files:
            content = _content(world, file["file_id"])
            if file["file_name"].endswith("zip"):
                assert "people.csv" in zipfile.ZipFile(io.BytesIO(content)).namelist()
            told = await sends(olga, world, file["file_name"], content)
            assert "0 new, 0 changed" in told
            assert not [line for line in told.splitlines() if " new," in line and "0 new, 0 changed" not in line]
