"""What Telegram recognises in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator.entities import found, units


def marked(text: str) -> list[tuple[str, str]]:
    utf16 = text.encode("utf-16-le")
    return [
        (mark["type"], utf16[mark["offset"] * 2 : (mark["offset"] + mark["length"]) * 2].decode("utf-16-le"))
        for mark in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("/prisoner Ales", [("bot_command", "/prisoner")]),
        ("🕊 /help@solidarity_demo_bot x", [("bot_command", "/help@solidarity_demo_bot")]),
        ("a/b 1/2 //x", []),
        ("write to @viasna, please", [("mention", "@viasna")]),
        ("see https://spring96.org/en/news.", [("url", "https://spring96.org/en/news")]),
        ("spring96.org is up", [("url", "spring96.org")]),
        ("one.two three.docx", []),
        ("me@example.org", [("email", "me@example.org")]),
        ("#FreeAles #1 #2020год", [("hashtag", "#FreeAles"), ("hashtag", "#2020год")]),
    ],
)
def test_commands_mentions_and_addresses_are_found(text: str, marks: list[tuple[str, str]]) -> None:
    assert marked(text) == marks


@given(st.text(st.sampled_from("ab1/@#.:- 🕊\nhttps")))
def test_marks_lie_inside_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for mark in found(text):
        assert mark["offset"] >= end
        end = mark["offset"] + mark["length"]
    assert end <= units(text)


def test_what_is_already_marked_is_left_alone() -> None:
    link = {"type": "text_link", "offset": 0, "length": 12, "url": "http://a.by/"}
    assert found("spring96.org", [link]) == ()
