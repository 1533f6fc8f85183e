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


async def test_it_is_remembered_for_two_days(told: Desk) -> None:
    await told.plans("2012-08-06 09:50")
    assert await kept(told) == [OF_VERA]


async def test_after_that_nothing_tells_who_heard_of_it_but_how_many_is_known(told: Desk) -> None:
    await told.plans("2012-08-06 12:00")
    assert await kept(told) == await kept(told, BORIS) == []
    assert await told.count(Outcome.SENT) == 2
    async with told.storage.reading() as store:
        assert (await store.occasions.totals())["sent"] == 2
        assert await store.occasions.unfinished() == []


async def test_what_was_told_is_not_told_again_once_nobody_knows_who_heard_of_it(told: Desk) -> None:
    await told.plans("2012-08-06 12:00")
    await told.chooses(Chat(ANNA, time_zone="Pacific/Pago_Pago"))
    assert await told.tells("2012-08-06 12:05") == []
    await told.plans("2012-08-03 09:00")  # the clock was set back
    assert await told.tells("2012-08-04 10:00") == []


async def test_what_somebody_still_waits_for_is_remembered_until_it_is_too_late(told: Desk) -> None:
    await told.chooses(Chat(BORIS + 1, time_zone="Pacific/Pago_Pago"))
    await told.follows(BORIS + 1)
    await told.plans("2012-08-06 01:00")
    await told.plans("2012-08-06 12:00")
    assert await kept(told) == [OF_VERA]
    await told.plans("2012-08-07 12:00")
    assert await kept(told) == []


async def test_its_letters_can_be_opened_for_two_weeks(told: Desk) -> None:
    await told.plans("2012-08-18 02:00")
    assert await letters(told)
    await told.plans("2012-08-19 12:00")
    assert not await letters(told)


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
    await told.plans("2012-08-06 09:50")
    await told.plans("2012-08-06 10:49")
    assert await kept(told) == [OF_VERA]
    await told.plans("2012-08-06 10:51")
    assert await kept(told) == []
