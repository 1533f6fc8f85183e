"""Letters: one for each language and each day an alert may be late; many in one when a day has many."""

import logging
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.alerts import Audience, Facts, Occasion, Telling, kind_named
from bot.alerts.writing import gathered, letters
from bot.buttons import rows_of
from bot.conversation import Button, visible_length
from bot.texts import LANGUAGES, Say
from storage import Letter
from tests.alerts.invented import detained, facts, only, vera

VERA = facts(vera(detained("2011-08-04")))
ANNIVERSARY = only(VERA, "2012-08-04")
LONGEST = 4096  # UTF-16 units, Telegram's limit of a message
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=600)


def test_there_is_a_letter_for_each_language_and_each_day_it_may_be_late() -> None:
    written = letters(ANNIVERSARY, kind_named("anniversary"), VERA)
    assert set(written) == {(language, late) for language in LANGUAGES for late in (0, 1)}
    assert written["en", 0].text.startswith("Today it is one year since <b>Vera Vydumka</b>")
    assert written["en", 1].text.startswith("Yesterday it was one year since <b>Vera Vydumka</b>")
    assert len({letter.text for letter in written.values()}) == len(written)


def test_its_buttons_are_kept_with_it() -> None:
    letter = letters(ANNIVERSARY, kind_named("anniversary"), VERA)["en", 0]
    commands = [button.command for row in rows_of(letter.buttons) for button in row if isinstance(button, Button)]
    assert commands == ["prisoner", "mute", "hour", "stop"]


@dataclass
class Odd:
    """A kind that cannot be told in one language."""

    name: str = "odd"
    audience: Audience = Audience.FOLLOWERS
    urgent: bool = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:  # noqa: ARG002 - every kind takes the same
        return []

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:  # noqa: ARG002 - as above
        if say.language == "uk":
            raise KeyError("no such text")
        return Telling(Markup("text"), Markup("line"))


def test_a_letter_that_cannot_be_written_does_not_keep_the_others_from_being(caplog: pytest.LogCaptureFixture) -> None:
    written = letters(replace(ANNIVERSARY, latest=0), Odd(), VERA)
    assert {language for language, _ in written} == set(LANGUAGES) - {"uk"}
    assert caplog.messages == ["An alert cannot be written."]
    assert (vars(caplog.records[0])["occasion"], vars(caplog.records[0])["language"]) == (ANNIVERSARY.key, "uk")
    assert caplog.records[0].levelno == logging.ERROR


def lines(*texts: str) -> list[Letter]:
    return [Letter("", line=str(escape(text))) for text in texts]


def test_several_in_one_have_a_line_each() -> None:
    letter = gathered("en", lines("First.", "Second <&>."))
    assert letter.text == "<b>2 more things to tell you</b>\n\n• First.\n\n• Second &lt;&amp;&gt;."
    assert letter.photo == ""


def test_under_several_in_one_stands_how_to_hear_less() -> None:
    buttons = [button for row in rows_of(gathered("en", lines("One.")).buttons) for button in row]
    commands = [button.command for button in buttons if isinstance(button, Button)]
    assert commands == ["following", "hour", "stop"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("count", "length"), [(1, 10_000), (2, 3990), (20, 400), (100, 36), (500, 4), (5000, 1)])
def test_however_many_and_long_they_are_they_fit_into_one_message(language: str, count: int, length: int) -> None:
    letter = gathered(language, lines(*("🕊" + "x" * length for _ in range(count))))
    assert 1 <= visible_length(letter.text) <= LONGEST


@given(st.lists(TEXTS, min_size=1, max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_the_lines_say_they_fit_into_one_message(texts: list[str], language: str) -> None:
    letter = gathered(language, lines(*texts))
    assert 1 <= visible_length(letter.text) <= LONGEST
