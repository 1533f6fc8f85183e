"""What was announced can be corrected and recalled, paused and cancelled; each chat is counted where it stands."""

import re
from datetime import timedelta

import pytest

from storage import Chat, Lane, Outcome, Settled, Stage, Standing, State, Storage, Task
from storage.progress import OTHER
from tests.storage.announcing import (
    CORRECTED,
    EVERYONE,
    MANY,
    MINE,
    announce,
    announcement,
    arrive,
    claims,
    correct,
    recall,
    settle,
    stages,
    told,
    walk,
)
from tests.storage.owed import NOON, SECOND, follow, occasion, owe, planned, rows, states
from tests.storage.test_carrying import listening, only_sqlite

HOUR = timedelta(hours=1)
OTHERS = 8


async def test_only_of_announcements_it_is_kept_which_message_it_was(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1)
        for lane in Lane:
            await owe(store, await occasion(store, lane.name), lane=lane)
        await arrive(store, await claims(store))
        assert {row.rank // 2: row.message for row in await rows(store)} == {
            Lane.NEWS: None,
            Lane.ALERTS: None,
            Lane.GATHERED: None,
            Lane.ANNOUNCEMENTS: 501,
        }


async def test_chats_are_counted_by_the_language_they_read_when_they_were_owed(storage: Storage) -> None:
    async with storage.writing() as store:
        for chat in (Chat(1, "uk"), Chat(2, "uk"), Chat(3)):
            await store.chats.save(chat)
        number = await announce(store)
        assert await store.progress.of(number) == {("uk", Stage.OWED): 2, ("en", Stage.OWED): 1}
        await owe(store, number, EVERYONE, lane=Lane.ANNOUNCEMENTS)  # planned twice
        await store.chats.save(Chat(1, "be"))
        await arrive(store, await claims(store))
        assert await store.progress.of(number) == {("uk", Stage.SENT): 2, ("en", Stage.SENT): 1}


async def test_a_correction_is_due_where_the_message_is_known_and_is_sent_where_it_was_not_sent(
    storage: Storage,
) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2, 3, 4)
        first, unknown, nameless, _ = await claims(store)
        await arrive(store, [first])
        await store.carrying.settle(
            MINE, [Settled(unknown, State.UNCONFIRMED, NOON, failed=True), Settled(nameless, State.SENT, NOON)]
        )
        await store.carrying.release(MINE, [], NOON)
        await correct(store, number)
        found = {(claim.chat, claim.task, claim.message) for claim in await claims(store)}
        assert found == {(1, Task.EDIT, 501), (4, Task.EDIT, None)}
        assert await stages(store, number) == {
            Stage.CHANGING: 1,
            Stage.OWED: 1,
            Stage.UNCONFIRMED: 1,
            Stage.SENT: 1,
        }


@pytest.mark.parametrize("most", [1, 2, 1000])
async def test_a_walk_that_is_done_again_changes_nothing(storage: Storage, most: int) -> None:
    async with storage.writing() as store:
        number = await told(store, 1, 2, 3, 4, 5)
        other = await told(store, key="other")
        await store.occasions.correct(number, announcement(), CORRECTED)
        await store.redoing.redo(number, NOON, 0, 2)
        await settle(store, dict.fromkeys(await claims(store), State.CORRECTED))  # and here it crashes
        for _ in range(2):
            await walk(lambda after: store.redoing.redo(number, NOON, after, most))
            some = await claims(store)
            assert await claims(store) == []
            await settle(store, dict.fromkeys(some, State.CORRECTED))
        assert some == []
        assert await stages(store, number) == {Stage.CORRECTED: 5}
        assert await stages(store, other) == {Stage.SENT: 5}
        assert {row.message for row in await rows(store)} == {501, 502, 503, 504, 505}


async def test_what_was_under_way_when_the_order_was_given_is_not_passed_by(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2)
        first, second = await claims(store)
        await correct(store, number)
        await arrive(store, [first])
        [again] = await claims(store)
        assert (again.chat, again.task, again.message) == (1, Task.EDIT, 501)
        await recall(store, number)
        await settle(store, {again: State.CORRECTED})
        await arrive(store, [second])
        assert [(claim.chat, claim.task, claim.message) for claim in await claims(store)] == [
            (1, Task.DELETE, 501),
            (2, Task.DELETE, 502),
        ]


async def test_a_letter_written_anew_before_it_is_sent_is_no_correction(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1)
        under_way = await claims(store)
        await store.occasions.renew(number, announcement(), CORRECTED)
        await arrive(store, under_way)
        assert await states(store) == {1: State.SENT}
        assert await walk(lambda after: store.redoing.redo(number, NOON, after)) == 1
        assert await claims(store) == []


