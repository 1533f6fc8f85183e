"""Somebody who is not in the files is reported to the organizers, without who asked, and not without bounds."""

import json
from datetime import timedelta

import pytest

from bot.conversation import Defaults, Place
from tests.commands.conftest import DEFAULTS, EVE, Supporter, buttons


async def waiting(anna: Supporter) -> list[str]:
    async with anna.storage.reading() as store:
        return [one.details["name"] for one in await store.notices.untold()]


async def test_who_is_not_found_can_be_reported_by_a_button(anna: Supporter) -> None:
    nobody = await anna.asks("prisoner", "Ivan  Petrov")
    assert "Is somebody missing from my files? Write /missing and the name" in nobody.text
    thanks = await anna.presses(nobody, "Tell the organizers")
    assert thanks.text.startswith("Thank you. The organizers will read the name “\u2068Ivan Petrov\u2069”, and not who")
    assert await waiting(anna) == ["Ivan Petrov"]


async def test_a_name_too_long_for_a_button_is_written_after_the_command(anna: Supporter) -> None:
    fits, too_long = "я" * 28, "я" * 29
    assert "missing" in [button.command for button in buttons(await anna.asks("name", fits))]
    nobody = await anna.asks("name", too_long)
    assert "missing" not in [button.command for button in buttons(nobody)]
    assert "/missing" in nobody.text
    await anna.asks("missing", too_long)
    assert await waiting(anna) == [too_long]


async def test_nothing_tells_who_asked(anna: Supporter) -> None:
    await anna.asks("missing", "Ivan Petrov")
    assert await anna.stored() is None
    async with anna.storage.reading() as store:
        [notice] = await store.notices.untold()
    assert (notice.kind, notice.details, notice.made_at) == ("missing", {"name": "Ivan Petrov"}, EVE)
    assert str(anna.chat) not in json.dumps(dict(notice.details))


async def test_once_told_nothing_of_it_stays(anna: Supporter) -> None:
    await anna.asks("missing", "Ivan Petrov")
    async with anna.storage.writing() as store:
        await store.notices.add("refused", {}, EVE)
        for one in await store.notices.untold():
            await store.notices.told(one.number)
        assert [one.kind for one in await store.notices.last(9)] == ["refused"]
        assert await store.notices.untold() == []


async def test_a_name_that_waits_already_is_not_passed_on_twice(anna: Supporter) -> None:
    for name in ("Ivan Petrov", "ivan   PETROV", " Ivan Petrov "):
        assert "Thank you" in (await anna.asks("missing", name)).text
    assert await waiting(anna) == ["Ivan Petrov"]


async def test_twenty_names_wait_at_most(anna: Supporter) -> None:
    for number in range(25):
        anna.now += timedelta(minutes=1)
        reply = await anna.asks("missing", f"Ivan {number}")
        assert ("Thank you" in reply.text) is (number < 20)
    assert "Please try again later." in reply.text
    assert "Thank you" in (await anna.asks("missing", "Ivan 7")).text
    assert await waiting(anna) == [f"Ivan {number}" for number in range(20)]


async def test_a_long_text_is_cut(anna: Supporter) -> None:
    reply = await anna.asks("missing", "x" * 4096)
    assert "Thank you" in reply.text
    assert len(reply.text) < 300
    assert await waiting(anna) == ["x" * 80]


@pytest.mark.parametrize("words", ["", " ", "😀", "12 34", "…", "\u0300" * 99, "<>"])
async def test_without_a_name_it_says_how_to_use_it(anna: Supporter, words: str) -> None:
    assert "Write the name after the command" in (await anna.asks("missing", words)).text
    assert await waiting(anna) == []
    if words.strip():
        assert "missing" not in [button.command for button in buttons(await anna.asks("name", words))]


async def test_it_works_in_a_group(anna: Supporter) -> None:
    anna.place = Place.GROUP
    await anna.presses(await anna.asks("prisoner", "Ivan Petrov"), "Tell the organizers")
    assert await waiting(anna) == ["Ivan Petrov"]


async def test_help_and_the_privacy_policy_tell_of_it(anna: Supporter) -> None:
    assert "Write /missing and the name" in (await anna.asks("help")).text
    assert "a name that you report to the organizers with /missing" in (await anna.asks("privacy")).text


async def test_where_there_are_no_organizers_nothing_is_promised(anna: Supporter) -> None:
    anna.defaults = Defaults(DEFAULTS.zone, DEFAULTS.alert_time, organizers=False)
    for command, words in (("name", "Ivan Petrov"), ("help", "")):
        reply = await anna.asks(command, words)
        assert "/missing" not in reply.text
        assert "missing" not in [button.command for button in buttons(reply)]
    assert "no organizers who could read it" in (await anna.asks("missing", "Ivan Petrov")).text
    assert await waiting(anna) == []
