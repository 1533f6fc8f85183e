"""/status: the state of the bot on one page, in totals that betray nobody."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.conversation import visible_length
from bot.organizers.naming import counted
from bot.texts import LANGUAGES, say_in
from storage import (
    ActionDay,
    Chat,
    Lane,
    Name,
    NameKind,
    Occasion,
    Outcome,
    Settled,
    Standing,
    State,
    Storage,
    Whom,
    Words,
)
from tests.commands.conftest import DEFAULTS, EVE, Supporter
from tests.organizers.conftest import FOLLOWER, VERA

FEW = "fewer than 10"
DAY = ActionDay("a-day", Words({"en": "A day of action"}), "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4")
DEFAULT = (DEFAULTS.zone.key, DEFAULTS.alert_time)


async def text(olga: Supporter) -> str:
    reply = await olga.asks("status")
    assert (reply.rows, reply.in_place) == ((), False)
    return str(reply.text)


async def sends(storage: Storage, states: Mapping[int, State]) -> None:
    """Let an anniversary have become of these states for so many chats."""
    async with storage.writing() as store:
        epoch = await store.watch.take_over()
        number = await store.occasions.add(
            Occasion("anniversary:vera-vydumka:2012", "anniversary", VERA.slug, date(2012, 8, 4), date(2011, 8, 4)), {}
        )
        for chat in states:
            await store.follows.add(chat, VERA.slug)
        await store.owing.owe(number, Whom(VERA.slug), lane=Lane.ALERTS, at=EVE, default=DEFAULT, singly=None)
        claims = await store.carrying.claim(epoch, 99, EVE)
        settled = [Settled(claim, states[claim.chat], EVE) for claim in claims if claim.chat in states]
        await store.carrying.settle(epoch, [one for one in settled if one.state is not State.SENDING])


async def test_before_anything_happened_it_says_so(olga: Supporter) -> None:
    said = await text(olga)
    assert "The clock has not ticked yet." in said
    assert "What is not needed any more has not been deleted yet." in said
    assert f"Waiting: {FEW}\nOn the way: {FEW}\nSent: {FEW}\nUnconfirmed: {FEW}\nRefused by Telegram: {FEW}" in said
    assert "Recent warnings" not in said


async def test_it_tells_when_the_clock_last_ticked_in_the_organizers_own_zone(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.watch.ticked(EVE - timedelta(seconds=7))
        await store.chats.save(Chat(olga.chat, time_zone="Europe/Berlin"))
    assert "The clock last ticked: 3 August 2012, 18:59" in await text(olga)


async def test_every_delivery_is_counted_where_it_stands(olga: Supporter) -> None:
    states = [State.DUE, State.LATER, State.REPEAT, State.SENDING, State.SENT, State.SENT, State.UNCONFIRMED]
    await sends(olga.storage, dict(enumerate([*states, State.REFUSED], 1)) | {FOLLOWER: State.SENT})
    async with olga.storage.writing() as store:
        await store.tallies.add(1, Outcome.SENT, 10)
        await store.tallies.add(1, Outcome.MISSED, 40)
        await store.tallies.add(1, Outcome.WITHDRAWN, 50)
        await store.tallies.add(1, Outcome.GONE, 60)
    said = await text(olga)
    assert f"Waiting: {FEW}\nOn the way: {FEW}\nSent: about 10\nUnconfirmed: {FEW}\nRefused by Telegram: {FEW}" in said
    assert "Too late to tell: about 40\nWithdrawn: about 50\nChats that left: about 60" in said


async def test_the_next_occasions_are_listed_with_their_times_and_roughly_how_many_hear_of_them(
    olga: Supporter,
) -> None:
    async with olga.storage.writing() as store:
        await store.days.save([DAY])
    assert (
        "<b>What comes next</b>\n"
        "4 August 2012, 10:00 — A day of action: on the day · fewer than 10\n"
        "4 August 2012, 10:00 — Vera Vydumka: anniversary of the arrest · fewer than 10\n"
        "12 August 2012, 10:00 — Vera Vydumka: birthday · fewer than 10"
    ) in await text(olga)


async def test_they_are_ten_at_most(olga: Supporter) -> None:
    people = [replace(VERA, slug=f"vera-{number}") for number in range(12)]
    async with olga.storage.writing() as store:
        await store.people.save(people)
        for person in people:
            await store.follows.add(FOLLOWER, person.slug)
    assert (await text(olga)).count("anniversary of the arrest") == 10


async def test_where_nothing_comes_up_it_says_so(olga: Supporter) -> None:
    olga.now = datetime(2012, 9, 1, tzinfo=UTC)
    assert "Nothing comes up in the next 60 days." in await text(olga)


async def test_the_last_warnings_are_there_the_newest_first(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        for number in range(5):
            missed = [{"kind": "birthday", "subject": VERA.slug, "number": 32, "day": f"2012-08-1{number}", "count": 1}]
            await store.notices.add("missed", {"missed": missed}, EVE + timedelta(hours=number))
    said = await text(olga)
    assert re.findall(r"(\d+) August 2012 — Vera", said) == ["14", "13", "12"]
    assert "<b>Recent warnings</b>" in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_however_much_there_is_to_tell_it_fits_into_one_message(olga: Supporter, language: str) -> None:
    people = [
        replace(VERA, slug=f"vera-{number}", names=(Name("Vera " * 100, NameKind.PRIMARY, "en"),))
        for number in range(20)
    ]
    missed = [
        {"kind": "birthday", "subject": person.slug, "number": 32, "day": "2012-08-12", "count": 12345}
        for person in people
    ]
    async with olga.storage.writing() as store:
        await store.people.save(people)
        for person in people:
            await store.follows.add(FOLLOWER, person.slug)
        for _ in range(3):
            await store.notices.add("missed", {"missed": missed}, EVE)
    olga.language = language
    assert 1 <= visible_length(await text(olga)) <= 4096


async def test_no_chat_can_be_made_out(olga: Supporter) -> None:
    await sends(olga.storage, {FOLLOWER: State.SENT, olga.chat: State.DUE})
    said = await text(olga)
    assert str(FOLLOWER) not in said
    assert str(olga.chat) not in said


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "fewer than 10"),
        (1, "fewer than 10"),
        (9, "fewer than 10"),
        (10, "about 10"),
        (42, "about 40"),
        (99, "about 100"),
        (101, "about 100"),
        (999, "about 1000"),
        (1_234_567, "about 1200000"),
    ],
)
def test_numbers_of_chats_are_rough(count: int, words: str) -> None:
    assert counted(count, say_in("en")) == words


async def test_what_is_withdrawn_does_not_come(olga: Supporter) -> None:
    """An occasion nobody may be told of any more is in no list of what comes next."""
    await sends(olga.storage, {})
    async with olga.storage.writing() as store:
        known = await store.occasions.known("anniversary:vera-vydumka:2012")
        assert known
        await store.occasions.stand(known[0], Standing.WITHDRAWN)
        await store.people.save([replace(VERA, detentions=())])
    assert "anniversary" not in await text(olga)


async def test_what_was_sent_once_more_stays_counted_as_unconfirmed(olga: Supporter) -> None:
    await sends(olga.storage, {1: State.SENT})
    async with olga.storage.writing() as store:
        [(number, _)] = await store.occasions.unfinished()
        await store.tallies.add(number, Outcome.REPEATED, 20)
    assert f"Sent: {FEW}\nUnconfirmed: about 20\n" in await text(olga)


async def test_it_tells_when_what_is_not_needed_any_more_was_last_deleted(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.watch.retained(EVE - timedelta(minutes=5))
    assert "What is not needed any more was last deleted: 3 August 2012, 19:55" in await text(olga)
