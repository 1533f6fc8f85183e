"""Asking about a person by name: the card, a choice, or nobody."""

from datetime import UTC, datetime

import pytest

from bot.conversation import Share
from tests.commands.conftest import Supporter, buttons


@pytest.mark.parametrize("name", ["Bialatski", "ales bialiatski", "Бяляцкі", "Алесь Беляцкий", "Bialacki Aleś"])
async def test_any_spelling_shows_the_case_card(anna: Supporter, name: str) -> None:
    reply = await anna.asks("prisoner", name)
    assert "<b>Ales Bialiatski</b>" in reply.text
    assert "<b>Held</b>, in prison" in reply.text
    assert "365 days behind bars" in reply.text
    assert "since 4 August 2011" in reply.text
    assert "24 November 2011 — 4.5 years" in reply.text


async def test_the_card_quotes_fidh_and_index_exactly(anna: Supporter) -> None:
    reply = await anna.asks("prisoner", "Bialatski")
    assert (
        "“The detention of Nobel prize nominee Ales Bialiatski shows Lukashenka is attempting to silence independent "
        "voices and close down any criticism in Belarus. Bialiatski is one of Belarus’s leading human rights "
        "defenders and should be freed immediately”."
    ) in reply.text
    assert (
        "the campaign of the International Day of Solidarity with the Civil Society in Belarus, as well as"
        in reply.text
    )


async def test_a_bare_name_does_the_same_as_the_command(anna: Supporter) -> None:
    assert (await anna.asks("name", "Статкевіч")).text == (await anna.asks("prisoner", "Статкевіч")).text


async def test_the_card_is_of_the_day_it_is_asked_on(anna: Supporter) -> None:
    anna.now = datetime(2026, 11, 23, tzinfo=UTC)
    assert "<b>In exile</b>" in (await anna.asks("prisoner", "Bialiatski")).text
    assert "<b>Deceased</b>" in (await anna.asks("prisoner", "Lobau")).text
    assert "<b>Free</b>" in (await anna.asks("prisoner", "Statkevich")).text


@pytest.mark.parametrize(
    ("language", "name"), [("be", "Мікалай Статкевіч"), ("ru", "Николай Статкевич"), ("uk", "Микола Статкевич")]
)
async def test_the_card_speaks_the_language_of_the_asker(anna: Supporter, language: str, name: str) -> None:
    anna.language = language
    assert f"<b>{name}</b>" in (await anna.asks("prisoner", "statkevich")).text


async def test_a_command_without_a_name_says_how_to_ask(anna: Supporter) -> None:
    reply = await anna.asks("prisoner")
    assert "/prisoner Bialiatski" in reply.text
    assert [button.command for button in buttons(reply)] == ["prisoners"]


@pytest.mark.parametrize("words", ["Ivan Petrov", "hello", "спасибо", "x" * 4096, "я" * 4096])
@pytest.mark.parametrize("command", ["name", "prisoner", "follow", "statements"])
async def test_a_stranger_is_nobody(anna: Supporter, command: str, words: str) -> None:
    reply = await anna.asks(command, words)
    assert reply.text.startswith("I know nobody by the name")
    assert "Did you mean" not in reply.text
    assert {button.command for button in buttons(reply)} <= {"missing", "prisoners"}
    assert all(button.fits for button in buttons(reply))


async def test_what_the_asker_wrote_comes_back_escaped_and_short(anna: Supporter) -> None:
    reply = await anna.asks("prisoner", "<b>" + "x" * 4000)
    assert "&lt;b&gt;xxx" in reply.text
    assert len(reply.text) < 600


async def test_a_card_has_buttons_to_follow_to_read_and_to_share(anna: Supporter) -> None:
    reply = await anna.asks("prisoner", "Dashkevich")
    assert {button.command for button in buttons(reply)} >= {"follow", "statements", "howto"}
    [share] = [button for row in reply.rows for button in row if isinstance(button, Share)]
    assert share.payload == "zmitser-dashkevich"
    assert "Zmitser Dashkevich" in share.text


async def test_the_deep_link_of_a_share_opens_the_card(anna: Supporter) -> None:
    assert "<b>Pavel Seviarynets</b>" in (await anna.asks("start", "pavel-seviarynets")).text


async def test_turning_the_page_stays_in_the_same_message(anna: Supporter) -> None:
    anna.now = datetime(2026, 11, 23, tzinfo=UTC)
    first = await anna.asks("prisoner", "Statkevich")
    second = await anna.presses(first, "2 ›")
    assert "Page 1 of" in first.text
    assert "Page 2 of" in second.text
    assert not first.in_place
    assert second.in_place


async def test_a_page_that_is_not_there_is_the_last_one(anna: Supporter) -> None:
    assert (await anna.asks("prisoner", "eduard-lobau 999", pressed=True)).text
    assert (await anna.asks("prisoners", "0", pressed=True)).text
