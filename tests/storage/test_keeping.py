from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete

from storage import KEEP_MONTHS, Chat, State, Storage, Transaction, Whom, expiry
from storage.tables import delivery
from tests.storage.owed import become, occasion, owe

TODAY = date(2026, 11, 27)


@given(st.dates(date(2026, 1, 1), date(2060, 1, 1)), st.sampled_from(KEEP_MONTHS))
def test_a_chat_is_kept_for_so_many_months_and_up_to_one_more(today: date, months: int) -> None:
    day = expiry(today, months)
    assert day.day == 1
    assert months * 28 < (day - today).days <= (months + 1) * 31


async def test_the_day_is_worked_out_for_those_who_have_none(storage: Storage) -> None:
    async with storage.writing() as store:
        for chat in (Chat(1), Chat(2, keep_months=1), Chat(3, expires_on=date(2027, 2, 1))):
            await store.chats.save(chat)
        assert await store.chats.set_expiry(TODAY, 1) == 1
        assert await store.chats.set_expiry(TODAY, 10) == 1
        assert await store.chats.set_expiry(TODAY, 10) == 0
        days = [kept.expires_on for number in (1, 2, 3) if (kept := await store.chats.get(number))]
    assert days == [date(2027, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]


async def test_a_chat_is_forgotten_on_its_day_and_not_before(storage: Storage) -> None:
    async with storage.writing() as store:
        for number in range(1, 6):
            await store.chats.save(Chat(number, expires_on=date(2027, 1, 1) if number < 4 else date(2027, 2, 1)))
        await ask(store, date(2027, 1, 1), State.SENT)
        assert await store.chats.expiries(date(2026, 12, 31)) == []
        assert await store.chats.expiries(date(2027, 2, 1)) == [date(2027, 1, 1), date(2027, 2, 1)]
        assert [await store.chats.expire(date(2027, 1, 1), 2) for _ in range(3)] == [2, 1, 0]
        assert [number for number in range(1, 6) if await store.chats.get(number)] == [4, 5]


async def test_those_who_could_not_be_asked_are_kept_until_they_are(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.chats.save(Chat(1, expires_on=date(2027, 1, 1)))
        await store.chats.put_off(date(2027, 1, 1), date(2027, 2, 1))
        assert await store.chats.expiries(date(2027, 1, 31)) == []
        assert await store.chats.expire(date(2027, 2, 1), 9) == 0
        await ask(store, date(2027, 2, 1), State.SENT)
        assert await store.chats.expire(date(2027, 2, 1), 9) == 1


@pytest.mark.parametrize("state", State)
async def test_only_whoever_was_sent_the_question_counts_as_asked_and_also_once_its_row_is_gone(
    storage: Storage, state: State
) -> None:
    day = date(2027, 1, 1)
    async with storage.writing() as store:
        await store.chats.save(Chat(1, expires_on=day))
        number = await ask(store, day, state)
        await store.chats.save(Chat(2, expires_on=day))
        await store._db.execute(delete(delivery))
        assert await store.chats.were_asked(day, number, 9) == 0
        assert await store.chats.expire(day, 9) == (state is State.SENT)
        assert await store.chats.get(2)


async def test_whoever_asked_to_be_kept_is_not_forgotten_for_a_question_of_before(storage: Storage) -> None:
    day = date(2027, 1, 1)
    async with storage.writing() as store:
        await store.chats.save(Chat(1, expires_on=day))
        await ask(store, day, State.SENT)
        await store.chats.save(Chat(1, keep_months=1))
        assert await store.chats.set_expiry(date(2026, 12, 26), 9) == 1
        assert await store.chats.expire(day, 9) == await store.chats.expire(date(2027, 2, 1), 9) == 0


async def ask(store: Transaction, day: date, state: State) -> int:
    """Bring the question about a day this far, and note down who was sent it."""
    number = await occasion(store, f"renewal:{day}")
    await owe(store, number, Whom(None, expiring=day))
    await become(store, state, number)
    while await store.chats.were_asked(day, number, 1):
        pass
    return number


@pytest.mark.parametrize(("old", "new", "both"), [(6, 24, 6), (None, 24, 24), (6, None, 6), (None, None, None)])
async def test_where_two_chats_become_one_the_more_careful_choice_holds(
    storage: Storage, old: int | None, new: int | None, both: int | None
) -> None:
    async with storage.writing() as store:
        await store.chats.save(Chat(-1, erase_after=old, discreet=True))
        await store.chats.save(Chat(-2, erase_after=new))
        await store.chats.move(-1, -2)
        kept = await store.chats.get(-2)
    assert kept is not None
    assert kept.erase_after == both
    assert kept.discreet
