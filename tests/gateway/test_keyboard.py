"""Buttons hold what Telegram takes, and nothing else is sent."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardButton

from bot.conversation import AnyButton, Button, Link, Share
from bot.gateway.keyboard import keyboard


def key(button: AnyButton) -> InlineKeyboardButton:
    made = keyboard(((button,),), "our_bot")
    assert made
    return made.inline_keyboard[0][0]


def test_a_button_carries_its_command_and_words() -> None:
    assert key(Button("Follow", "follow", "ales-bialiatski")).callback_data == "follow ales-bialiatski"
    assert key(Button("Help", "help")).callback_data == "help"


def test_a_link_opens_its_address() -> None:
    assert key(Link("Viasna", "https://spring96.org/be")).url == "https://spring96.org/be"


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_sharing_keeps_the_text_and_leads_back_to_the_bot(text: str) -> None:
    address = urlsplit(str(key(Share("Share", text, "ales_b-1")).url))
    assert (address.netloc, address.path) == ("t.me", "/share/url")
    asked = parse_qs(address.query, keep_blank_values=True, strict_parsing=True)
    assert asked == {"url": ["https://t.me/our_bot?start=ales_b-1"], "text": [text]}


def test_a_button_of_64_bytes_fits_and_one_more_is_refused() -> None:
    assert key(Button("x", "follow", "я" * 28 + "z")).callback_data
    with pytest.raises(ValueError, match="64 bytes"):
        key(Button("x", "follow", "я" * 29))


@pytest.mark.parametrize("payload", ["a b", "ä", "x" * 65, "a&b"])
def test_a_deep_link_telegram_would_not_take_is_refused(payload: str) -> None:
    with pytest.raises(ValueError, match="deep link"):
        key(Share("x", "y", payload))


def test_no_buttons_make_no_keyboard() -> None:
    assert keyboard((), "our_bot") is None
    assert keyboard(((),), "our_bot") is None
