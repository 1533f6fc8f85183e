"""The letters of an announcement: the very ones that are approved, previewed and sent (pure)."""

from collections.abc import Mapping

from markupsafe import Markup

from bot.alerts.foot import under_day
from bot.buttons import written
from bot.cards import brief_notes, joined, marked, outside_line
from bot.conversation import AnyButton, Link, visible_length
from bot.texts import LANGUAGES, say_in
from storage import Announcement, Letter

_LONGEST, _LONGEST_UNDER_PICTURE = 4096, 1024  # UTF-16 units once parsed, Bot API sendMessage and sendPhoto
_GAP = "\n\n"


def letters(one: Announcement) -> Mapping[tuple[str, int], Letter]:
    """Give a letter for each language and each day it may be late; who reads a language that lacks gets the nearest.

    One day more than it is worth telling, for in some zones it is a day later when it begins.
    """
    made = {language: letter(one, language) for language in LANGUAGES}
    return {(language, late): made[language] for language in LANGUAGES for late in range(one.latest + 2)}


def letter(one: Announcement, language: str) -> Letter:
    """Give what somebody gets who reads this language."""
    text, rows = message(one, language)
    return Letter(str(text), "", written(rows), one.photo)


def message(one: Announcement, language: str) -> tuple[Markup, tuple[tuple[AnyButton, ...], ...]]:
    """Give its text and its buttons.

    The text is what organizers wrote, where that is not safe, and how to check that it is ours; the buttons are the
    links, and how to hear less.
    """
    say = say_in(language)
    cautions = joined((outside_line(one.safe_outside, say), *brief_notes(one.safe_outside, say)))
    links = ((Link(label, address),) for label, address in one.buttons)
    text = joined((Markup(one.texts.best(language)), cautions), _GAP)  # noqa: S704 - it was checked when written
    careful, rows = marked(text, (*links, *under_day(say)), say)
    return joined((careful, say("announcement-check", code=one.code)), _GAP), rows


def room(one: Announcement) -> int:
    """Tell how long its text may be in each language (UTF-16 units), beside what is added in any of them."""
    most = _LONGEST_UNDER_PICTURE if one.photo else _LONGEST
    return most - max(_added(one, language) for language in LANGUAGES)


def _added(one: Announcement, language: str) -> int:
    text = one.texts.best(language)
    gap = 0 if text else len(_GAP)
    return visible_length(message(one, language)[0]) - visible_length(text) + gap
