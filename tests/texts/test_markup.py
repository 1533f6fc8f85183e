"""Whatever the values, each text is whole markup by Telegram's rules, and what takes no markup has none."""

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import pytest

from bot.texts import LANGUAGES, Say, say_in
from tests.texts.messages import WORDS, Values, messages, ways

TAGS = {"a", "b", "blockquote", "code", "i", "pre", "s", "u"}  # of those Telegram takes (Bot API, HTML style)
MENU_LIMIT = 256  # Telegram's limit, Bot API BotCommand
BUTTON_ROOM = 28  # what a phone shows of a wide button
DATES = ("date", "begin", "end", "since", "when")
PLACEHOLDER = re.compile(r"[{}]|\$\w")
MARKUP = re.compile(r"<|>|&\w+;")
Promise = Callable[[Say, str, Values], None]  # of a text with these values: fails where it does not hold
each = pytest.mark.parametrize("language", LANGUAGES)


class Whole(HTMLParser):
    """Reads markup strictly: each tag known, closed in order; keeps the text a reader sees."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.feed(str(markup))  # markup added to our text would be escaped again
        self.close()
        assert self.open == [], f"left open in {markup}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def holds(promise: Promise, language: str, *starts: str, words: str = WORDS) -> None:
    """Try a promise on each text whose key starts so, else on all, and name every text that breaks it."""
    broken: dict[str, str] = {}
    texts = {key: message for key, message in messages(language).items() if key.startswith(starts or "")}
    assert texts
    for key, message in texts.items():
        for values in ways(message, words):
            try:
                promise(say_in(language), key, values)
            except Exception as fault:  # noqa: BLE001 - whatever is wrong with one text, the others are read too
                why = str(fault).partition("\n")[0]
                broken[key] = f"{language}: {key} with {values}: {why}"
    if broken:
        pytest.fail("\n".join(broken.values()), pytrace=False)  # an assertion would cut a long list


def shows_values_as_they_are(say: Say, key: str, values: Values) -> None:
    said = say(key, **values)
    seen = Whole(said).text
    assert (WORDS in seen) == (WORDS in values.values())
    assert WORDS not in said


def is_filled_in(say: Say, key: str, values: Values) -> None:
    said = say(key, **values)
    assert said
    assert not PLACEHOLDER.search(said)


def is_neatly_spaced(say: Say, key: str, values: Values) -> None:
    said = say.plain(key, **values)
    assert said == said.strip()
    assert "  " not in said
    assert " ," not in said


def fits_into_the_menu(say: Say, key: str, values: Values) -> None:
    assert values == {}
    said = say.plain(key)
    assert 1 <= len(said) <= MENU_LIMIT
    assert "\n" not in said
    assert said[0].isupper()
    assert not MARKUP.search(said)


def fits_on_a_button(say: Say, key: str, values: Values) -> None:
    said = say.plain(key, **values)
    assert not MARKUP.search(said)
    assert "\n" not in said
    assert len(said) <= BUTTON_ROOM or key == "share-text"


@each
def test_each_text_is_whole_markup_and_shows_values_as_they_are(language: str) -> None:
    holds(shows_values_as_they_are, language)


@each
def test_no_text_leaves_a_placeholder_unfilled(language: str) -> None:
    holds(is_filled_in, language)


@each
def test_no_text_has_stray_spaces(language: str) -> None:
    holds(is_neatly_spaced, language, words="Ann")


@each
def test_a_menu_text_fits_into_telegrams_menu(language: str) -> None:
    holds(fits_into_the_menu, language, "menu-")


@each
def test_a_button_has_no_markup(language: str) -> None:
    holds(fits_on_a_button, language, "button-", "share-text", "language-name", words="Ann")


def dated(language: str) -> list[str]:
    """Every text of a language with a day filled in, as Babel writes it."""
    say: Say = say_in(language)
    texts = []
    for key, message in messages(language).items():
        for values in ways(message, "Ann"):
            days: dict[str, str | float] = {name: say.day(date(2011, 8, 4)) for name in DATES if name in values}
            texts += [say.plain(key, **values | days)] if days else []
    return texts


@each
def test_a_day_that_ends_with_a_full_stop_gets_no_second_one(language: str) -> None:
    texts = dated(language)
    assert texts
    assert [text for text in texts if ".." in text] == []
