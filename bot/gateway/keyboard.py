"""Buttons as Telegram takes them."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import quote, urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.conversation import LONGEST_DATA, AnyButton, Button, Link, Share

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")  # Bot API, deep linking


def keyboard(
    rows: Sequence[Sequence[AnyButton]], username: str, data: Callable[[Button], str] | None = None
) -> InlineKeyboardMarkup | None:
    """Make the keyboard under a reply of the bot of this username; None if there are no buttons.

    `data` says what Telegram keeps with a button; by default it is what the button asks, for everybody.

    Raises:
        ValueError: a button holds more than Telegram takes.
    """
    keys = [[_key(button, username, data or open_data) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(keys) if keys else None


def _key(button: AnyButton, username: str, data: Callable[[Button], str]) -> InlineKeyboardButton:
    match button:
        case Button():
            return InlineKeyboardButton(button.label, callback_data=data(button))
        case Link(label, url):
            return InlineKeyboardButton(label, url=url)
        case Share(label, text, payload):
            return InlineKeyboardButton(label, url=_share(text, payload, username))


def open_data(button: Button) -> str:
    """Give the data of a button that everybody may press.

    Raises:
        ValueError: it holds more than Telegram takes.
    """
    if not button.fits:
        raise ValueError(f"a button of /{button.command} holds more than {LONGEST_DATA} bytes")
    return button.data


def _share(text: str, payload: str, username: str) -> str:
    if not _PAYLOAD.fullmatch(payload):
        raise ValueError("a deep link holds what Telegram does not take")
    link = f"https://t.me/{username}" + (f"?start={payload}" if payload else "")
    return "https://t.me/share/url?" + urlencode({"url": link, "text": text}, quote_via=quote)
