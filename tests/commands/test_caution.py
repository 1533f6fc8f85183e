"""Before a chat that suggests Belarus or Russia follows or subscribes for the first time, it is shown what is known."""

from dataclasses import replace

import pytest

from bot.conversation import LONGEST_DATA, Place
from storage import SLUG_LENGTH, Chat
from tests.commands.conftest import Supporter, buttons

SLUG = "ales-bialiatski"


@pytest.mark.parametrize("words", ["Бяляцкі", SLUG])
async def test_whoever_writes_in_belarusian_is_shown_the_note_and_nothing_is_stored(
    anna: Supporter, words: str
) -> None:
    anna.language = "be"
    reply = await anna.asks("follow", words, pressed=words == SLUG)
    assert "артыкула 361-1" in reply.text
    assert "У Расіі" not in reply.text
    assert [one.label for one in buttons(reply)] == ["Ведаю пра рызыку: апавяшчаць", "Не цяпер"]
    assert reply.in_place is (words == SLUG)
    assert await anna.stored() is None


async def test_whoever_writes_in_russian_is_shown_both_notes(anna: Supporter) -> None:
    anna.language = "ru"
    reply = await anna.asks("subscribe")
    assert "<b>В Беларуси</b>" in reply.text
    assert "<b>В России</b>" in reply.text
    assert not reply.in_place  # the greeting with its other buttons stays
    assert await anna.stored() is None


async def test_who_knows_the_risk_follows_and_is_not_asked_again(anna: Supporter) -> None:
    anna.language = "be"
    shown = await anna.asks("follow", "Бяляцкі")
    card = await anna.presses(shown, "Ведаю пра рызыку")
    assert card.in_place
    assert "🔔" in card.text
    assert await anna.follows() == [SLUG]
    assert (await anna.stored()) == Chat(anna.chat, "be")
    again = await anna.asks("follow", "Статкевіч")
    assert "361-1" not in again.text
    assert len(await anna.follows()) == 2
    assert "361-1" not in (await anna.asks("subscribe")).text


async def test_who_knows_the_risk_subscribes_and_is_not_asked_before_following(anna: Supporter) -> None:
    anna.language = "ru"
    done = await anna.presses(await anna.asks("subscribe", pressed=True), "Знаю о риске")
    assert done.in_place
    assert (await anna.stored()) == Chat(anna.chat, "ru", subscribed=True)
    assert "361-1" not in (await anna.asks("follow", "Беляцкий")).text
    assert await anna.follows() == [SLUG]


async def test_who_would_rather_not_comes_back_to_what_can_be_read_and_nothing_is_stored(anna: Supporter) -> None:
    anna.language = "be"
    card = await anna.presses(await anna.asks("follow", SLUG, pressed=True), "Не цяпер")
    assert card.in_place
    assert card.text.startswith("<b>Алесь Бяляцкі</b>")
    days = await anna.presses(await anna.asks("subscribe"), "Не цяпер")
    assert days.in_place
    assert "4 жніўня" in days.text
    assert await anna.stored() is None


@pytest.mark.parametrize("zone", ["Europe/Warsaw", "Europe/Berlin"])
async def test_whoever_said_they_live_elsewhere_is_not_asked(anna: Supporter, zone: str) -> None:
    anna.language = "be"
    await anna.asks("settings", zone)
    assert "361-1" not in (await anna.asks("follow", "Бяляцкі")).text
    assert await anna.follows() == [SLUG]


async def test_whoever_said_they_live_in_minsk_is_asked_in_any_language(anna: Supporter) -> None:
    await anna.asks("settings", "Europe/Minsk")
    assert "Article 361-1" in (await anna.asks("subscribe")).text
    assert not (await anna.stored() or Chat(0)).subscribed


async def test_the_campaigns_own_zone_suggests_nothing(anna: Supporter) -> None:
    await anna.asks("follow", "Bialiatski")
    assert await anna.follows() == [SLUG]


async def test_groups_are_not_asked(anna: Supporter) -> None:
    group = replace(anna, chat=-100_200, language="be", place=Place.GROUP)
    await group.asks("follow", "Бяляцкі")
    await group.asks("subscribe")
    assert await group.follows() == [SLUG]


async def test_the_word_that_says_it_was_read_is_taken_from_buttons_only(anna: Supporter) -> None:
    anna.language = "be"
    assert "361-1" in (await anna.asks("follow", f"! {SLUG}")).text
    await anna.asks("follow", f"! {SLUG}", pressed=True)
    assert await anna.follows() == [SLUG]


async def test_the_buttons_hold_the_longest_slug(anna: Supporter) -> None:
    anna.language = "ru"
    longest = "a" * SLUG_LENGTH
    async with anna.storage.writing() as store:
        person = await store.people.get(SLUG)
        assert person
        await store.people.save([replace(person, slug=longest, detentions=())])
    reply = await anna.asks("follow", f"{longest} address 12", pressed=True)
    assert "361-1" in reply.text
    assert all(len(one.data.encode()) <= LONGEST_DATA for one in buttons(reply))
    await anna.presses(reply, "Знаю о риске")
    assert await anna.follows() == [longest]


@pytest.mark.parametrize("language", ["en", "be", "ru", "uk"])
async def test_the_greeting_says_in_two_lines_what_the_risk_is(anna: Supporter, language: str) -> None:
    anna.language = language
    greeting = (await anna.asks("start")).text
    risk = greeting.rpartition("\n\n")[2]
    assert risk.startswith("⚠️")
    assert risk.count("\n") == 1
    assert "⚠️" not in (await replace(anna, place=Place.GROUP).asks("start")).text
