"""Following, subscribing, settings; what is stored, and how it is deleted."""

import json
from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.conversation import Place
from storage import Chat
from tests.cards.invented import YANKA
from tests.commands.conftest import Supporter, buttons


async def test_who_only_asks_leaves_no_trace(anna: Supporter) -> None:
    for command in ("start", "help", "prisoners", "actions", "today", "howto", "privacy", "mydata", "settings"):
        await anna.asks(command)
    assert await anna.stored() is None


async def test_following_twice_changes_nothing(anna: Supporter) -> None:
    assert "now follows" in (await anna.asks("follow", "Bialiatski")).text
    assert "already follows" in (await anna.asks("follow", "Bialatski")).text
    assert await anna.follows() == ["ales-bialiatski"]


async def test_pressing_follow_turns_the_button_in_place(anna: Supporter) -> None:
    card = await anna.asks("prisoner", "Lobau")
    followed = await anna.presses(card, "Follow")
    assert followed.in_place
    assert "This chat follows this person" in followed.text
    left = await anna.presses(followed, "Stop following")
    assert "This chat follows" not in left.text
    assert await anna.follows() == []


async def test_unfollowing_who_is_not_followed_says_so(anna: Supporter) -> None:
    assert "does not follow" in (await anna.asks("unfollow", "Lobau")).text


async def test_the_followed_are_listed_with_their_status(anna: Supporter) -> None:
    assert "follows nobody yet" in (await anna.asks("following")).text
    await anna.asks("follow", "Lobau")
    await anna.asks("follow", "Каваленка")
    text = (await anna.asks("following")).text
    assert "follows 2 people" in text
    assert "Eduard Lobau" in text
    assert "Siarhei Kavalenka" in text


async def test_a_long_list_of_the_followed_has_pages_with_their_own_buttons(anna: Supporter) -> None:
    invented = [replace(YANKA, slug=f"yanka-{number:03}") for number in range(30)]
    async with anna.storage.writing() as store:
        await store.people.save(invented)
        for one in invented:
            await store.follows.add(anna.chat, one.slug)
    first = await anna.asks("following")
    second = await anna.presses(first, "2 ›")
    assert second.in_place
    shown = {button.words for reply in (first, second) for button in buttons(reply) if button.command == "prisoner"}
    assert len(shown) == 24
    assert len((await anna.asks("mydata")).text) < 4096


async def test_a_subscription_is_kept_and_ended(anna: Supporter) -> None:
    assert "is subscribed" in (await anna.asks("subscribe")).text
    assert "already" in (await anna.asks("subscribe")).text
    assert await anna.stored() == Chat(anna.chat, language="en", subscribed=True)
    assert "no longer subscribed" in (await anna.asks("unsubscribe")).text
    assert "not subscribed" in (await anna.asks("unsubscribe")).text


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("be", Chat(1_000_042, language="be")),
        ("Українська", Chat(1_000_042, language="uk")),
        ("europe/paris", Chat(1_000_042, time_zone="Europe/Paris")),
        ("New York", Chat(1_000_042, time_zone="America/New_York")),
        ("9:30", Chat(1_000_042, alert_time=time(9, 30))),
        ("0", Chat(1_000_042, alert_time=time(0))),
    ],
)
async def test_settings_understand_words(anna: Supporter, words: str, kept: Chat) -> None:
    await anna.asks("settings", words)
    assert await anna.stored() == kept


@pytest.mark.parametrize("words", ["25:00", "Europe/Nowhere", "xx", "9.30", "-1", "../../etc/passwd", "😀"])
async def test_settings_that_mean_nothing_change_nothing(anna: Supporter, words: str) -> None:
    assert "is no language, time zone, time of day or quiet hours" in (await anna.asks("settings", words)).text
    assert await anna.stored() is None


async def test_settings_by_buttons_stay_in_one_message(anna: Supporter) -> None:
    shown = await anna.asks("settings")
    zones = await anna.presses(shown, "Time zone")
    chosen = await anna.presses(zones, "Vilnius")
    assert zones.in_place
    assert chosen.in_place
    assert "Time zone: Europe/Vilnius (now 20:00)" in chosen.text
    hours = await anna.presses(chosen, "Hour of alerts")
    assert "Hour of alerts: 08:00" in (await anna.presses(hours, "08:00")).text


async def test_every_zone_and_hour_offered_can_be_chosen(anna: Supporter) -> None:
    shown = await anna.asks("settings")
    for choice in ("Time zone", "Hour of alerts", "Quiet hours", "Urgent news", "Language"):
        for button in buttons(await anna.presses(shown, choice)):
            assert "is no language" not in (await anna.asks(button.command, button.words, pressed=True)).text
    stored = await anna.stored()
    assert stored is not None
    assert stored.time_zone is not None
    assert ZoneInfo(stored.time_zone)


async def test_a_language_chosen_at_the_start_is_spoken_at_once(anna: Supporter) -> None:
    greeting = await anna.asks("start")
    reply = await anna.presses(greeting, "Беларуская")
    assert "Вітаю" in reply.text
    assert reply.in_place
    assert reply.menu
    assert "Вітаю" in (await anna.asks("start")).text


async def test_mydata_shows_every_field_to_read_and_as_json(anna: Supporter) -> None:
    assert "Nothing is stored" in (await anna.asks("mydata")).text
    await anna.asks("follow", "Bialiatski")
    await anna.asks("settings", "be")
    await anna.asks("settings", "7:15")
    anna.language = "en"
    reply = await anna.asks("mydata")
    assert "07:15" in reply.text
    assert "Алесь Бяляцкі" in reply.text
    assert reply.document is not None
    assert json.loads(reply.document.content) == {
        "chat": anna.chat,
        "language": "be",
        "time_zone": None,
        "alert_time": "07:15",
        "quiet_from": None,
        "quiet_until": None,
        "news_waits": False,
        "discreet": False,
        "erase_after": None,
        "keep_months": None,
        "expires_on": "2013-09-01",
        "subscribed": False,
        "follows": ["ales-bialiatski"],
        "alerts": [],
        "messages": 0,
    }


async def test_stop_asks_once_and_then_deletes_everything(anna: Supporter) -> None:
    await anna.asks("follow", "Bialiatski")
    question = await anna.asks("stop")
    assert await anna.stored() is not None
    assert "Nothing was deleted" in (await anna.presses(question, "No, keep it")).text
    assert await anna.stored() is not None
    assert "Everything about this chat is deleted" in (await anna.presses(question, "Yes")).text
    assert await anna.stored() is None
    assert await anna.follows() == []


async def test_stop_typed_with_yes_still_asks(anna: Supporter) -> None:
    await anna.asks("subscribe")
    assert "Delete everything about this chat?" in (await anna.asks("stop", "yes")).text
    assert await anna.stored() is not None


async def test_a_group_is_greeted_as_a_group(anna: Supporter) -> None:
    anna.place = Place.GROUP
    assert "Administrators can" in (await anna.asks("welcome")).text
    assert "Or just write a name" not in (await anna.asks("help")).text


async def test_help_lists_every_command_of_the_menu(anna: Supporter) -> None:
    text = (await anna.asks("help")).text
    assert text.count("\n/") >= 16
    assert "/stop — Delete everything about this chat" in text
