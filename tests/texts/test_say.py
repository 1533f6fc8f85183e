"""A voice fills in values safely, counts as its language does, and spells out dates and countries."""

from datetime import date, time

import pytest
from markupsafe import Markup

from bot.texts import LANGUAGES, Say, guess, languages, say_in

ARREST = date(2011, 8, 4)
UNBROKEN = str.maketrans("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", "  ")


def test_words_of_a_stranger_cannot_become_markup() -> None:
    said = say_in("en")("person-none", name='<a href="x">')
    assert "“&lt;a href=&#34;x&#34;&gt;”" in said


def test_our_own_markup_is_kept() -> None:
    assert say_in("en")("sources", list=Markup("<b>A</b>")) == "Sources: <b>A</b>"


def test_a_value_may_be_as_long_as_a_message() -> None:
    long = "<" * 4000
    assert say_in("en")("person-none", name=long).count("&lt;") == 4000
    assert say_in("en").plain("share-text", name=long).startswith(long)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_value_is_an_error_and_not_a_hole_in_the_text(language: str) -> None:
    with pytest.raises(KeyError, match=f"{language}: person-none"):
        say_in(language)("person-none")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_text_is_an_error(language: str) -> None:
    with pytest.raises(KeyError):
        say_in(language)("no-such-text")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *(("be", "be"), ("be-BY", "be"), ("ru-RU", "ru"), ("UK", "uk"), ("en-GB", "en")),
        *(("pl", "en"), ("bel", "en"), ("", "en"), (None, "en"), ("zh-Hans-CN", "en"), ("../en", "en")),
    ],
)
def test_the_language_is_guessed_from_the_one_telegram_is_set_to(code: str | None, language: str) -> None:
    assert guess(code) == language


def test_a_language_without_texts_gets_the_default_voice() -> None:
    assert say_in("pl").language == "en"
    assert say_in("be").language == "be"


def test_languages_are_offered_by_their_own_names() -> None:
    assert languages() == {"be": "Беларуская", "en": "English", "ru": "Русский", "uk": "Українська"}


@pytest.mark.parametrize(
    ("language", "day", "of_year", "month"),
    [
        ("en", "4 August 2011", "4 August", "August 2011"),
        ("be", "4 жніўня 2011 г.", "4 жніўня", "жнівень 2011"),
        ("ru", "4 августа 2011 г.", "4 августа", "август 2011 г."),
        ("uk", "4 серпня 2011 р.", "4 серпня", "серпень 2011 р."),
    ],
)
def test_dates_are_spelt_out_as_closely_as_they_are_known(language: str, day: str, of_year: str, month: str) -> None:
    say = say_in(language)
    spelt = [say.day(ARREST), say.day_of_year(ARREST), say.month(ARREST)]
    assert [text.translate(UNBROKEN) for text in spelt] == [day, of_year, month]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_hour_is_spelt_out_with_minutes(language: str) -> None:
    assert say_in(language).hour(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("language", "country"), [("en", "Lithuania"), ("be", "Літва"), ("ru", "Литва"), ("uk", "Литва")]
)
def test_a_country_has_a_name_in_each_language(language: str, country: str) -> None:
    assert say_in(language).country("LT") == country


def test_a_country_without_a_name_is_called_by_its_code() -> None:
    assert say_in("en").country("XQ") == "XQ"


def counted(language: str, key: str) -> list[str]:
    """Say a text for numbers of each plural category."""
    say: Say = say_in(language)
    numbers = (1, 2, 5, 11, 21, 4.5)
    return [say.plain(key, count=number).translate(UNBROKEN) for number in numbers]


@pytest.mark.parametrize(
    ("language", "years"),
    [
        ("en", ["1 year", "2 years", "5 years", "11 years", "21 years", "4.5 years"]),
        ("be", ["1 год", "2 гады", "5 гадоў", "11 гадоў", "21 год", "4,5 года"]),
        ("ru", ["1 год", "2 года", "5 лет", "11 лет", "21 год", "4,5 года"]),
        ("uk", ["1 рік", "2 роки", "5 років", "11 років", "21 рік", "4,5 року"]),
    ],
)
def test_years_of_a_sentence_are_counted_as_the_language_counts(language: str, years: list[str]) -> None:
    assert counted(language, "term-years") == years


@pytest.mark.parametrize("language", LANGUAGES)
def test_today_and_tomorrow_have_words_of_their_own(language: str) -> None:
    today, tomorrow, later = (
        say_in(language).plain("action-day", date="4.8.", name="X", days=days) for days in (0, 1, 2)
    )
    assert not set("01") & set(today + tomorrow)
    assert "2" in later


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "Detention", "Detentions"),
        ("be", "Затрыманне", "Затрыманні"),
        ("ru", "Задержание", "Задержания"),
        ("uk", "Затримання", "Затримання"),
    ],
)
def test_only_a_single_detention_is_titled_in_the_singular(language: str, one: str, many: str) -> None:
    titles = {count: say_in(language)("card-detentions", count=count).striptags() for count in (1, 2, 21)}
    assert titles == {1: one, 2: many, 21: many}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_voice_formats_numbers_beyond_a_thousand_in_groups(language: str) -> None:
    said = say_in(language).plain("days-behind-bars", days=1931)
    assert said.startswith(("1,931 ", "1\N{NO-BREAK SPACE}931 "))
