"""What every card is made of: dates, links, shortened texts, pages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from bot.cards import clipped, links, packed, pages, partial_date
from bot.cards.wording import ROOM, chunks
from bot.conversation import visible_length
from bot.texts import say_in
from storage import Confidence, PartialDate, Precision

SAY = say_in("en")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6000)


@pytest.mark.parametrize(
    ("written", "said"),
    [("2011-08-04", "4 August 2011"), ("2008-01", "January 2008"), ("2008", "2008")],
)
def test_a_date_is_told_as_closely_as_it_is_known(written: str, said: str) -> None:
    assert partial_date(PartialDate.parse(written), SAY) == said


def test_a_date_of_one_source_says_so() -> None:
    reported = PartialDate(date(2006, 9, 15), Precision.DAY, Confidence.REPORTED)
    assert partial_date(reported, SAY) == "15 September 2006 (reported by one source)"


def test_an_unknown_date_is_not_told() -> None:
    assert partial_date(None, SAY) == ""


def test_a_source_becomes_a_link_named_by_its_host_with_its_remark_behind_it() -> None:
    said = links(["https://www.example.org/a?b=1&c=2 (mirror)", "an archive in Minsk"], SAY)
    assert said == (
        'Sources: <a href="https://www.example.org/a?b=1&amp;c=2">example.org</a> (mirror), an archive in Minsk'
    )


def test_a_source_cannot_smuggle_in_markup() -> None:
    said = links(['https://example.org/"><b>x</b>', "<script>"], SAY)
    assert "<b>" not in said
    assert "<script>" not in said


def test_a_source_nobody_can_open_is_told_as_words() -> None:
    assert links(["https://[abc", "javascript:alert(1)"], SAY) == "Sources: https://[abc, javascript:alert(1)"


def test_a_long_address_stays_whole() -> None:
    address = "https://ru.example.org/" + "%D0%90" * 100
    assert f'href="{address}"' in links([address], SAY)


def test_only_the_first_sources_are_named() -> None:
    assert links([f"https://example.org/{number}" for number in range(100)], SAY).count("<a ") == 12


@given(TEXTS, st.integers(20, 400))
def test_a_shortened_text_fits_and_is_a_beginning_of_the_whole(text: str, most: int) -> None:
    short = clipped(text, most)
    assert len(short.encode("utf-16-le")) // 2 <= most + 1
    assert text.startswith(short.removesuffix("…"))


@given(TEXTS, st.integers(20, 400))
def test_pieces_of_a_text_fit_and_lose_no_word(text: str, most: int) -> None:
    pieces = chunks(text, most)
    assert all(len(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.lists(TEXTS.map(lambda text: escape(text[:1900])), max_size=12))
def test_pages_fit_into_a_message_and_keep_every_block_in_order(blocks: list[Markup]) -> None:
    packed_pages = pages(blocks)
    assert all(visible_length(page) <= ROOM for page in packed_pages)
    assert "".join("\n\n".join(packed_pages).split()) == "".join("".join(blocks).split())


def test_a_part_longer_than_a_message_is_refused() -> None:
    with pytest.raises(ValueError, match="must fit"):
        packed([escape("x" * (ROOM + 1))])


def test_length_counts_what_is_seen_in_utf_16_units() -> None:
    assert visible_length(Markup('<a href="https://example.org">&lt;😀&gt;</a>')) == 4
