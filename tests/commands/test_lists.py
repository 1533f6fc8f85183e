"""Lists: everyone, statements, action days, this day in history, how to help."""

from datetime import UTC, datetime

import pytest

from tests.commands.conftest import Supporter, buttons


async def test_everyone_is_listed_with_their_status(anna: Supporter) -> None:
    reply = await anna.asks("prisoners")
    assert "6 people" in reply.text
    assert reply.text.count("<b>Held</b>") == 6
    assert len([button for button in buttons(reply) if button.command == "prisoner"]) == 6


async def test_statements_about_a_person_open_in_full(anna: Supporter) -> None:
    reply = await anna.asks("statements", "Bialiatski")
    assert "Statements about Ales Bialiatski" in reply.text
    whole = await anna.presses(reply, "FIDH")
    assert "Belarusian colleagues amaze us with the firmness of their convictions" in whole.text


async def test_all_statements_are_listed_a_page_at_a_time(anna: Supporter) -> None:
    first = await anna.asks("statements")
    assert "<b>Statements</b> · 5" in first.text
    second = await anna.presses(first, "2 ›")
    assert "Page 2 of 2" in second.text
    assert second.in_place


async def test_nothing_said_later_is_shown_earlier(anna: Supporter) -> None:
    anna.now = datetime(2012, 8, 1, tzinfo=UTC)
    assert "I know of no statement" in (await anna.asks("statements")).text


async def test_a_statement_that_is_gone_says_so(anna: Supporter) -> None:
    assert "no longer" in (await anna.asks("statement", "no-such-statement")).text


async def test_the_coming_action_days_begin_with_tomorrow(anna: Supporter) -> None:
    text = (await anna.asks("actions")).text
    assert "<b>4 August 2012</b> · tomorrow — International Day of Solidarity with Civil Society of Belarus" in text


async def test_where_people_acted_is_told_by_country(anna: Supporter) -> None:
    anna.now = datetime(2013, 1, 1, tzinfo=UTC)
    reply = await anna.asks("actions")
    text = reply.text
    while later := [button for button in buttons(reply) if button.label.endswith("›")]:
        reply = await anna.presses(reply, later[0].label)
        text += reply.text
    assert "Where people acted" in text
    assert "<b>Armenia</b> — Yerevan, Embassy of Belarus" in text
    assert "<b>Ukraine</b> — Kyiv" in text


async def test_actions_still_to_come_are_told_apart_from_those_that_were(anna: Supporter) -> None:
    text = (await anna.asks("actions")).text
    ahead, past = text.index("Where people will act"), text.index("Where people acted")
    assert ahead < text.index("<b>Armenia</b>") < past < text.index("<b>Russia</b>")


async def test_days_switched_off_do_not_come(anna: Supporter) -> None:
    assert "16th of each month" not in (await anna.asks("actions")).text


async def test_this_day_tells_arrests_and_action_days(anna: Supporter) -> None:
    anna.now = datetime(2012, 8, 4, 9, tzinfo=UTC)
    text = (await anna.asks("today")).text
    assert "International Day of Solidarity" in text
    assert "<b>Ales Bialiatski</b> was detained 1 year ago, on 4 August 2011." in text


async def test_this_day_tells_birthdays_and_verdicts(anna: Supporter) -> None:
    anna.now = datetime(2012, 8, 12, 9, tzinfo=UTC)
    assert "<b>Mikalai Statkevich</b> was born on 12 August 1956." in (await anna.asks("today")).text
    anna.now = datetime(2012, 11, 24, 9, tzinfo=UTC)
    assert "was sentenced 1 year ago, on 24 November 2011: 4.5 years, prison." in (await anna.asks("today")).text


async def test_this_day_begins_at_midnight_in_the_zone_of_the_chat(anna: Supporter) -> None:
    anna.now = datetime(2012, 8, 3, 21, 30, tzinfo=UTC)  # half past midnight in Minsk
    assert "detained 1 year ago" in (await anna.asks("today")).text
    await anna.asks("settings", "Europe/London")
    assert "Nothing in my files" in (await anna.asks("today")).text


async def test_what_has_not_happened_yet_is_not_told(anna: Supporter) -> None:
    anna.now = datetime(2012, 9, 11, 9, tzinfo=UTC)  # Statkevich was released on 11 September 2025
    assert "released" not in (await anna.asks("today")).text


@pytest.mark.parametrize("language", ["en", "be", "ru", "uk"])
async def test_advice_begins_with_the_cautions_and_tells_its_dates(anna: Supporter, language: str) -> None:
    anna.language = language
    text = (await anna.asks("howto")).text
    assert text.index("⚠️") < text.index("•")
    assert "2024" in text


async def test_a_shared_action_day_leads_to_the_action_days(anna: Supporter) -> None:
    shown = await anna.asks("start", "solidarity-civil-society")
    assert "Coming action days" in shown.text
