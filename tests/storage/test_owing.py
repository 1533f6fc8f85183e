"""Each chat is owed what it wants to hear, once, at its own hour."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from storage import ActionDay, Chat, Hour, Lane, Standing, State, Storage, Transaction, Whom, Words, owing
from tests.storage.owed import DEFAULT, FOLLOWERS, NOON, SECOND, SUBSCRIBERS, become, follow, occasion, owe, owed, rows

WARSAW: Hour = ("Europe/Warsaw", time(10))
MIDNIGHT: Hour = ("Europe/Minsk", time(0))
WAITING = (State.DUE, State.LATER, State.REPEAT)


async def one_in_each_state(store: Transaction, whom: Whom = FOLLOWERS, subject: str = "ales") -> list[int]:
    """Owe an audience as many occasions as there are states."""
    numbers = []
    for state in State:
        numbers.append(await occasion(store, state.name, subject=subject))
        await owe(store, numbers[-1], whom)
        await become(store, state, numbers[-1])
    return numbers


async def test_followers_hear_of_whom_they_follow_and_nobody_else_does(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        await follow(store, 2, 3, slug="vera")
        await store.chats.save(Chat(4, subscribed=True))
        number = await occasion(store)
        await owe(store, number)
        assert await owed(store, number) == [1, 2]


async def test_subscribers_hear_of_action_days_and_followers_do_not(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for chat in (2, 3):
            await store.chats.save(Chat(chat, subscribed=True))
        number = await occasion(store)
        await owe(store, number, SUBSCRIBERS)
        assert await owed(store, number) == [2, 3]


async def test_nobody_follows_somebody_unknown(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number = await occasion(store)
        await owe(store, number, Whom("nobody"))
        assert await rows(store) == []
        assert await store.owing.count(number, Whom("nobody"), DEFAULT) == 0


async def test_what_is_owed_waits_untried_for_its_time(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number = await occasion(store)
        await owe(store, number)
        [row] = await rows(store)
        assert (row.at, row.state, row.tries, row.epoch) == (NOON, State.DUE, 0, 0)


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ([DEFAULT], [1, 5]),
        ([WARSAW], [2]),
        ([MIDNIGHT], [3]),
        ([("Europe/Warsaw", time(8, 30))], [4]),
        ([WARSAW, MIDNIGHT], [2, 3]),
        ([("Europe/Kyiv", time(10))], []),
        ([], []),
    ],
)
async def test_only_those_hear_whose_hour_it_is_their_own_or_the_default(
    storage: Storage, hours: list[Hour], expected: list[int]
) -> None:
    async with storage.writing() as store:
        for chat in (
            Chat(1),
            Chat(2, time_zone="Europe/Warsaw"),
            Chat(3, alert_time=time(0)),
            Chat(4, time_zone="Europe/Warsaw", alert_time=time(8, 30)),
            Chat(5, time_zone="Europe/Minsk", alert_time=time(10)),
        ):
            await store.chats.save(replace(chat, subscribed=True))
        number = await occasion(store)
        whom = replace(SUBSCRIBERS, hours=hours)
        assert await store.owing.count(number, whom, DEFAULT) == len(expected)
        await owe(store, number, whom)
        assert await owed(store, number) == expected


async def test_every_hour_that_some_chat_goes_by_is_known(storage: Storage) -> None:
    async with storage.writing() as store:
        assert await store.owing.hours(DEFAULT) == set()
        for chat in (Chat(1), Chat(2), Chat(3, time_zone="Europe/Warsaw"), Chat(4, alert_time=time(0))):
            await store.chats.save(chat)
        assert await store.owing.hours(DEFAULT) == {DEFAULT, WARSAW, MIDNIGHT}


async def test_owing_twice_changes_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        numbers = await one_in_each_state(store)
        before = await rows(store)
        for number in numbers:
            await owe(store, number, at=NOON + timedelta(days=1), lane=Lane.NEWS)
        assert await rows(store) == before


async def test_two_planners_at_a_time_owe_each_chat_once(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(owing, "STRETCH", 3)
    async with storage.writing() as store:
        await follow(store, *range(1, 11))
        number = await occasion(store)
    places: dict[str, int | None] = {"one": 0, "other": 0}
    for planner in ("one", "one", "other", "one", "other", "other", "other", "one"):
        after = places[planner]
        assert after is not None
        async with storage.writing() as store:
            places[planner] = await store.owing.owe(
                number, FOLLOWERS, lane=Lane.ALERTS, at=NOON, default=DEFAULT, singly=3, after=after
            )
    async with storage.reading() as store:
        assert places == {"one": None, "other": None}
        assert await owed(store, number) == list(range(1, 11))


@pytest.mark.parametrize("stretch", [1, 3, 5, 11])
@pytest.mark.parametrize("whom", [FOLLOWERS, SUBSCRIBERS, Whom("ales", [WARSAW])])
async def test_stretches_reach_everybody_exactly_once(
    storage: Storage, monkeypatch: pytest.MonkeyPatch, stretch: int, whom: Whom
) -> None:
    monkeypatch.setattr(owing, "STRETCH", stretch)
    async with storage.writing() as store:
        for chat in range(1, 11):
            await store.chats.save(Chat(chat, time_zone="Europe/Warsaw" if chat % 3 else None, subscribed=True))
        await follow(store, *range(1, 11))
        number = await occasion(store)
        after: int | None = 0
        steps = []
        while after is not None:
            had = len(await rows(store))
            after = await store.owing.owe(
                number, whom, lane=Lane.ALERTS, at=NOON, default=DEFAULT, singly=3, after=after
            )
            steps.append(len(await rows(store)) - had)
        expected = [chat for chat in range(1, 11) if chat % 3 or whom.hours is None]
        assert await owed(store, number) == expected
        assert sum(steps) == len(expected)
        assert max(steps) <= stretch


async def test_the_fourth_alert_of_a_day_is_gathered_and_the_first_three_are_not(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, -2)
        lanes = []
        for place in range(5):
            number = await occasion(store, f"key-{place}")
            await owe(store, number, singly=3, at=NOON + place * timedelta(minutes=1))
            lanes.append({row.chat: row.rank // 2 for row in await rows(store) if row.occasion == number})
    assert lanes == 3 * [{1: Lane.ALERTS, -2: Lane.ALERTS}] + 2 * [{1: Lane.GATHERED, -2: Lane.GATHERED}]


async def test_each_chat_has_its_own_share_of_single_alerts(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        await owe(store, await occasion(store, "first"), singly=1)
        await store.follows.add(2, "ales")
        number = await occasion(store, "second")
        await owe(store, number, singly=1)
        ranks = {row.chat: row.rank // 2 for row in await rows(store) if row.occasion == number}
    assert ranks == {1: Lane.GATHERED, 2: Lane.ALERTS}


async def test_the_next_day_begins_anew(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for day in range(3):
            for place in range(2):
                number = await occasion(store, f"key-{day}-{place}")
                await owe(store, number, singly=1, at=NOON + day * timedelta(days=1))
        assert [row.rank // 2 for row in await rows(store)] == 3 * [Lane.ALERTS, Lane.GATHERED]


async def test_nobody_who_wants_no_single_alerts_gets_one(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        await owe(store, await occasion(store), singly=0)
        assert [row.rank // 2 for row in await rows(store)] == [Lane.GATHERED]


async def test_news_is_never_gathered_and_takes_nobodys_share(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for place in range(4):
            await owe(store, await occasion(store, f"news-{place}"), lane=Lane.NEWS, singly=None)
        for place in range(3):
            await owe(store, await occasion(store, f"alert-{place}"), singly=3)
        await owe(store, await occasion(store, "late news"), lane=Lane.NEWS, singly=None)
        assert [row.rank // 2 for row in await rows(store)] == 4 * [Lane.NEWS] + 3 * [Lane.ALERTS] + [Lane.NEWS]


async def test_what_was_gathered_takes_nobodys_share(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        await owe(store, await occasion(store, "gathered"), lane=Lane.GATHERED)
        await owe(store, await occasion(store, "single"), singly=1)
        assert [row.rank // 2 for row in await rows(store)] == [Lane.GATHERED, Lane.ALERTS]


async def test_urgent_news_goes_at_once_only_to_those_who_do_not_wait(storage: Storage) -> None:
    async with storage.writing() as store:
        for chat in (Chat(1), Chat(2, news_waits=True)):
            await store.chats.save(replace(chat, subscribed=True))
        for whom, expected in (
            (replace(SUBSCRIBERS, waiting=False), [1]),
            (replace(SUBSCRIBERS, waiting=True), [2]),
            (replace(SUBSCRIBERS, waiting=True, hours=[DEFAULT]), [2]),
            (replace(SUBSCRIBERS, waiting=True, hours=[WARSAW]), []),
            (SUBSCRIBERS, [1, 2]),
        ):
            number = await occasion(store, str(whom))
            assert await store.owing.count(number, whom, DEFAULT) == len(expected)
            await owe(store, number, whom, lane=Lane.NEWS)
            assert await owed(store, number) == expected


@pytest.mark.parametrize("follows", ["ales", None])
async def test_a_chat_that_changed_its_hours_is_planned_for_by_itself(storage: Storage, follows: str | None) -> None:
    async with storage.writing() as store:
        for chat in (1, 2, 3):
            await store.chats.save(Chat(chat, subscribed=True))
        await follow(store, 1, 2, 3)
        assert await store.owing.rehoured(DEFAULT) == (0, set())
        await store.chats.save(Chat(2, time_zone="Europe/Warsaw", subscribed=True))
        assert await store.owing.rehoured(DEFAULT) == (1, {WARSAW})
        number = await occasion(store)
        await owe(store, number, Whom(follows, [WARSAW], rehoured=True))
        assert await owed(store, number) == [2]
        await store.owing.replanned([DEFAULT], DEFAULT)
        assert await store.owing.rehoured(DEFAULT) == (1, {WARSAW})
        await store.owing.replanned([WARSAW], DEFAULT)
        assert await store.owing.rehoured(DEFAULT) == (0, set())


@pytest.mark.parametrize(
    ("changed", "anew"),
    [
        (Chat(1, "be", subscribed=True), False),
        (Chat(1, news_waits=True), True),
        (Chat(1, alert_time=time(0)), True),
        (Chat(1, time_zone="Europe/Warsaw"), True),
        (Chat(1, quiet_from=time(22)), True),
        (Chat(1, quiet_until=time(8)), True),
    ],
)
async def test_only_a_change_of_its_day_has_a_chat_planned_for_anew(
    storage: Storage, changed: Chat, *, anew: bool
) -> None:
    async with storage.writing() as store:
        await store.chats.save(Chat(1))
        await store.chats.save(changed)
        assert (await store.owing.rehoured(DEFAULT))[0] == anew


async def test_groups_come_before_persons(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 7, -8)
        for place, lane in enumerate(Lane):
            await owe(store, await occasion(store, f"key-{place}"), lane=lane)
        assert [(row.chat, row.rank) for row in await rows(store)] == [
            row for lane in Lane for row in ((-8, 2 * lane), (7, 2 * lane + 1))
        ]


async def test_those_who_have_it_are_not_counted_among_those_to_come(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        number = await occasion(store)
        await owe(store, number)
        await store.follows.add(3, "ales")
        other = await occasion(store, "other")
        assert await store.owing.count(number, FOLLOWERS, DEFAULT) == 1
        assert await store.owing.count(other, FOLLOWERS, DEFAULT) == 3
        assert await store.owing.count(None, FOLLOWERS, DEFAULT) == 3


async def test_one_can_see_what_a_chat_is_owed(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        for key in ("b", "a"):
            await owe(store, await occasion(store, key))
        await follow(store, 1, slug="vera")
        await owe(store, await occasion(store, "c", subject="vera"), Whom("vera"))
        assert await store.owing.of_chat(store.chats.sealed(1)) == ["a", "b", "c"]
        assert await store.owing.of_chat(store.chats.sealed(2)) == ["a", "b"]
        assert await store.owing.of_chat(store.chats.sealed(3)) == []


async def test_whoever_no_longer_follows_hears_nothing_that_waits(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        await follow(store, 1, slug="vera")
        await one_in_each_state(store)
        vera = await occasion(store, "vera", subject="vera")
        await owe(store, vera, Whom("vera"))
        before = await rows(store)
        assert await store.follows.remove(1, "ales")
        assert await rows(store) == [
            row for row in before if row.chat == 2 or row.occasion == vera or row.state not in WAITING
        ]


async def test_whoever_no_longer_subscribes_hears_of_no_action_day_that_waits(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.days.save([ActionDay("solidarity", Words({"en": "Day of solidarity"}))])
        for chat in (1, 2):
            await store.chats.save(Chat(chat, subscribed=True))
        await follow(store, 1)
        await one_in_each_state(store, SUBSCRIBERS, subject="solidarity")
        ales = await occasion(store)
        await owe(store, ales)
        before = await rows(store)
        await store.chats.save(Chat(1, "be", subscribed=True))
        assert await rows(store) == before
        await store.chats.save(Chat(1))
        assert await rows(store) == [
            row for row in before if row.chat == 2 or row.occasion == ales or row.state not in WAITING
        ]


async def test_whoever_is_forgotten_is_owed_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        await one_in_each_state(store)
        before = await rows(store)
        await store.chats.forget(1)
        assert await rows(store) == [row for row in before if row.chat == 2]


async def test_whoever_follows_again_is_not_told_again(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number = await occasion(store)
        await owe(store, number)
        await become(store, State.SENT, number)
        await store.follows.remove(1, "ales")
        await store.follows.add(1, "ales")
        await owe(store, number)
        assert [row.state for row in await rows(store)] == [State.SENT]


async def test_a_group_that_moved_is_owed_what_it_was(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, -1, 2)
        number = await occasion(store)
        await owe(store, number)
        before = await rows(store)
        await store.chats.move(-1, -100_1)
        assert await rows(store) == sorted(
            (replace(row, chat=-100_1) if row.chat == -1 else row for row in before), key=lambda row: row.chat
        )
        await owe(store, number)
        assert len(await rows(store)) == 2


async def test_two_chats_made_one_are_told_once_what_both_were_owed(storage: Storage) -> None:
    old, new = -1, -100_1
    async with storage.writing() as store:
        await follow(store, new)
        both, only_old = await occasion(store, "both"), await occasion(store, "vera", subject="vera")
        await owe(store, both)
        await become(store, State.SENT, both)
        await follow(store, old)
        await follow(store, old, slug="vera")
        await owe(store, both, at=NOON + SECOND)
        await owe(store, only_old, Whom("vera"))
        assert await owed(store, both) == [new, old]
        [told, _, waits] = await rows(store)
        await store.chats.move(old, new)
        assert await rows(store) == [told, replace(waits, chat=new)]


async def test_a_chat_merged_into_another_takes_along_what_only_it_is_owed(storage: Storage) -> None:
    old, new = -1, -100_1
    async with storage.writing() as store:
        await follow(store, old)
        waiting, told = await occasion(store, "waiting"), await occasion(store, "told")
        await owe(store, waiting)
        await owe(store, told)
        await become(store, State.SENT, told)
        before = await rows(store)
        await store.chats.save(Chat(new))
        await store.chats.move(old, new)
        assert await rows(store) == [replace(row, chat=new) for row in before]
        await owe(store, waiting)
        await owe(store, told)
        assert len(await rows(store)) == 2


async def test_what_is_in_doubt_can_be_owed(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        number = await occasion(store)
        await store.occasions.doubt(["ales"])
        await owe(store, number)
        assert await owed(store, number) == [1]
        assert await store.occasions.known("ales") == (number, Standing.DOUBTFUL)


async def some_of_all_kinds(store: Transaction) -> None:
    """Chats that differ in what they read, where they are, how many they are, and what they want to hear."""
    for chat in (
        Chat(1, "be", "Europe/Warsaw"),
        Chat(2, "uk", subscribed=True),
        Chat(3, time_zone="Europe/Vilnius"),
        Chat(-4, "be"),
        Chat(-5, time_zone="Europe/Warsaw", subscribed=True),
    ):
        await store.chats.save(chat)
    await follow(store, 1, -4)


@pytest.mark.parametrize(
    ("whom", "meant"),
    [
        (Whom(None, everyone=True), [-5, -4, 1, 2, 3]),
        (Whom("ales", everyone=True), [-5, -4, 1, 2, 3]),
        (Whom(None), [-5, 2]),
        (Whom(None, languages=("be",), everyone=True), [-4, 1]),
        (Whom(None, languages=("ru", "uk"), everyone=True), [-5, 2, 3]),
        (Whom(None, languages=(), everyone=True), []),
        (Whom(None, zones=("Europe/Warsaw",), everyone=True), [-5, 1]),
        (Whom(None, zones=("Europe/Minsk", "Europe/Vilnius"), everyone=True), [-4, 2, 3]),
        (Whom(None, many=True, everyone=True), [-5, -4]),
        (Whom(None, many=False, everyone=True), [1, 2, 3]),
        (Whom("ales", many=True), [-4]),
        (Whom(None, languages=("ru",), zones=("Europe/Warsaw",), many=True), [-5]),
    ],
    ids=repr,
)
async def test_an_audience_is_chosen_by_language_zone_and_kind_of_chat(
    storage: Storage, whom: Whom, meant: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owing, "STRETCH", 2)
    async with storage.writing() as store:
        await some_of_all_kinds(store)
        for lane in (Lane.ALERTS, Lane.ANNOUNCEMENTS):
            number = await occasion(store, lane.name)
            assert await store.owing.count(number, whom, DEFAULT, "ru") == len(meant)
            await owe(store, number, whom, lane=lane, language="ru")
            assert await owed(store, number) == meant
            assert await store.owing.count(number, whom, DEFAULT, "ru") == 0
