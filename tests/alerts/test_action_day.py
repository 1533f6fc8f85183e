"""Subscribers hear of an action day a week before, on the eve and on the day: where, what to do, what to share."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import Audience, Facts, kind_named
from bot.cards import ROOM
from bot.conversation import Button, Share, visible_length
from storage import Action, ActionDay, Advice, Statement, Words
from tests.alerts.invented import detained, facts, free_since, keys, on, only, telling, text, vera

HELD = vera(detained("2011-08-04"))
DAY = ActionDay("invented-day", Words({"en": "Invented Day"}), "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10")
SAID = Statement("invented", "letter", Words({"en": "Invented Watch"}), on("2012-06-01"), title="Free <her>")
LITHUANIA = Action("lt", "invented-day", "LT", on("2012-06-10"), city=Words({"en": "Vilnius"}))


def advice(key: str, *, caution: bool = False, topic: str = "action_days") -> Advice:
    return Advice(key, topic, Words({"en": f"Advice {key}."}), caution, on("2012"))


def known(
    day: ActionDay = DAY,
    actions: tuple[Action, ...] = (),
    statements: tuple[Statement, ...] = (),
    pieces: tuple[Advice, ...] = (),
) -> Facts:
    return replace(facts(HELD), days={day.key: day}, actions=actions, statements=statements, advice=pieces)


def test_it_is_told_to_subscribers_a_week_before_on_the_eve_and_on_the_day() -> None:
    days = [f"2012-06-{day:02}" for day in range(1, 13)]
    assert keys(known(), *days) == [f"action-day:invented-day:2012-06-10:{before}" for before in (7, 1, 0)]
    assert kind_named("action-day").audience is Audience.SUBSCRIBERS
    assert [only(known(), f"2012-06-{day}").latest for day in ("03", "09", "10")] == [2, 0, 1]


def test_a_day_that_is_switched_off_is_not_told() -> None:
    assert keys(known(replace(DAY, on=False)), "2012-06-10") == []


def test_a_day_that_comes_once_is_told_once() -> None:
    once = known(replace(DAY, rule="", first_on=date(2012, 6, 10)))
    assert keys(once, "2012-06-03", "2013-06-03") == ["action-day:invented-day:2012-06-10:7"]


def test_of_a_day_that_comes_each_week_the_next_is_not_announced_on_the_day() -> None:
    weekly = known(replace(DAY, rule="FREQ=WEEKLY;BYDAY=SU", first_on=date(2012, 6, 3)))
    assert keys(weekly, "2012-06-10") == ["action-day:invented-day:2012-06-10:0"]


@pytest.mark.parametrize(
    ("day", "late", "words"),
    [
        ("2012-06-03", 0, "📅 In 7 days, on 10 June 2012: <b>Invented Day</b>."),
        ("2012-06-03", 1, "📅 In 6 days, on 10 June 2012: <b>Invented Day</b>."),
        ("2012-06-03", 2, "📅 In 5 days, on 10 June 2012: <b>Invented Day</b>."),
        ("2012-06-09", 0, "📅 Tomorrow, 10 June 2012, is <b>Invented Day</b>."),
        ("2012-06-10", 0, "📅 Today, 10 June 2012, is <b>Invented Day</b>."),
        ("2012-06-10", 1, "📅 Yesterday, 10 June 2012, was <b>Invented Day</b>."),
    ],
)
def test_it_says_how_far_away_the_day_is_when_it_is_told(day: str, late: int, words: str) -> None:
    assert text(known(), day, late).startswith(words)
    assert telling(known(), only(known(), day), late).line == words


def test_it_tells_where_people_act_and_names_the_other_countries() -> None:
    actions = (LITHUANIA, Action("pl", "invented-day", "PL", on("2012-06-09")), replace(LITHUANIA, day="other"))
    said = text(known(actions=actions), "2012-06-03")
    assert "<b>Where people act</b>\n<b>Lithuania</b> — Vilnius\nAlso in: Poland" in said
    assert "<b>Where people acted</b>" in text(known(actions=actions), "2012-06-10", 1)


def test_where_only_countries_are_known_they_are_listed() -> None:
    actions = tuple(Action(code, "invented-day", code, on("2012-06-10")) for code in ("PL", "DE", "PL"))
    assert "<b>Where people act</b>\nGermany, Poland\n" in text(known(actions=actions), "2012-06-03")


def test_where_nothing_is_known_of_this_year_it_tells_in_which_countries_people_acted_last_time() -> None:
    former = Action("de", "invented-day", "DE", on("2010-06-10"))
    said = text(known(actions=(LITHUANIA, former)), "2013-06-03")
    assert "In 2012 people acted in: Lithuania\n" in said
    assert "Vilnius" not in said
    assert "acted" not in text(known(actions=(LITHUANIA,)), "2011-06-03")


def test_it_gives_a_few_pieces_of_advice_cautions_first_with_the_date_of_each() -> None:
    pieces = (advice("a"), advice("b"), advice("c"), advice("d", caution=True), advice("e", topic="letters"))
    said = text(known(pieces=pieces), "2012-06-03")
    assert "<b>What you can do</b>\n⚠️ Advice d. (as of 2012)\n• Advice a. (as of 2012)\n• Advice b." in said
    assert "Advice c" not in said
    assert "Advice e" not in said
    assert "All advice and cautions: /howto" in text(known(), "2012-06-03")


def test_the_newest_statements_can_be_opened_by_buttons() -> None:
    older = [replace(SAID, key=f"older-{year}", made_on=on(str(year)), title="") for year in (2009, 2010, 2011)]
    told = telling(known(statements=(*older, SAID)), only(known(), "2012-06-03"))
    assert "1. <b>Invented Watch</b>, 1 June 2012: Free &lt;her&gt;" in told.text
    assert told.rows[:3] == tuple(
        (Button(f"{number}. Invented Watch", "statement", key),)
        for number, key in ((1, "invented"), (2, "older-2011"), (3, "older-2010"))
    )


def test_nothing_is_shared_that_was_not_yet_said() -> None:
    assert "Statements to share" not in text(known(statements=(replace(SAID, made_on=on("2012-06")),)), "2012-06-10")


def test_a_statement_about_people_who_are_all_free_by_now_is_not_shared() -> None:
    about = known(statements=(replace(SAID, concerns=("vera-vydumka",)),))
    free = replace(about, people=facts(free_since(HELD, "2012-06-02")).people)
    assert "Free &lt;her&gt;" in text(about, "2012-06-03")
    assert "Free &lt;her&gt;" not in text(free, "2012-06-03")
    also = replace(free, statements=(replace(SAID, concerns=("vera-vydumka", "somebody-we-hold-no-file-of")),))
    assert "Free &lt;her&gt;" in text(also, "2012-06-03")


def test_the_day_can_be_shared() -> None:
    told = telling(known(), only(known(), "2012-06-03"))
    assert Share("Share", "Invented Day, 10 June 2012: why this day is kept, and how to take part.", DAY.key) in sum(
        told.rows, ()
    )


LONG = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=2000)


@given(long=LONG, count=st.integers(1, 6), repeated=st.integers(1, 30))
def test_however_much_is_known_it_fits_into_one_message_with_every_part(long: str, count: int, repeated: int) -> None:
    words = Words({"en": "x" + long * repeated})
    codes = ["AM", "BY", "DE", "GB", "LT", "US", "ZA", "TT"] * count
    full = known(
        replace(DAY, name=words, origin=words),
        tuple(
            Action(f"{n}", DAY.key, code, on("2012-06-10"), words, words, words, words) for n, code in enumerate(codes)
        ),
        tuple(replace(SAID, key=f"s{n}", organisation=words, title="x" + long) for n in range(count)),
        tuple(replace(advice(f"a{n}"), text=words) for n in range(count)),
    )
    for day, late in (("2012-06-03", 2), ("2012-06-10", 0), ("2012-06-10", 1)):
        told = telling(full, only(full, day), late)
        assert visible_length(told.text) <= ROOM
        assert all(title in told.text for title in ("Where people act", "What you can do", "Statements to share"))
        assert visible_length(told.line) <= 250


def test_what_is_not_safe_everywhere_says_so_with_what_is_known_of_the_country() -> None:
    said = text(known(actions=(replace(LITHUANIA, safe_outside=("BY",)),)), "2012-06-09")
    assert (
        "<b>Lithuania</b> — Vilnius\n⚠️ Safe only outside Belarus\n<b>Belarus:</b> help to political prisoners" in said
    )
    assert "(as of February 2024)" in said


def test_what_is_not_safe_everywhere_is_never_named_without_its_caution() -> None:
    flagged = Action("pl", "invented-day", "PL", on("2012-06-10"), safe_outside=("BY", "RU"))
    many = [replace(LITHUANIA, key=f"lt{n}", place=Words({"en": "x" * 90})) for n in range(30)]
    said = text(known(actions=(*many, flagged)), "2012-06-09")
    assert "Poland" not in said
    assert "Poland</b>\n⚠️ Safe only outside Belarus and Russia" in text(known(actions=(flagged,)), "2012-06-09")
