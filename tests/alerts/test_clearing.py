"""Who was sent what is forgotten as soon as nothing can come twice any more; the totals stay."""

import pytest

from storage import Chat, Outcome
from tests.alerts.invented import detained, vera
from tests.alerts.planning import ANNA, BORIS, Desk

VERA = vera(detained("2011-08-04"), born="1980-08-12")
OF_VERA = "anniversary:vera-vydumka:2012"


@pytest.fixture
async def told(desk: Desk) -> Desk:
    """Anna and Boris were told of an anniversary on 4 August at 10:00."""
    await desk.saves(VERA)
    await desk.follows(ANNA)
    await desk.follows(BORIS)
    await desk.plans("2012-08-03 12:00")
    assert len(await desk.tells("2012-08-04 10:00")) == 2
    return desk


async def kept(desk: Desk, chat: int = ANNA) -> list[str]:
    async with desk.storage.reading() as store:
        return await store.owing.of_chat(store.chats.sealed(chat))


async def letters(desk: Desk) -> bool:
    async with desk.storage.reading() as store:
        known = await store.occasions.known(OF_VERA)
        assert known
        return await store.occasions.letter(known[0], "en", 0) is not None


async def test_it_is_remembered_while_it_may_still_be_told_somewhere(told: Desk) -> None:
    await told.plans("2012-08-06 12:00")
    assert await kept(told) == [OF_VERA]
    assert await letters(told)


async def test_after_that_nothing_tells_who_heard_of_it_but_how_many_is_known(told: Desk) -> None:
    await told.plans("2012-08-07 12:00")
    assert await kept(told) == await kept(told, BORIS) == []
    assert not await letters(told)
    assert await told.count(Outcome.SENT) == 2
    async with told.storage.reading() as store:
        assert (await store.occasions.totals())["sent"] == 2
        assert await store.occasions.unfinished() == []


async def test_what_arrived_late_is_remembered_for_two_days_more(told: Desk) -> None:
    await told.chooses(Chat(BORIS + 1, time_zone="Pacific/Pago_Pago"))
    await told.follows(BORIS + 1)
    assert await told.tells("2012-08-06 01:00") == [(BORIS + 1, OF_VERA)]  # 5 August, 11:00 there
    await told.plans("2012-08-07 12:00")
    assert await kept(told) == []
    assert await kept(told, BORIS + 1) == [OF_VERA]
    await told.plans("2012-08-08 01:01")
    assert await kept(told, BORIS + 1) == []
    assert await told.count(Outcome.SENT) == 3


async def test_clearing_twice_counts_once(told: Desk) -> None:
    await told.plans("2012-08-07 12:00")
    await told.takes_over()
    await told.plans("2012-08-07 12:01")
    assert await told.count(Outcome.SENT) == 2


async def test_what_never_left_is_counted_as_missed_and_told_to_organizers(told: Desk) -> None:
    await told.plans("2012-08-12 10:00")  # a birthday, and the sender stands still
    await told.plans("2012-08-16 10:00")
    assert await kept(told) == []
    assert await told.count(Outcome.MISSED) == 2
    await told.plans("2012-08-16 11:00")
    [notice] = await told.notices()
    assert [(one["kind"], one["count"]) for one in notice.details["missed"]] == [("birthday", 2)]


async def test_it_is_looked_after_once_an_hour_and_after_the_clock_was_set_back(told: Desk) -> None:
    await told.plans("2012-08-06 23:50")
    assert await kept(told) == [OF_VERA]
    await told.plans("2012-08-07 03:01")
    assert await kept(told) == []
