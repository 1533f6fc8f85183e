"""The campaign of 4 August, as it comes with the bot, is told of on the right days."""

from datetime import date
from importlib.resources import files

import pytest

from bot.alerts import Facts, kind_named, occasions
from bot.casefiles import read
from bot.casefiles.merging import gather, merge
from bot.texts import say_in


@pytest.fixture(scope="module")
def campaign() -> Facts:
    cases = read(files("bot").joinpath("starter"), date.max)
    assert cases.faults == ()
    return Facts(
        people={slug: merge(None, news) for slug, news in gather(cases, {}).items()},
        days={one.record.key: one.record for one in cases.action_days},
        actions=[one.record for one in cases.actions],
        statements=[one.record for one in cases.statements],
        advice=[one.record for one in cases.advice],
    )


def told(campaign: Facts, day: str) -> dict[str, str]:
    """Give the words of every alert of this day by key."""
    return {
        one.key: str(kind_named(one.kind).telling(one, campaign, 0, say_in("en")).text)
        for one in occasions(campaign, date.fromisoformat(day))
    }


def test_on_4_august_2012_the_action_day_comes_before_the_first_anniversary_of_bialiatskis_arrest(
    campaign: Facts,
) -> None:
    alerts = told(campaign, "2012-08-04")
    assert list(alerts) == [
        "action-day:solidarity-civil-society:2012-08-04:0",
        "anniversary:ales-bialiatski:2012",
    ]
    assert (
        "Today it is one year since <b>Ales Bialiatski</b> was detained, on 4 August 2011."
        in (alerts["anniversary:ales-bialiatski:2012"])
    )


def test_on_the_eve_and_a_week_before_the_action_day_is_announced(campaign: Facts) -> None:
    eve = told(campaign, "2012-08-03")["action-day:solidarity-civil-society:2012-08-04:1"]
    assert "Tomorrow, 4 August 2012, is <b>International Day of Solidarity with Civil Society of Belarus</b>." in eve
    assert "<b>Lithuania</b> — Vilnius, city centre" in eve
    assert "Index on Censorship" in eve
    week = told(campaign, "2012-07-28")["action-day:solidarity-civil-society:2012-08-04:7"]
    assert "In 7 days, on 4 August 2012" in week
    assert "Statements to share" not in week
    assert told(campaign, "2012-07-29") == {}


def test_on_4_august_2014_the_action_day_remains_and_the_anniversary_is_over(campaign: Facts) -> None:
    [day] = told(campaign, "2014-08-04")
    assert day == "action-day:solidarity-civil-society:2014-08-04:0"


def test_statkevichs_birthdays_are_told_while_he_is_held(campaign: Facts) -> None:
    assert (
        "🎂 Today <b>Mikalai Statkevich</b> turns 56."
        in told(campaign, "2012-08-12")["birthday:mikalai-statkevich:2012"]
    )
    assert told(campaign, "2016-08-12") == {}


def test_the_end_of_dashkevichs_term_is_the_one_of_the_second_verdict(campaign: Facts) -> None:
    assert "sentence-end:zmitser-dashkevich:2012-12-18:7" not in told(campaign, "2012-12-11")
    assert (
        "ends in 7 days, on 28 August 2013."
        in told(campaign, "2013-08-21")["sentence-end:zmitser-dashkevich:2013-08-28:7"]
    )
    assert told(campaign, "2013-08-28") == {}


def test_of_lobau_who_died_free_nothing_is_told_any_more(campaign: Facts) -> None:
    assert "birthday:eduard-lobau:2013" in told(campaign, "2013-12-01")
    assert told(campaign, "2023-12-01") == {}
