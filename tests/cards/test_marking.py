"""Links whose opening may be dangerous are marked, and a line under the text says what is known."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.cards import marked
from bot.cards.marking import MARK
from bot.cards.wording import ROOM
from bot.conversation import Button, Link, visible_length
from bot.texts import LANGUAGES, say_in

SAY = say_in("en")
PAGE = Markup('<a href="https://spring96.org/en/news/1">spring96.org</a>')
FOOT = (
    "⚠️ In Belarus the authorities call <code>spring96.org</code> “extremist” (as of November 2023). "
    "Subscribing to channels declared an “extremist formation” can be prosecuted there; whether merely opening a page "
    "is, we do not know. If you are there, it is safer neither to open nor to share this."
)


def said(text: str) -> str:
    return str(marked(Markup(text), (), SAY)[0])  # noqa: S704 - the test's own


def test_a_link_is_marked_and_the_line_says_what_is_known_since_when() -> None:
    assert said(f"Sources: {PAGE}, more") == f"Sources: {MARK}{PAGE}, more\n\n{FOOT}"


@pytest.mark.parametrize(
    "text",
    [
        "See prisoners.spring96.org.",
        "See https://spring96.org/en/news/1 now",
        "(spring96.org)",
        "Read @viasna96",
        "See t.me/viasna96/12",
    ],
)
def test_what_telegram_makes_a_link_of_is_marked_too(text: str) -> None:
    whole = said(text)
    assert whole.count("⚠️") == 2
    assert whole.replace(MARK, "", 1).startswith(text)


@pytest.mark.parametrize(
    "text",
    [
        "spring96.org.example.org",
        "notspring96.org",
        "viasna@spring96.org",
        "<code>spring96.org</code>",
        '<pre class="x">spring96.org</pre>',
        '<a href="https://example.org">spring96.org</a>',
        '<a href="https://example.org/?spring96.org">here</a>',
        "Nothing",
        "",
    ],
)
def test_what_leads_elsewhere_is_left_as_it_is(text: str) -> None:
    assert said(text) == text


def test_a_link_button_is_marked_and_the_others_are_not() -> None:
    rows = ((Link("Read", "https://spring96.org/a"), Button("Help", "help")), (Link("Sign", "https://example.org"),))
    text, buttons = marked(Markup("Come."), rows, SAY)
    assert text == f"Come.\n\n{FOOT}"
    assert [one.label for row in buttons for one in row] == [f"{MARK}Read", "Help", "Sign"]


def test_each_site_is_named_once_in_one_line() -> None:
    whole = said(f"{PAGE} {PAGE} @viasna96")
    assert whole.count("<code>spring96.org</code>, <code>t.me/viasna96</code>") == 1
    assert whole.count("the authorities call") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_marked_once_is_marked_enough_whoever_reads_it_next(language: str) -> None:
    text = Markup("{} and prisoners.spring96.org").format(PAGE)
    once = marked(text, ((Link("Read", "https://spring96.org"),),), say_in(language))
    for reader in LANGUAGES:
        assert marked(*once, say_in(reader)) == once


def test_a_page_has_room_for_the_line_in_every_language_however_many_links_it_holds() -> None:
    every = Markup(" ").join([Markup('<a href="https://spring96.org">a</a>')] * (ROOM // 2) + [Markup("@viasna96")])
    for language in LANGUAGES:
        whole, _ = marked(every, (), say_in(language))
        assert visible_length(whole) <= 4096 - len("\n\nPage 100 of 100")
        assert str(whole).count("<code>t.me/viasna96</code>") == 1


@given(st.lists(st.sampled_from(["spring96.org", str(PAGE), "a", " ", "@viasna96", "⚠️ ", "<b>b</b>", "&lt;", "."])))
def test_nothing_but_marks_and_the_line_is_added(parts: list[str]) -> None:
    text = "".join(parts)
    whole = said(text).partition("\n\n⚠️ In Belarus")[0]
    assert whole.replace("⚠️ ", "") == text.replace("⚠️ ", "")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_without_a_listed_address_stays_as_it_is(text: str) -> None:
    if "spring96" not in text.lower() and "t.me" not in text.lower() and "viasna96" not in text.lower():
        assert html.unescape(said(str(escape(text)))) == text
