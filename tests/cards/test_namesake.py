"""On a button a person is named with what tells namesakes apart, as far as it is known on that day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import told_apart
from bot.texts import LANGUAGES, say_in
from storage import Name, NameKind, Stay, Words
from tests.cards.invented import ARREST, EXILED, YANKA, day

SAY = say_in("en")
IN_REMAND, IN_PRISON, MOVED, FREE = date(2011, 1, 1), date(2012, 8, 4), date(2013, 2, 1), date(2014, 7, 1)
BARE = replace(YANKA, born=None, detentions=())


@pytest.mark.parametrize(
    ("on", "label"),
    [
        (date(2010, 1, 1), "Yanka Pryklad · 1970"),
        (IN_REMAND, "Yanka Pryklad · 1970 · Town · 🔒 Held"),
        (IN_PRISON, "Yanka Pryklad · 1970 · Town · 🔒 Held"),
        (MOVED, "Yanka Pryklad · 1970 · City · 🔒 Held"),
        (FREE, "Yanka Pryklad · 1970 · City · 🕊 Free"),
    ],
)
def test_it_tells_the_year_of_birth_the_last_town_and_the_status_of_the_day(on: date, label: str) -> None:
    assert told_apart(YANKA, on, SAY) == label


def test_it_tells_only_what_is_known() -> None:
    assert told_apart(BARE, FREE, SAY) == "Yanka Pryklad"
    assert told_apart(replace(BARE, born=day("1970")), FREE, SAY) == "Yanka Pryklad · 1970"
    assert told_apart(replace(BARE, died=day("2014-01-01")), FREE, SAY) == "Yanka Pryklad · 🕯 Deceased"


def test_a_facility_without_a_town_stands_for_itself() -> None:
    hospital = replace(ARREST, stays=(Stay(Words({"en": "military hospital"})),))
    assert "1970 · military hospital · 🔒" in told_apart(replace(YANKA, detentions=(hospital,)), IN_PRISON, SAY)


def test_what_there_is_no_room_for_is_left_out_and_the_name_stays_in_front() -> None:
    far = replace(ARREST, stays=(Stay(Words({"en": "penal colony, " + "a very long name of a town " * 3})),))
    assert told_apart(replace(YANKA, detentions=(far,)), IN_PRISON, SAY) == "Yanka Pryklad · 1970 · 🔒 Held"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_plain_text_in_every_language(language: str) -> None:
    for on in (IN_PRISON, FREE):
        assert not set("<>&") & set(told_apart(EXILED, on, say_in(language)))


@given(
    name=st.text(min_size=1, max_size=200), town=st.text(min_size=1, max_size=200), language=st.sampled_from(LANGUAGES)
)
def test_however_long_the_words_are_a_button_stays_short(name: str, town: str, language: str) -> None:
    long = replace(
        YANKA,
        names=(Name(name, NameKind.PRIMARY, "en"),),
        detentions=(replace(ARREST, stays=(Stay(Words({"en": town})),)),),
    )
    assert 1 <= len(told_apart(long, IN_PRISON, say_in(language))) <= 60
