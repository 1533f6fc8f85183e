"""What words choose: quiet hours and when urgent news comes, besides language, time zone and hour."""

import json
from datetime import time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.choice import understood
from storage import Chat
from tests.commands.conftest import Supporter, buttons

CHAT = Chat(1, language="be", time_zone="Europe/Vilnius", alert_time=time(9), subscribed=True)


def quiet(words: str) -> tuple[time | None, time | None] | None:
    chosen = understood(words, CHAT)
    return (chosen.quiet_from, chosen.quiet_until) if chosen else None


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("22-7", time(22), time(7)),
        ("22:30-6:15", time(22, 30), time(6, 15)),
        ("22 - 7", time(22), time(7)),
        ("22–7", time(22), time(7)),
        ("22 — 07:00", time(22), time(7)),
        ("0-9", time(0), time(9)),
        ("13:00-14:30", time(13), time(14, 30)),
        (" 23-0 ", time(23), time(0)),
    ],
)
def test_quiet_hours_are_two_times_with_a_dash(words: str, begin: time, end: time) -> None:
    assert quiet(words) == (begin, end)


@pytest.mark.parametrize(
    "words",
    ["7-7", "00:00-0", "24-7", "22-25", "22-", "-7", "22:60-7", "22-7-9", "22 7", "2²-7", "٢٢-٧", "quiet", "22--7"],
)
def test_hours_that_cannot_be_or_could_mean_two_things_are_not_understood(words: str) -> None:
    assert quiet(words) is None


def test_quiet_hours_can_be_ended() -> None:
    chosen = understood("22-7", CHAT)
    assert chosen
    assert understood("quiet none", chosen) == CHAT


@pytest.mark.parametrize(("words", "waits"), [("news waits", True), ("news comes", False), ("News Waits", True)])
def test_urgent_news_waits_or_comes_at_once(words: str, *, waits: bool) -> None:
    chosen = understood(words, CHAT)
    assert chosen
    assert chosen.news_waits is waits


@given(st.text(max_size=40))
def test_whatever_somebody_writes_it_chooses_one_thing_or_nothing(words: str) -> None:
    chosen = understood(words, CHAT)
    if chosen is not None:
        assert chosen.id == CHAT.id
        assert chosen.subscribed
        assert sum(getattr(chosen, name) != getattr(CHAT, name) for name in Chat.__dataclass_fields__) <= 2


def test_every_zone_is_understood_by_its_name() -> None:
    for zone in (zone for zone in available_timezones() if not zone.startswith("Etc/")):
        chosen = understood(zone.replace("_", " ").upper(), CHAT)
        assert chosen
        assert chosen.time_zone
        assert ZoneInfo(chosen.time_zone).key.casefold() == zone.casefold()


async def test_quiet_hours_by_words_are_kept_and_shown(anna: Supporter) -> None:
    assert "Quiet hours: 22:00 – 07:00" in (await anna.asks("settings", "22-7")).text
    assert await anna.stored() == Chat(anna.chat, quiet_from=time(22), quiet_until=time(7))
    reply = await anna.asks("mydata")
    assert "Quiet hours: 22:00 – 07:00" in reply.text
    assert reply.document
    assert json.loads(reply.document.content)["quiet_until"] == "07:00"


async def test_quiet_hours_by_buttons_can_be_chosen_and_ended(anna: Supporter) -> None:
    shown = await anna.asks("settings")
    assert "Quiet hours: none" in shown.text
    offered = await anna.presses(shown, "Quiet hours")
    assert offered.in_place
    chosen = await anna.presses(offered, "23:00 – 08:00")
    assert "Quiet hours: 23:00 – 08:00" in chosen.text
    ended = await anna.presses(await anna.presses(chosen, "Quiet hours"), "No quiet hours")
    assert "Quiet hours: none" in ended.text
    assert await anna.stored() == Chat(anna.chat)


async def test_whether_urgent_news_waits_is_chosen_by_buttons(anna: Supporter) -> None:
    shown = await anna.asks("settings")
    assert "Urgent news: at once" in shown.text
    waits = await anna.presses(await anna.presses(shown, "Urgent news"), "At the hour of alerts")
    assert "Urgent news: at the hour of alerts" in waits.text
    assert "Urgent news: at the hour of alerts" in (await anna.asks("mydata")).text
    comes = await anna.presses(await anna.presses(waits, "Urgent news"), "At once")
    assert "Urgent news: at once" in comes.text
    assert await anna.stored() == Chat(anna.chat)


async def test_a_choice_leaves_the_others_as_they_are(anna: Supporter) -> None:
    for words in ("uk", "Europe/Kyiv", "8:30", "22-7", "news waits"):
        await anna.asks("settings", words)
    assert await anna.stored() == Chat(
        anna.chat, "uk", "Europe/Kyiv", time(8, 30), quiet_from=time(22), quiet_until=time(7), news_waits=True
    )


@pytest.mark.parametrize("command", ["follow", "subscribe"])
async def test_the_language_of_a_first_choice_is_kept_for_alerts(anna: Supporter, command: str) -> None:
    anna.language = "uk"
    await anna.asks(command, "Bialiatski" if command == "follow" else "")
    anna.language = "en"
    stored = await anna.stored()
    assert stored
    assert stored.language == "uk"


@pytest.mark.parametrize("command", ["follow", "subscribe"])
async def test_a_language_that_was_chosen_stays(anna: Supporter, command: str) -> None:
    await anna.asks("settings", "be")
    anna.language = "uk"
    await anna.asks(command, "Bialiatski" if command == "follow" else "")
    stored = await anna.stored()
    assert stored
    assert stored.language == "be"


async def test_who_follows_is_told_when_alerts_come(anna: Supporter) -> None:
    assert "Hour of alerts: 10:00, Europe/Minsk." in (await anna.asks("follow", "Bialiatski")).text
    await anna.asks("settings", "8:30")
    await anna.asks("settings", "Europe/Berlin")
    assert "Hour of alerts: 08:30, Europe/Berlin." in (await anna.asks("subscribe")).text


async def test_muting_a_person_leaves_the_alert_as_it_is_and_offers_to_change_ones_mind(anna: Supporter) -> None:
    await anna.asks("follow", "Bialiatski")
    muted = await anna.asks("mute", "ales-bialiatski", pressed=True)
    assert not muted.in_place
    assert "will hear no more about <b>Ales Bialiatski</b>" in muted.text
    assert await anna.follows() == []
    assert "already" in (await anna.asks("mute", "ales-bialiatski", pressed=True)).text
    await anna.presses(muted, "Follow")
    assert await anna.follows() == ["ales-bialiatski"]


async def test_muting_somebody_who_is_not_in_the_files_any_more_says_so(anna: Supporter) -> None:
    assert "no longer in my files" in (await anna.asks("mute", "gone", pressed=True)).text


async def test_the_hours_offered_under_an_alert_come_in_a_message_of_their_own(anna: Supporter) -> None:
    hours = await anna.asks("hour", pressed=True)
    assert not hours.in_place
    chosen = await anna.presses(hours, "08:00")
    assert chosen.in_place
    assert "Hour of alerts: 08:00" in chosen.text
    assert [button.words for button in buttons(hours)][-1] == ""
