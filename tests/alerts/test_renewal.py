"""A chat is asked once, a week before, whether it shall be kept; without an answer it is forgotten."""

from datetime import date

from storage import Chat, Outcome
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
