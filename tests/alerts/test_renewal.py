"""A chat is asked once, a week before, whether it shall be kept; without an answer it is forgotten."""

from datetime import date

import pytest

from storage import Chat, Outcome, Settled, State
from tests.alerts.planning import ANNA, BORIS, Desk

ASKED = "renewal:2012-09-01"
END = date(2012, 9, 1)


async def chats(desk: Desk) -> list[int]:
    async with desk.storage.reading() as store:
        return [number for number in (ANNA, BORIS) if await store.chats.get(number)]


async def test_those_whose_time_ends_are_asked_a_week_before_and_nobody_else(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.chooses(Chat(BORIS, expires_on=date(2012, 10, 1)))
    await desk.plans("2012-08-24 12:00")
    assert await desk.tells("2012-08-25 09:59") == []
    assert await desk.tells("2012-08-25 10:00") == [(ANNA, ASKED)]
    assert await desk.tells("2012-08-26 10:00") == []


async def test_whoever_does_not_answer_is_forgotten_on_the_day(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.chooses(Chat(BORIS, expires_on=END))
    await desk.plans("2012-08-24 12:00")
    assert len(await desk.tells("2012-08-25 10:00")) == 2
    await desk.chooses(Chat(BORIS))  # as the button does
    await desk.plans("2012-08-31 23:00")
    assert await chats(desk) == [ANNA, BORIS]
    await desk.plans("2012-09-01 00:30")
    assert await chats(desk) == [BORIS]
    async with desk.storage.reading() as store:
        kept = await store.chats.get(BORIS)
    assert kept is not None
    assert kept.expires_on == date(2013, 9, 1)
    assert await desk.count(Outcome.GONE) == 0  # what was sent to a chat that is forgotten is not uncounted


async def test_the_question_comes_late_where_nobody_ran_the_bot(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.plans("2012-08-24 12:00")
    assert await desk.tells("2012-08-30 09:00") == [(ANNA, ASKED)]


async def test_nobody_is_forgotten_who_could_not_be_asked(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.plans("2012-08-20 12:00")
    await desk.plans("2012-09-15 12:00")
    assert await chats(desk) == [ANNA]
    assert await desk.tells("2012-09-24 10:00") == [(ANNA, "renewal:2012-10-01")]
    await desk.plans("2012-10-01 12:00")
    assert await chats(desk) == []


async def test_of_two_only_the_one_that_was_sent_the_question_is_forgotten(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.plans("2012-08-24 12:00")
    assert await desk.tells("2012-08-25 10:00") == [(ANNA, ASKED)]
    await desk.chooses(Chat(BORIS, expires_on=END))  # as one for whom it was too late, or who could not be written to
    await desk.plans("2012-09-01 00:30")
    assert await chats(desk) == [BORIS]
    assert await desk.tells("2012-09-24 10:00") == [(BORIS, "renewal:2012-10-01")]
    await desk.plans("2012-10-01 00:30")
    assert await chats(desk) == []


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.REFUSED])
async def test_whoever_may_not_have_got_the_question_is_asked_once_more(desk: Desk, state: State) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.plans("2012-08-24 12:00")
    await desk.plans("2012-08-25 10:00")
    async with desk.storage.writing() as store:
        claims = await store.carrying.claim(desk.epoch, 9, desk.now)
        await store.carrying.settle(desk.epoch, [Settled(claim, state, desk.now) for claim in claims])
    await desk.plans("2012-09-01 00:30")
    assert await chats(desk) == [ANNA]
    assert await desk.tells("2012-09-24 10:00") == [(ANNA, "renewal:2012-10-01")]


async def test_a_bot_that_did_not_run_for_days_still_knows_whom_it_asked(desk: Desk) -> None:
    await desk.chooses(Chat(ANNA, expires_on=END))
    await desk.plans("2012-08-24 12:00")
    assert await desk.tells("2012-08-25 10:00") == [(ANNA, ASKED)]
    await desk.takes_over()
    await desk.plans("2012-09-05 12:00")
    assert await chats(desk) == []
