from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from storage import Action, ActionDay, Advice, Changes, Storage, Words
from tests.storage.invented import on

SOLIDARITY = ActionDay(
    "solidarity",
    Words({"en": "Day of Solidarity", "be": "Дзень салідарнасці"}),
    "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4",
    date(2012, 8, 4),
    origin=Words({"en": "An arrest"}),
    initiators=Words({"en": "Friends"}),
    sources=("https://example.org/day",),
)
ONCE = ActionDay("once", Words({"en": "Once"}), first_on=date(2013, 1, 2), on=False)
VIGIL = Action(
    "2012-pl",
    "solidarity",
    "PL",
    on("2012-08-04"),
    city=Words({"en": "Warsaw"}),
    place=Words({"en": "Embassy"}),
    organiser=Words({"en": "Students"}),
    what=Words({"en": "Vigil"}),
    sources=("https://example.org/vigil",),
    safe_outside=("BY", "RU"),
)
WRITE = Advice("write", "letters", Words({"en": "Write."}), caution=True, as_of=on("2026"), sources=("https://a.org",))


async def test_action_days_come_back_by_key_exactly_as_saved(storage: Storage) -> None:
    async with storage.writing() as store:
        assert await store.days.save([SOLIDARITY, ONCE]) == Changes(new=2)
        assert await store.days.action_days() == [ONCE, SOLIDARITY]
        assert await store.days.save([SOLIDARITY, replace(ONCE, on=True)]) == Changes(changed=1, same=1)
        assert await store.days.action_days() == [replace(ONCE, on=True), SOLIDARITY]


async def test_actions_come_by_country_exactly_as_saved(storage: Storage) -> None:
    in_armenia, elsewhere = replace(VIGIL, key="2012-am", country="AM"), replace(VIGIL, key="z", day="once")
    async with storage.writing() as store:
        await store.days.save([SOLIDARITY, ONCE])
        assert await store.days.save_actions([VIGIL, in_armenia, elsewhere]) == Changes(new=3)
        assert await store.days.actions("solidarity") == [in_armenia, VIGIL]
        assert await store.days.actions() == [in_armenia, VIGIL, elsewhere]
        assert await store.days.save_actions([replace(VIGIL, held_on=on("2012-08"))]) == Changes(changed=1)


async def test_a_day_that_changed_keeps_its_actions(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.days.save([SOLIDARITY])
        await store.days.save_actions([VIGIL])
        await store.days.save([replace(SOLIDARITY, on=False)])
        assert await store.days.actions() == [VIGIL]


async def test_an_action_of_no_day_is_refused(storage: Storage) -> None:
    with pytest.raises(IntegrityError):
        async with storage.writing() as store:
            await store.days.save_actions([VIGIL])


async def test_advice_comes_by_topic_in_the_order_of_its_file(storage: Storage) -> None:
    sign, short, parcel = (
        replace(WRITE, key="sign", caution=False, as_of=None),
        replace(WRITE, key="be-short"),
        Advice("parcel", "parcels", Words({"en": "Ask first."})),
    )
    async with storage.writing() as store:
        assert await store.advice.save([parcel, WRITE, sign, short]) == Changes(new=4)
        assert await store.advice.all() == [WRITE, sign, short, parcel]
        assert await store.advice.save([parcel, short, WRITE, sign]) == Changes(same=4)
        assert await store.advice.all() == [short, WRITE, sign, parcel]
