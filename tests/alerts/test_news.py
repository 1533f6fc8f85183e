"""What an organizer marks is told to followers at once, whatever the person's status."""

from dataclasses import replace
from datetime import date

import pytest

from bot.alerts import ALERTS, Audience, Facts, kind_named, occasions
from bot.texts import say_in
from storage import News, NewsKind, Person, Words
from tests.alerts.invented import detained, facts, free_since, on, vera

NEWS = kind_named("news")
HELD = vera(detained("2011-08-04"), address="2012-04")
MARKED = date(2012, 8, 5)


def known(kind: NewsKind, person: Person = HELD, happened: str = "2012-08-04", detail: str = "") -> Facts:
    return replace(facts(person), news=(News(3, person.slug, kind, on(happened), MARKED, Words({"en": detail})),))


def said(kind: NewsKind, person: Person = HELD, happened: str = "2012-08-04", detail: str = "") -> str:
    told = known(kind, person, happened, detail)
    [occasion] = NEWS.occasions(told, MARKED)
    return str(NEWS.telling(occasion, told, 0, say_in("en")).text)


def test_news_are_urgent_go_to_followers_and_wait_for_no_hour() -> None:
    assert (NEWS.urgent, NEWS.audience) == (True, Audience.FOLLOWERS)
    assert [kind.name for kind in ALERTS if kind.urgent] == ["news"]
    assert occasions(known(NewsKind.RELEASED), MARKED) == []


def test_it_is_told_on_the_day_it_was_marked() -> None:
    [occasion] = NEWS.occasions(known(NewsKind.RELEASED), MARKED)
    assert (occasion.key, occasion.subject, occasion.about) == ("news:3", "vera-vydumka", date(2012, 8, 4))
    assert (occasion.day, occasion.latest) == (MARKED, 7)
    assert NEWS.occasions(known(NewsKind.RELEASED), date(2012, 8, 4)) == []


def test_a_corrected_date_keeps_the_key() -> None:
    [corrected] = NEWS.occasions(known(NewsKind.RELEASED, happened="2012-08-03"), MARKED)
    assert corrected.key == "news:3"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (NewsKind.RELEASED, "🕊 <b>Vera Vydumka</b> has been released: 4 August 2012."),
        (NewsKind.DIED, "🕯 <b>Vera Vydumka</b> has died: 4 August 2012."),
        (NewsKind.REARRESTED, "🔒 <b>Vera Vydumka</b> has been detained again: 4 August 2012."),
        (NewsKind.TRANSFERRED, "<b>Vera Vydumka</b> has been moved to another place of detention: 4 August 2012."),
        (NewsKind.SENTENCED, "<b>Vera Vydumka</b> has been sentenced: 4 August 2012."),
    ],
)
def test_each_kind_has_its_words(kind: NewsKind, words: str) -> None:
    assert said(kind).startswith(words)
    assert said(kind, free_since(HELD, "2012-01-01")).startswith(words)


@pytest.mark.parametrize(("happened", "words"), [("2012-08", "released: August 2012."), ("2012", "released: 2012.")])
def test_a_date_is_told_as_closely_as_it_is_known(happened: str, words: str) -> None:
    assert words in said(NewsKind.RELEASED, happened=happened)


def test_the_organizers_own_words_follow_escaped() -> None:
    assert "\n\nAfter an &lt;appeal&gt;." in said(NewsKind.RELEASED, detail="After an <appeal>.")


def test_after_a_release_or_a_death_no_letters_are_asked_for_though_the_files_lag() -> None:
    for kind in (NewsKind.RELEASED, NewsKind.DIED):
        assert "write a letter" not in said(kind)
        assert "Invented Street" not in said(kind)
    assert "no letters to prison are needed" in said(NewsKind.RELEASED)
    assert "remember this person by name" in said(NewsKind.DIED)


def test_after_a_new_arrest_that_the_files_do_not_hold_yet_nothing_doubtful_is_advised() -> None:
    assert "How to help" not in said(NewsKind.REARRESTED, free_since(HELD, "2012-01-01"))
    assert "write a letter" in said(NewsKind.REARRESTED)


def test_after_a_move_the_address_is_to_be_checked() -> None:
    assert "The address for letters may have changed" in said(NewsKind.TRANSFERRED)
    assert "The address" not in said(NewsKind.SENTENCED)
