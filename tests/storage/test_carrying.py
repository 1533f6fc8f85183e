"""What is claimed may have left: it is carried once, and nobody undoes what another has done."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from storage import Chat, Claim, Lane, Outcome, Settled, Standing, State, Storage, Transaction, Whom
from tests.storage.owed import NOON, SECOND, become, follow, occasion, owe, rows, states

MINE, OTHERS = 7, 8  # numbers on duty
MANY = 64
LATER = NOON + timedelta(minutes=1)
only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def one_waits(store: Transaction, chat: int = 1, **known: object) -> int:
    """Let one chat be owed one thing; give the number of the occasion."""
    await follow(store, chat)
    number = await occasion(store, **known)  # type: ignore[arg-type] # known by the tests
    await owe(store, number)
    return number


async def claimed(store: Transaction, epoch: int = MINE) -> Claim:
    """Claim the only thing that waits."""
    [claim] = await store.carrying.claim(epoch, MANY, NOON)
    return claim


async def left(store: Transaction, claims: Sequence[Claim]) -> None:
    """Learn from what was to reach a chat that the chat is gone."""
    await store.carrying.drop(MINE, claims, Outcome.GONE)
    await store.chats.forget(claims[0].chat)


async def totals(store: Transaction) -> dict[str, int]:
    """What has become of deliveries, without what has not happened."""
    return {name: count for name, count in (await store.occasions.totals()).items() if count}


async def test_what_is_more_urgent_is_claimed_first(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, -2)
        numbers = {}
        for lane in reversed(Lane):
            numbers[lane] = await occasion(store, lane.name)
            await owe(store, numbers[lane], lane=lane)
        claims = await store.carrying.claim(MINE, MANY, NOON)
        assert [(claim.occasion, claim.chat) for claim in claims] == [
            (numbers[lane], chat) for lane in Lane for chat in (-2, 1)
        ]


async def test_of_one_kind_what_waits_longer_is_claimed_first(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, -2)
        younger, older = await occasion(store, "younger"), await occasion(store, "older")
        await owe(store, younger, at=NOON)
        await owe(store, older, at=NOON - SECOND)
        claims = await store.carrying.claim(MINE, 3, NOON)
        assert [(claim.chat, claim.occasion) for claim in claims] == [(-2, older), (-2, younger), (1, older)]


async def test_no_more_is_claimed_than_asked_for_and_each_once(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, *range(1, 11))
        await owe(store, await occasion(store))
        found = [await store.carrying.claim(MINE, 4, NOON) for _ in range(4)]
        assert [len(some) for some in found] == [4, 4, 2, 0]
        assert sorted(claim.chat for some in found for claim in some) == list(range(1, 11))


async def test_nothing_is_claimed_before_its_time(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        assert await store.carrying.claim(MINE, MANY, NOON - timedelta(milliseconds=1)) == []
        assert await store.carrying.claim(MINE, MANY, NOON) != []


@pytest.mark.parametrize("lane", [Lane.ALERTS, Lane.GATHERED])
async def test_nothing_is_claimed_that_is_in_doubt(storage: Storage, lane: Lane) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        await follow(store, 1, slug="vera")
        doubtful, sure = await occasion(store), await occasion(store, "vera", subject="vera")
        await owe(store, doubtful, lane=lane)
        await owe(store, sure, Whom("vera"), lane=lane)
        await store.occasions.doubt(["ales"])
        assert [(claim.chat, claim.occasion) for claim in await store.carrying.claim(MINE, MANY, NOON)] == [(1, sure)]
        await store.occasions.stand(doubtful, Standing.OPEN)
        assert [claim.chat for claim in await store.carrying.claim(MINE, MANY, NOON)] == [1, 2]


@pytest.mark.parametrize("state", State)
async def test_only_what_waits_is_claimed(storage: Storage, state: State) -> None:
    async with storage.writing() as store:
        await become(store, state, await one_waits(store))
        claims = await store.carrying.claim(MINE, MANY, NOON)
        assert len(claims) == (state < State.SENDING)


async def test_a_claim_tells_all_there_is_to_know(storage: Storage) -> None:
    async with storage.writing() as store:
        chosen = Chat(-5, "be", "Europe/Warsaw", time(9), quiet_from=time(22), quiet_until=time(7, 30))
        await store.chats.save(chosen)
        number = await one_waits(store, -5, day=date(2012, 8, 3), repeats=False)
        claim = await claimed(store)
        assert claim == Claim(
            chat=-5,
            row=claim.row,
            occasion=number,
            edition=1,
            rank=2 * Lane.ALERTS,
            tries=0,
            repeats=False,
            withdrawn=False,
            day=date(2012, 8, 3),
            language="be",
            time_zone="Europe/Warsaw",
            quiet_from=time(22),
            quiet_until=time(7, 30),
        )
        [row] = await rows(store)
        assert (row.state, row.epoch, row.at) == (State.SENDING, MINE, NOON)


async def test_a_claim_tells_what_is_withdrawn_and_what_was_written_anew(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await one_waits(store)
        planned = await store.occasions.get(number)
        assert planned is not None
        await store.occasions.renew(number, planned, {})
        await store.occasions.stand(number, Standing.WITHDRAWN)
        claim = await claimed(store)
        assert (claim.withdrawn, claim.edition) == (True, 2)
        assert (claim.language, claim.time_zone, claim.quiet_from, claim.quiet_until) == (None, None, None, None)


async def test_all_that_is_gathered_for_a_chat_is_claimed_at_once(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2, 3)
        for place in range(5):
            await owe(store, await occasion(store, f"key-{place}"), lane=Lane.GATHERED)
        await owe(store, await occasion(store, "not yet"), lane=Lane.GATHERED, at=LATER)
        await owe(store, await occasion(store, "by itself"), lane=Lane.ANNOUNCEMENTS)
        claims = await store.carrying.claim(MINE, 2, NOON)
        assert sorted((claim.chat, claim.occasion) for claim in claims) == [
            (chat, number) for chat in (1, 2) for number in range(1, 6)
        ]
        assert [claim.chat for claim in await store.carrying.claim(MINE, 1, NOON)] == [3] * 5


async def test_what_is_gathered_waits_until_all_of_its_time_is_planned(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        gathered, single = await occasion(store, "gathered"), await occasion(store, "single")
        await owe(store, gathered, lane=Lane.GATHERED)
        await owe(store, single)
        await store.watch.planned(NOON - SECOND)
        assert [claim.occasion for claim in await store.carrying.claim(MINE, MANY, LATER)] == [single]
        await store.watch.planned(NOON)
        assert [claim.occasion for claim in await store.carrying.claim(MINE, MANY, LATER)] == [gathered]


async def test_what_was_sent_is_written_down_with_its_time(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        await store.carrying.settle(MINE, [Settled(await claimed(store), State.SENT, LATER)])
        [row] = await rows(store)
        assert (row.state, row.at, row.tries, row.epoch) == (State.SENT, LATER, 0, MINE)


async def test_what_surely_did_not_arrive_is_claimed_again_when_its_time_has_come(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        await store.carrying.settle(MINE, [Settled(await claimed(store), State.LATER, LATER)])
        assert await store.carrying.claim(MINE, MANY, LATER - SECOND) == []
        [again] = await store.carrying.claim(MINE, MANY, LATER)
        assert again.tries == 0


async def test_what_may_have_arrived_counts_as_a_try(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        for tries in range(3):
            claim = await claimed(store)
            assert claim.tries == tries
            await store.carrying.settle(MINE, [Settled(claim, State.REPEAT, NOON, failed=True)])


async def test_settling_nothing_is_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.carrying.settle(MINE, [])
        await store.carrying.drop(MINE, [], Outcome.MISSED)
        await store.carrying.release(MINE, [], NOON)
        assert await store.carrying.inherit(NOON) == 0
        assert await store.carrying.clear(NOON, 0, 10) is None
        assert await totals(store) == {}


async def test_one_deposed_cannot_undo_what_another_did(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        frozen = await claimed(store)
        await store.carrying.inherit(NOON)
        [mine] = await store.carrying.claim(OTHERS, MANY, NOON)
        before = await rows(store)
        await store.carrying.settle(MINE, [Settled(frozen, State.SENT, NOON)])
        await store.carrying.drop(MINE, [frozen], Outcome.MISSED)
        await store.carrying.release(MINE, [], NOON)
        assert await rows(store) == before
        await store.carrying.settle(OTHERS, [Settled(mine, State.LATER, NOON)])
        await store.carrying.settle(MINE, [Settled(frozen, State.SENT, NOON)])
        assert await states(store) == {1: State.LATER}
        assert await totals(store) == {"later": 1}


async def test_settling_twice_changes_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        claim = await claimed(store)
        for _ in range(2):
            await store.carrying.settle(MINE, [Settled(claim, State.REPEAT, LATER, failed=True)])
        [row] = await rows(store)
        assert (row.state, row.at, row.tries) == (State.REPEAT, LATER, 1)


async def test_what_is_over_without_having_been_sent_is_counted_once(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2, 3)
        await owe(store, await occasion(store))
        first, *others = await store.carrying.claim(MINE, MANY, NOON)
        for _ in range(2):
            await store.carrying.drop(MINE, [first], Outcome.WITHDRAWN)
        await store.carrying.drop(MINE, others, Outcome.MISSED)
        assert await rows(store) == []
        assert await totals(store) == {"withdrawn": 1, "missed": 2}


async def test_a_chat_that_is_gone_is_forgotten_and_counted(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        await owe(store, await occasion(store))
        await owe(store, await occasion(store, "other"), at=LATER)
        gone, _ = await store.carrying.claim(MINE, MANY, NOON)
        for _ in range(2):
            await left(store, [gone])
        assert await store.chats.get(1) is None
        assert await store.follows.slugs(1) == []
        assert {row.chat for row in await rows(store)} == {2}
        assert await totals(store) == {"gone": 1, "sending": 1, "due": 1}


async def test_all_that_was_to_leave_together_is_counted_as_gone(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for place in range(3):
            await owe(store, await occasion(store, f"key-{place}"), lane=Lane.GATHERED)
        await left(store, await store.carrying.claim(MINE, MANY, NOON))
        assert await store.chats.get(1) is None
        assert await totals(store) == {"gone": 3}


async def test_whoever_got_the_number_of_one_who_left_stays(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store)
        gone = await claimed(store)
        await store.chats.forget(1)
        await store.chats.save(Chat(2))  # SQLite gives it the number that was the other's
        await left(store, [gone])
        assert await store.chats.get(2) == Chat(2)
        assert await totals(store) == {}


async def test_a_group_that_moved_meanwhile_stays(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store, -1)
        claim = await claimed(store)
        await store.chats.move(-1, -100_1)
        await left(store, [claim])
        assert await store.chats.get(-100_1) == Chat(-100_1)
        assert await totals(store) == {"gone": 1}


async def test_what_is_under_way_to_a_group_that_is_made_one_with_another_is_not_lost(storage: Storage) -> None:
    async with storage.writing() as store:
        await one_waits(store, -1)
        old = await claimed(store)
        await store.chats.save(Chat(-100_1))
        await store.chats.move(-1, -100_1)
        await store.carrying.settle(MINE, [Settled(old, State.LATER, NOON)])
        claim = await claimed(store)
        assert (claim.chat, claim.occasion) == (-100_1, old.occasion)


@pytest.mark.parametrize("repeats", [True, False])
async def test_what_another_left_under_way_may_have_arrived(storage: Storage, *, repeats: bool) -> None:
    async with storage.writing() as store:
        await follow(store, *range(1, 301))
        await owe(store, await occasion(store, repeats=repeats))
        assert len(await store.carrying.claim(MINE, 250, NOON)) == 250
        assert await store.carrying.inherit(LATER) == 250
        found = await rows(store)
        state = State.REPEAT if repeats else State.UNCONFIRMED
        assert [row.state for row in found] == 250 * [state] + 50 * [State.DUE]
        assert {row.at for row in found if row.state is state} == {LATER}
        assert await store.carrying.inherit(LATER) == 0
        assert await store.tallies.count(Outcome.REPEATED) == (250 if repeats else 0)
        assert len(await store.carrying.claim(OTHERS, 500, LATER)) == (300 if repeats else 50)


async def test_inheriting_leaves_alone_what_is_over_or_waits(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for state in set(State) - {State.SENDING}:
            number = await occasion(store, state.name)
            await owe(store, number)
            await become(store, state, number)
        before = await rows(store)
        assert await store.carrying.inherit(LATER) == 0
        assert await rows(store) == before


async def test_only_what_is_unknown_is_given_back(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2, 3, 4, 5)
        await owe(store, await occasion(store))
        known, lost, over, *_ = await store.carrying.claim(MINE, 3, NOON)
        [others] = await store.carrying.claim(OTHERS, 1, NOON)
        await store.carrying.settle(MINE, [Settled(over, State.SENT, NOON)])
        await store.carrying.release(MINE, [(known.row, known.occasion)], LATER)
        assert await states(store) == {
            known.chat: State.SENDING,
            lost.chat: State.DUE,
            over.chat: State.SENT,
            others.chat: State.SENDING,
            5: State.DUE,
        }
        assert [row.at for row in await rows(store) if row.chat == lost.chat] == [LATER]


async def everything_cleared(store: Transaction, most: int) -> AsyncIterator[int]:
    after: int | None = 0
    while after is not None:
        yield after
        after = await store.carrying.clear(NOON, after, most)


@pytest.mark.parametrize("most", [1, 2, 3, 100])
async def test_what_is_over_long_since_is_only_counted(storage: Storage, most: int) -> None:
    outcomes = {
        State.SENT: "sent",
        State.REFUSED: "refused",
        State.UNCONFIRMED: "unconfirmed",
        State.DUE: "missed",
        State.LATER: "missed",
        State.REPEAT: "missed",
    }
    async with storage.writing() as store:
        await follow(store, 1, 2, 3)
        for state in (*outcomes, State.SENDING):
            for name, at in (("old", NOON - SECOND), ("young", NOON)):
                for standing in Standing:
                    number = await occasion(store, f"{state.name} {name} {standing}")
                    await owe(store, number, at=at)
                    await become(store, state, number)
                    await store.occasions.stand(number, standing)
        before = await rows(store)
        total = sum((await totals(store)).values())
        for _ in range(2):  # the second time changes nothing
            steps = [after async for after in everything_cleared(store, most)]
            assert len(steps) > 1 or most > len(before)
            gone = {row.occasion for row in before} - {row.occasion for row in await rows(store)}
            known = [await store.occasions.get(number) for number in gone]
            assert {one.key for one in known if one} == {f"{state.name} old closed" for state in outcomes}
            assert {row.occasion for row in await rows(store)}.isdisjoint(gone)
            assert sum((await totals(store)).values()) == total
            assert await store.tallies.count(Outcome.SENT) == 3
            assert await store.tallies.count(Outcome.MISSED) == 9


class Statements(list[tuple[str, Any]]):
    """What is asked of the database, with the values."""

    async def plans(self, store: Transaction) -> list[str]:
        """How SQLite goes about it, one text a statement."""
        found = []
        for statement, values in list(self):
            steps = await store._db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            found.append("\n".join(step.detail for step in steps))
        return found


@contextmanager
def listening(store: Transaction) -> Iterator[Statements]:
    """Hear what a transaction asks."""
    heard = Statements()

    def hear(_connection: object, _cursor: object, statement: str, values: Sequence[Any], *more: object) -> None:
        heard.append((statement, values[0] if more[-1] else values))

    event.listen(store._db.sync_connection, "before_cursor_execute", hear)
    yield heard
    event.remove(store._db.sync_connection, "before_cursor_execute", hear)


@only_sqlite
async def test_a_million_deliveries_are_claimed_and_settled_as_fast_as_a_few(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, *range(1, 31))
        for lane in Lane:
            await owe(store, await occasion(store, lane.name), lane=lane)
        with listening(store) as heard:
            claims = await store.carrying.claim(MINE, MANY, NOON)
            await store.carrying.settle(MINE, [Settled(claim, State.SENT, NOON) for claim in claims[:20]])
            await store.carrying.drop(MINE, claims[20:22], Outcome.MISSED)
            await left(store, claims[30:31])
        plans = await heard.plans(store)
        assert len(plans) > 6
        for plan in plans:
            assert not re.search(r"SCAN (delivery|chat|occasion)\b", plan), plan
        first = plans[0].split("\n")
        ranks = [step for step in first if "delivery" in step]
        assert ranks == len(ranks) * ["SEARCH delivery USING INDEX ix_delivery_under_way (rank=? AND at<?)"]
        assert len(ranks) == 2 * (len(Lane) - 1), "announcements are looked at by themselves"
        assert [step for step in first if "B-TREE" in step] == first[-1:], "only the few found are sorted"


@only_sqlite
async def test_whoever_comes_on_duty_finds_by_their_keys_what_was_left(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, *range(1, 31))
        await owe(store, await occasion(store))
        await store.carrying.claim(MINE, MANY, NOON)
        with listening(store) as heard:
            await store.carrying.inherit(NOON)
        found, change, counted = await heard.plans(store)
        assert "SCAN delivery USING INDEX ix_delivery_under_way" in found
        assert "SCAN delivery" not in change
        assert "SCAN delivery" not in counted
