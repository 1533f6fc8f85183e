"""Whatever people send is answered shortly and helpfully, or with silence, and the next question is answered."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS
from bot.simulator import World

pytestmark = pytest.mark.usefixtures("house")
ANNA, OTHER, CHANNEL = 4_200_042, 4_200_043, -1_009_999_999

AWKWARD = (
    "",
    "x",
    "too many words for a name of anybody in the whole wide world and then some more of them",
    "x" * 4070,
    "😀" * 1000,
    "\u202eقديم مرحبا\u202c שלום",
    "<b>bold</b> <script>alert(1)</script> &amp; </i>",
    "'; DROP TABLE person; -- \" OR 1=1",
    "null\x00byte \x07 bell",
    "%s %d {name} { $name } ${HOME}",
    "../../../etc/passwd",
    "-1",
    "9" * 400,
    "\u0300" * 500,
    "ა ქართული 中文 हिन्दी",
)
FORGED = (
    *("x", "nonsense", "prisoner", "prisoner nobody-here", "follow", "stop maybe", "prisoners -1", "prisoners 9999"),
    *("settings", "settings Europe/Nowhere", "language xx", "statement gone 3", "unfollow ales-bialiatski 77"),
    *("x" * 64, "😀" * 16, " "),
)
NAMES = [command.name for command in COMMANDS if command.name != "welcome"]


async def nothing_refused(world: World) -> None:
    refused = [call for call in world.calls if call.verdict != "ok" and "is not modified" not in call.verdict]
    assert not refused, refused[0]


async def and_nothing_went_wrong(world: World, person: int) -> None:
    """Whatever the person was told so far was no apology, and the next question is answered."""
    await world.says(person, "/statement fidh-2012")
    while "Souhayr Belhassen" not in (heard := await world.hears(person)):
        assert "went wrong" not in heard
    await nothing_refused(world)


async def still_answers(world: World) -> None:
    await world.says(OTHER, "/prisoner Bialatski", language="en")
    assert (await world.hears(OTHER)).startswith("Ales Bialiatski\n")


@pytest.mark.parametrize("name", NAMES)
async def test_every_command_bears_awkward_words(world: World, name: str) -> None:
    for words in AWKWARD:
        await world.says(ANNA, f"/{name} {words}"[:4096], language="en")
        assert "went wrong" not in await world.hears(ANNA)
    await nothing_refused(world)
    await still_answers(world)


async def test_bare_words_of_any_kind_are_answered(world: World) -> None:
    for words in filter(None, AWKWARD):
        await world.says(ANNA, words, language="en")
        assert "went wrong" not in await world.hears(ANNA)
    await nothing_refused(world)


async def test_pictures_stickers_and_files_are_answered_with_a_hint(world: World) -> None:
    await world.sends_photo(ANNA, caption="Bialiatski")
    assert "only words" in await world.hears(ANNA)
    await world.sends_sticker(ANNA)
    assert "only words" in await world.hears(ANNA)
    await world.sends_document(ANNA, "list.csv", b"a,b")
    assert "only words" in await world.hears(ANNA)


async def test_edits_channels_and_other_bots_are_met_with_silence(world: World) -> None:
    said = await world.says(ANNA, "/help", language="en")
    await world.hears(ANNA)
    await world.edits(ANNA, said, "/prisoners")
    world.add_channel(CHANNEL, "News", admins=[1])
    await world.posts(CHANNEL, "/prisoners")
    await still_answers(world)
    for chat in (ANNA, CHANNEL):
        with pytest.raises(AssertionError):
            await world.hears(chat, timeout=0.2)


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_or_outdated_button_harms_nothing(world: World, data: str) -> None:
    await world.says(ANNA, "/prisoners", language="en")
    listed = await world.receives(ANNA)
    await world.presses(ANNA, data=data, message=listed.message_id)
    await world.presses(ANNA, data=data, message=listed.message_id)
    await nothing_refused(world)
    await still_answers(world)


async def test_a_button_pressed_twice_is_pressed_once(world: World) -> None:
    await world.says(ANNA, "Lobau", language="en")
    card = await world.receives(ANNA)
    for _ in range(2):
        await world.presses(ANNA, data="follow eduard-lobau 1", message=card.message_id)
    await world.says(ANNA, "/following")
    said = [await world.hears(ANNA) for _ in range(2)][-1]
    assert "follows 1 person" in said


STRANGERS = count(4_300_000)  # each example has a chat of its own, so that none hears what another was told
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300).filter(str.strip)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=st.sampled_from(["", *(f"/{name} " for name in NAMES)]), words=TEXTS)
async def test_any_text_at_all_is_answered_or_met_with_silence(world: World, command: str, words: str) -> None:
    stranger = next(STRANGERS)
    await world.says(stranger, f"{command}{words}", language="en")
    await and_nothing_went_wrong(world, stranger)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=st.sampled_from([*NAMES, "x"]), words=TEXTS)
async def test_any_button_data_at_all_harms_nothing(world: World, command: str, words: str) -> None:
    stranger = next(STRANGERS)
    await world.says(stranger, "/help", language="en")
    shown = await world.receives(stranger)
    data = f"{command} {words}".encode()[:64].decode(errors="ignore")
    await world.presses(stranger, data=data, message=shown.message_id)
    await and_nothing_went_wrong(world, stranger)
