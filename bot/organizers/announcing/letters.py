"""The letters of an announcement: the very ones that are approved, previewed and sent (pure)."""

from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from bot.alerts.foot import under_day
from bot.buttons import written
from bot.conversation import AnyButton, Link, visible_length
from bot.texts import LANGUAGES, say_in
from storage import Announcement, Letter

_LONGEST, _LONGEST_UNDER_PICTURE = 4096, 1024  # UTF-16 units once parsed, Bot API sendMessage and sendPhoto
_ANY_CODE = "0000-0000"  # all are as long as this


@cache
def longest(*, under_picture: bool) -> int:
    """Give how long a text may be, in UTF-16 units, so that in every language there is room for the code under it."""
    room = _LONGEST_UNDER_PICTURE if under_picture else _LONGEST
    return room - max(visible_length(_foot(_ANY_CODE, language)) for language in LANGUAGES)


def letters(one: Announcement) -> Mapping[tuple[str, int], Letter]:
    """Give a letter for each language and each day it may be late; who reads a language that lacks gets the nearest.

    One day more than it is worth telling, for in some zones it is a day later when it begins.
    """
    made = {language: letter(one, language) for language in LANGUAGES}
    return {(language, late): made[language] for language in LANGUAGES for late in range(one.latest + 2)}


def letter(one: Announcement, language: str) -> Letter:
    """Give what somebody gets who reads this language."""
    return Letter(f"{one.texts.best(language)}{_foot(one.code, language)}", "", written(rows(one, language)), one.photo)


def rows(one: Announcement, language: str) -> tuple[tuple[AnyButton, ...], ...]:
    """Give the buttons: the links, and how to hear less."""
    return (*((Link(label, address),) for label, address in one.buttons), *under_day(say_in(language)))


def _foot(code: str, language: str) -> Markup:
    """Say under a text how to check that it is ours."""
    return Markup("\n\n") + say_in(language)("announcement-check", code=code)
