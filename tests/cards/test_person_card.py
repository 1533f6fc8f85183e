"""The case card tells what was so on the day it is read, and nothing later."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import pages, person_blocks, person_line
from bot.cards.wording import ROOM
from bot.conversation import visible_length
from bot.texts import LANGUAGES, say_in
from storage import Kind, PartialDate, Person, Sentence, SentenceKind, Statement, Words
from tests.cards.invented import ARREST, EXILED, STATEMENT, YANKA, day

SAY = say_in("en")
IN_REMAND, IN_PRISON, FREE = date(2011, 1, 1), date(2012, 8, 4), date(2014, 7, 1)


def card(
    person: Person, on: date, *, statements: Sequence[Statement] = (), language: str = "en", follows: bool = False
) -> str:
    return "\n\n".join(pages(person_blocks(person, statements, on, say_in(language), follows=follows)))


def test_somebody_held_is_shown_with_status_days_charge_and_sentence() -> None:
    shown = card(YANKA, IN_PRISON)
    assert "<b>Held</b>, in prison" in shown
    assert "594 days behind bars" in shown
    assert "since 19 December 2010" in shown
    assert "invented charge (Art. 0(1))" in shown
    assert "26 May 2011 — 4.5 years, prison" in shown


def test_before_the_verdict_it_is_remand_and_no_sentence_is_told() -> None:
    shown = card(YANKA, IN_REMAND)
    assert "<b>Held</b>, awaiting trial" in shown
    assert "4.5 years" not in shown
    assert "colony, Village" not in shown


def test_nothing_that_came_later_is_told() -> None:
    shown = card(YANKA, IN_PRISON, statements=[])
    assert "2014" not in shown.replace("July 2014", "")
    assert "prison, City" not in shown
    assert "watched" not in shown


def test_after_the_release_the_card_tells_it_and_offers_no_letters() -> None:
    shown = card(YANKA, FREE)
    assert "<b>Free</b>" in shown
    assert "19 December 2010 – 21 June 2014 (1,280 days)" in shown
    assert "Released: pardon" in shown
    assert "no letters to prison are needed" in shown


def test_who_was_made_to_leave_the_country_is_in_exile() -> None:
    assert "<b>In exile</b>" in card(EXILED, FREE)


def test_who_died_is_remembered_and_has_no_days_behind_bars() -> None:
    dead = replace(YANKA, died=day("2013-03-01"), death=Words({"en": "Died in an invented hospital."}))
    shown = card(dead, date(2013, 3, 2))
    assert "<b>Deceased</b>" in shown
    assert "Died: 1 March 2013\nDied in an invented hospital." in shown
    assert "days behind bars" not in shown
    assert "Died" not in card(dead, IN_PRISON)


def test_restricted_freedom_is_not_called_bars() -> None:
    khimiya = replace(ARREST, kind=Kind.RESTRICTED)
    shown = card(replace(YANKA, detentions=(khimiya,)), IN_PRISON)
    assert "restricted freedom" in shown
    assert "594 days since the arrest" in shown
    assert "behind bars" not in shown


def test_earlier_detentions_are_folded_and_the_newest_is_open() -> None:
    earlier = replace(ARREST, key="earlier", detained_on=day("2005-05-31"), released_on=day("2007-05-22"), sentences=())
    shown = card(replace(YANKA, detentions=(earlier, ARREST)), IN_PRISON)
    assert shown.count("<blockquote expandable>") == 1
    assert shown.index("31 May 2005") < shown.index("</blockquote>") < shown.index("since 19 December 2010")


def test_the_quotation_is_verbatim_and_escaped() -> None:
    shown = card(YANKA, IN_PRISON, statements=[STATEMENT])
    assert (
        "<blockquote expandable>“Free him &lt;now&gt; &amp; let others go.”\n\nSecond paragraph.</blockquote>" in shown
    )
    assert "<b>Invented Watch</b>. Maryna Vydumka. 3 August 2012" in shown


def test_old_knowledge_warns_and_missing_verification_is_said() -> None:
    assert "That is 24 months ago" in card(YANKA, date(2016, 8, 4))
    assert "Not yet verified" in card(replace(YANKA, verified_on=None), IN_PRISON)


def test_who_follows_sees_it_on_the_card() -> None:
    assert "This chat follows" in card(YANKA, IN_PRISON, follows=True)
    assert "This chat follows" not in card(YANKA, IN_PRISON)


@pytest.mark.parametrize(("language", "article"), [("be", "арт. 0 ч. 1"), ("ru", "ст. 0 ч. 1"), ("uk", "ст. 0 ч. 1")])
def test_an_article_of_the_code_is_named_as_the_language_does(language: str, article: str) -> None:
    assert f"({article})" in card(YANKA, IN_PRISON, language=language)


def test_what_a_language_lacks_comes_from_the_nearest_one() -> None:
    shown = card(YANKA, IN_PRISON, language="uk")
    assert "Янка Прыклад" in shown
    assert "прыдуманае абвінавачанне" in shown
    assert "An invented teacher." in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_of_whom_only_a_name_is_known_has_a_card_in_every_language(language: str) -> None:
    bare = replace(YANKA, born=None, occupation=Words(), summary=Words(), detentions=(), verified_on=None, sources=())
    shown = card(bare, IN_PRISON, language=language)
    assert "None" not in shown
    assert person_line(bare, IN_PRISON, say_in(language)).startswith("<b>")


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=3000)


@given(long=WORDS, count=st.integers(1, 12), language=st.sampled_from(LANGUAGES))
def test_however_much_is_known_every_page_fits_into_a_message(long: str, count: int, language: str) -> None:
    words = Words({"en": long})
    sentences = tuple(
        Sentence(SentenceKind.PRISON, day("2011-05-26"), (long,), years=count, court=words, note=words)
        for _ in range(count)
    )
    full = replace(
        ARREST, charge=words, note=words, sentences=sentences, sources=(long, "https://example.org/" + "x" * 300)
    )
    statement = Statement("k", "quotation", words, day("2012-01-01"), long, words, long, long * 3, "en", words, words)
    person = replace(YANKA, occupation=words, summary=words, detentions=(full,) * count)
    leaves = pages(person_blocks(person, [statement] * 3, FREE, say_in(language), follows=True))
    assert all(visible_length(leaf) <= ROOM for leaf in leaves)


def test_a_month_only_release_is_told_as_a_month() -> None:
    released = replace(ARREST, released_on=PartialDate.parse("2014-06"))
    assert "19 December 2010 – June 2014</b>" in card(replace(YANKA, detentions=(released,)), FREE)


WITH_ADDRESS = replace(YANKA, address=Words({"en": "Invented Street 1 <Town>"}), address_as_of=day("2012-06"))


def test_somebody_held_is_shown_with_the_address_for_letters_and_its_date() -> None:
    assert "<b>Letters:</b> Invented Street 1 &lt;Town&gt; (as of June 2012)\n" in card(WITH_ADDRESS, IN_PRISON) + "\n"
    assert "Letters:" not in card(YANKA, IN_PRISON)


def test_an_old_address_warns_and_one_without_a_date_is_shown_without() -> None:
    assert "(as of December 2011) That is 7 months ago: check before you act on it." in card(
        replace(WITH_ADDRESS, address_as_of=day("2011-12")), IN_PRISON
    )
    assert "&lt;Town&gt;\n" in card(replace(WITH_ADDRESS, address_as_of=None), IN_PRISON) + "\n"


@pytest.mark.parametrize(
    ("person", "on"),
    [
        (WITH_ADDRESS, FREE),
        (replace(WITH_ADDRESS, died=day("2012-08-01")), IN_PRISON),
        (replace(WITH_ADDRESS, died=day("2012")), IN_PRISON),
        (replace(WITH_ADDRESS, address_as_of=day("2012-09")), IN_PRISON),
        (replace(WITH_ADDRESS, address_as_of=day("2010-11")), IN_PRISON),
        (WITH_ADDRESS, date(2013, 2, 1)),
    ],
    ids=["free", "dead", "perhaps dead", "not known yet", "of an earlier detention", "of the place before a move"],
)
def test_an_address_no_letter_would_reach_is_not_shown(person: Person, on: date) -> None:
    assert "Letters:" not in card(person, on)
