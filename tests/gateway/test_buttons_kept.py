"""Buttons come back from where letters are kept as they went in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.buttons import rows_of, written
from bot.conversation import AnyButton, Button, Link, Share

words = st.text()
buttons: st.SearchStrategy[AnyButton] = st.one_of(
    st.builds(Button, words, words, words), st.builds(Link, words, words), st.builds(Share, words, words, words)
)
rows: st.SearchStrategy[tuple[tuple[AnyButton, ...], ...]] = st.lists(
    st.lists(buttons, max_size=4).map(tuple), max_size=4
).map(tuple)


@given(rows)
def test_all_kinds_of_buttons_come_back_in_their_rows(kept: tuple[tuple[AnyButton, ...], ...]) -> None:
    assert rows_of(written(kept)) == kept


def test_a_letter_without_buttons_keeps_an_empty_list() -> None:
    assert written(()) == "[]"
    assert rows_of("[]") == ()


def test_letters_are_kept_as_they_are_read() -> None:
    assert "Полина" in written(((Link("Полина", "https://example.org"),),))


@pytest.mark.parametrize(
    "text", ["", "no JSON", "{}", "null", '["row"]', "[[1]]", '[[{"label": "x"}]]', '[[{"label": 1, "url": "x"}]]']
)
def test_what_was_not_written_here_is_refused(text: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whoever reads it has but one answer to all of them
        rows_of(text)