async def test_what_is_recalled_is_dropped_where_it_was_not_sent(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2, 3)
        await arrive(store, await claims(store, 1))
        await recall(store, number)
        [claim] = await claims(store)
        assert (claim.task, claim.message) == (Task.DELETE, 501)
        await store.carrying.drop(MINE, [claim], Outcome.RECALLED)
        assert await rows(store) == []
        assert await stages(store, number) == {Stage.RECALLED: 1, Stage.WITHDRAWN: 2}
        assert await store.tallies.count(Outcome.RECALLED) == 1


async def test_what_could_not_be_recalled_can_be_corrected(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await told(store, 1)
        await recall(store, number)
        await settle(store, dict.fromkeys(await claims(store), State.REFUSED))
        assert await stages(store, number) == {Stage.KEPT: 1}
        assert (await store.occasions.totals())["sent"] == 1
        await correct(store, number)
        [claim] = await claims(store)
        assert (claim.task, claim.message, claim.tries) == (Task.EDIT, 501, 0)


async def test_only_what_the_chat_was_at_fault_for_is_tried_once_more(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2, 3, 4, 5)
        ends = (State.SENT, State.REFUSED, State.UNCONFIRMED, State.FAILED, State.LATER)
        await settle(store, dict(zip(await claims(store), ends, strict=True)), "some reason")
        await walk(lambda after: store.redoing.retry(number, NOON - SECOND, after, 2))
        assert [claim.chat for claim in await claims(store)] == [4, 5]
        assert await stages(store, number) == {Stage.SENT: 1, Stage.REFUSED: 1, Stage.UNCONFIRMED: 1, Stage.OWED: 2}


async def test_what_failed_to_be_edited_is_edited_when_it_is_tried_once_more(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await told(store, 1)
        await correct(store, number)
        await settle(store, dict.fromkeys(await claims(store), State.FAILED))
        assert await stages(store, number) == {Stage.KEPT: 1}
        await walk(lambda after: store.redoing.retry(number, NOON, after))
        [claim] = await claims(store)
        assert (claim.task, claim.message) == (Task.EDIT, 501)


async def test_nothing_of_what_is_paused_is_claimed_and_nobody_waits_for_it(storage: Storage) -> None:
    async with storage.writing() as store:
        number, other = await announce(store, 1, 2), await announce(store, key="other")
        under_way = await claims(store, 1)
        await store.occasions.stand(number, Standing.PAUSED)
        found = await claims(store)
        assert {claim.occasion for claim in found} == {other}
        await store.occasions.doubt([""])  # its subject
        assert await store.occasions.doubtful() == [(other, announcement("other"))]
        await arrive(store, under_way)
        assert (await stages(store, number))[Stage.SENT] == 1
        await store.occasions.stand(number, Standing.OPEN)
        assert number in {claim.occasion for claim in await claims(store)}


async def test_what_is_cancelled_is_dropped_and_a_correction_under_way_ends(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2, 3)
        await arrive(store, [claim for claim in await claims(store) if claim.chat == 1])
        await store.carrying.release(MINE, [], NOON)
        await correct(store, number)
        under_way = next(claim for claim in await claims(store) if claim.message is None)
        await store.carrying.release(MINE, [(under_way.row, number)], NOON)
        await store.occasions.stand(number, Standing.WITHDRAWN)
        await walk(lambda after: store.redoing.drop_waiting(number, Outcome.WITHDRAWN, after, 2))
        await walk(lambda after: store.redoing.drop_waiting(number, Outcome.WITHDRAWN, after, 2))
        assert await stages(store, number) == {Stage.KEPT: 1, Stage.WITHDRAWN: 1, Stage.OWED: 1}
        assert {row.chat: row.message for row in await rows(store)} == {1: 501, under_way.chat: None}


async def test_what_another_left_to_edit_is_edited_again_and_what_was_new_is_unconfirmed(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2)
        await arrive(store, await claims(store, 1))
        await correct(store, number)
        assert len(await claims(store)) == 2
        assert await store.carrying.inherit(NOON) == 2
        assert await states(store) == {1: State.REPEAT, 2: State.UNCONFIRMED}
        assert await stages(store, number) == {Stage.CHANGING: 1, Stage.UNCONFIRMED: 1}
        assert await store.tallies.count(Outcome.REPEATED) == 0
        [again] = await store.carrying.claim(OTHERS, MANY, NOON)
        assert (again.message, again.tries) == (501, 1)


async def test_one_deposed_counts_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2)
        frozen = await claims(store)
        await store.carrying.inherit(NOON)
        before = await rows(store), await stages(store, number)
        await arrive(store, frozen)
        await store.carrying.drop(MINE, frozen, Outcome.MISSED)
        assert (await rows(store), await stages(store, number)) == before


async def test_a_group_that_moved_is_not_reached_by_the_ids_it_had(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await told(store, -1, -2, -3)
        await store.chats.save(Chat(-100_2))
        await correct(store, number)
        await store.chats.move(-1, -100_1)
        await store.chats.move(-2, -100_2)
        assert [claim.chat for claim in await claims(store)] == [-3]
        assert {(row.chat, row.state, row.message) for row in await rows(store)} == {
            (-3, State.SENDING, 503),
            (-100_1, State.SENT, None),
            (-100_2, State.SENT, None),
        }
        assert await stages(store, number) == {Stage.CHANGING: 1, Stage.SENT: 2}


async def test_of_a_group_that_moves_while_it_is_written_to_no_id_is_kept(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, -1, -2)
        under_way = await claims(store)
        await store.chats.move(-1, -100_1)
        await arrive(store, under_way)
        assert {row.chat: row.message for row in await rows(store)} == {-100_1: None, -2: 502}
        assert await stages(store, number) == {Stage.SENT: 2}


async def test_whoever_leaves_is_counted_as_gone_only_where_something_was_to_come(storage: Storage) -> None:
    async with storage.writing() as store:
        first, second = await told(store, 1, 2), await announce(store, key="second")
        await store.chats.forget(1)
        assert await stages(store, first) == {Stage.SENT: 2}
        assert await stages(store, second) == {Stage.GONE: 1, Stage.OWED: 1}


async def test_whoever_unfollows_is_not_told_but_hears_what_was_wrong(storage: Storage) -> None:
    async with storage.writing() as store:
        await follow(store, 1, 2)
        number = await occasion(store, repeats=False)
        await owe(store, number, lane=Lane.ANNOUNCEMENTS)
        await arrive(store, await claims(store, 1))
        await store.occasions.correct(number, planned(repeats=False), CORRECTED)
        await walk(lambda after: store.redoing.redo(number, NOON, after))
        for chat in (1, 2):
            await store.follows.remove(chat, "ales")
        [claim] = await claims(store)
        assert (claim.chat, claim.message) == (1, 501)
        assert await stages(store, number) == {Stage.CHANGING: 1, Stage.WITHDRAWN: 1}


async def test_reasons_are_counted_and_at_most_twenty_are_told_apart(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, *range(1, 31))
        some = await claims(store)
        for place, claim in enumerate(some):
            await settle(store, {claim: State.FAILED}, f"reason {min(place, 24):02}" if place else OTHER)
        reasons = await store.progress.reasons(number)
        assert len(reasons) <= 21
        assert sum(reasons.values()) == 30
        assert next(iter(reasons)) == OTHER
        assert await store.progress.reasons(number + 1) == {}


async def test_rows_go_two_days_after_their_end_but_not_before_a_correction_has_come(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await announce(store, 1, 2, 3, 4)
        some = await claims(store, 3)
        await settle(store, dict(zip(some, (State.SENT, State.SENT, State.FAILED), strict=True)))
        await store.occasions.correct(number, announcement(), CORRECTED)
        assert await store.redoing.redo(number, NOON, 0, 1) is not None
        assert [one for one, _ in await store.occasions.unfinished()] == []
        await store.occasions.stand(number, Standing.PAUSED)
        assert [one for one, _ in await store.occasions.unfinished()] == [number]
        await store.occasions.close(number)
        await walk(lambda after: store.carrying.clear(NOON + HOUR, after, 1000))
        assert [row.message is not None for row in await rows(store)] == [True]
        assert await stages(store, number) == {Stage.CHANGING: 1, Stage.SENT: 1, Stage.FAILED: 1, Stage.MISSED: 1}


@only_sqlite
async def test_an_announcement_that_is_paused_costs_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        for key in ("one", "two"):
            number = await announce(store, *range(1, 31), key=key)
        await store.occasions.stand(number, Standing.PAUSED)
        with listening(store) as heard:
            found = await claims(store)
            await arrive(store, found)
        assert {claim.occasion for claim in found} == {number - 1}
        plans = await heard.plans(store)
        for plan in plans:
            assert not re.search(r"SCAN (delivery|chat|occasion|progress)\b", plan), plan
        asked = [plan for plan in plans if "ix_delivery_announced" in plan]
        assert len(asked) == 1, "of the one that is open"
        assert "SEARCH delivery USING INDEX ix_delivery_announced (occasion_id=? AND rank=? AND at<?)" in asked[0]
