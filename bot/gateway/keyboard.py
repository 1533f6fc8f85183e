"""Buttons as Telegram takes them."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.conversation import AnyButton, Button, Link, Share
from bot.gateway.incoming import LONGEST_DATA

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")  # Bot API, deep linking


def keyboard(rows: Sequence[Sequence[AnyButton]], username: str) -> InlineKeyboardMarkup | None:
    """Make the keyboard under a reply of the bot of this username; None if there are no buttons.

    Raises:
        ValueError: a button holds more than Telegram takes.
    """
    keys = [[_key(button, username) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(keys) if keys else None


def _key(button: AnyButton, username: str) -> InlineKeyboardButton:
    match button:
        case Button(label, command, words):
            return InlineKeyboardButton(label, callback_data=_data(command, words))
        case Link(label, url):
            return InlineKeyboardButton(label, url=url)
        case Share(label, text, payload):
            return InlineKeyboardButton(label, url=_share(text, payload, username))


def _data(command: str, words: str) -> str:
    data = f"{command} {words}".rstrip()
    if len(data.encode()) > LONGEST_DATA:
        raise ValueError(f"a button of /{command} holds more than {LONGEST_DATA} bytes")
    return data


def _share(text: str, payload: str, username: str) -> str:
    if not _PAYLOAD.fullmatch(payload):
        raise ValueError("a deep link holds what Telegram does not take")
    link = f"https://t.me/{username}" + (f"?start={payload}" if payload else "")
    return "https://t.me/share/url?" + urlencode({"url": link, "text": text}, quote_via=quote)
