import json
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.names import Names
from storage import Inspection, KeyChanging, NotEmpty, Phase, Storage, Telling, Unfit, newest
from storage.copying import COPIED, LEFT_OUT
from storage.tables import metadata
from tests.databases import KEY, Server
from tests.storage.full import CHATS, NOON, all_of, fill, words
from tests.storage.test_rotating import NEW, Killed, dying

Parts = list[tuple[str, list[list[Any]]]]
CHANGED = {"announcement", "change", "chat", "duty", "mark", "news", "organizer"}


@pytest.fixture(params=["sqlite", "postgresql"])
def other_url(request: pytest.FixtureRequest, tmp_path: Path, sqlite_file: Path) -> Iterator[str]:
    """The URL of another database, of either engine, with tables and nothing in them."""
    if request.param == "sqlite":
        shutil.copy(sqlite_file, tmp_path / "other.db")
        yield f"sqlite:///{tmp_path}/other.db"
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.make(tables=True)
    yield url
    server.drop(url)


@pytest.fixture
async def other(other_url: str) -> AsyncIterator[Storage]:
    opened = Storage(other_url, names=Names())
    await opened.open()
    yield opened
    await opened.close()


async def copied(storage: Storage) -> Parts:
    async with storage.copying() as copy:
        assert copy.revision == newest()
        parts: Parts = json.loads(json.dumps([part async for part in copy.rows]))
        assert {name: sum(len(rows) for one, rows in parts if one == name) for name in copy.counts} == copy.counts
        return parts


def test_of_every_table_it_is_decided_whether_it_is_copied_and_what_it_belongs_to_stands_before_it() -> None:
    assert sorted(one.name for one in (*COPIED, *LEFT_OUT)) == sorted(metadata.tables)
    for number, one in enumerate(COPIED):
        assert {key.column.table for key in one.foreign_keys} <= {*COPIED[:number], *LEFT_OUT}


async def test_a_copy_fills_a_database_of_either_engine_with_the_same(storage: Storage, other: Storage) -> None:
    await fill(storage)
    await other.fill(await copied(storage), NOON)
    before, after = await all_of(storage), await all_of(other)
    kept = [one.name for one in COPIED if one.name not in CHANGED]
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert {name for name, rows in after.items() if not rows} == {one.name for one in LEFT_OUT} - {"duty"}
    await other.unlock(KEY)
    async with other.writing() as store:
        assert [chat for chat in CHATS if not await store.chats.get(chat)] == []
        assert await store.watch.restored() == NOON
        assert (await store.watch.read()).planned_until == NOON
        assert await store.follows.add(CHATS[0], words("person", "slug"))
    assert [one for one in after["chat"] if one.rehoured or one.asked_for] == []  # an answer may have been lost
    assert [one.planned for one in after["news"]] == [True]
    assert [one.doing for one in after["organizer"]] == [""]


async def test_numbers_go_on_after_the_highest(storage: Storage, other: Storage) -> None:
    await fill(storage)
    await other.fill(await copied(storage), NOON)
    await other.unlock(KEY)
    async with other.writing() as store:
        await store.follows.add(77, words("person", "slug"))
        [olga] = await store.organizers.all()
        assert (await store.announcements.begin(olga, NOON)).number == 1002


async def test_what_was_waiting_to_be_told_waits_no_longer(storage: Storage, other: Storage) -> None:
    await fill(storage)
    async with storage.writing() as store:
        await store._db.execute(metadata.tables["change"].update().values(telling=Telling.WAITING))
        await store._db.execute(
            metadata.tables["announcement"].update().values(phase=Phase.RUNNING, ended_at=None, forgotten=False)
        )
        [olga] = await store.organizers.all()
        draft = await store.announcements.begin(olga, NOON)
        await store.announcements.move(draft, [Phase.DRAFT], Phase.APPROVED, NOON, approver="Anna")
    await other.fill(await copied(storage), NOON)
    after = await all_of(other)
    assert [one.telling for one in after["change"]] == [Telling.WITHDRAWN]
    there = {one.number: one for one in after["announcement"]}
    running, approved = there[1001], there[draft.number]
    assert (running.phase, running.ended_at, running.occasion_id) == (Phase.CANCELLED, NOON, None)
    assert (approved.phase, approved.version) == (Phase.DRAFT, draft.version + 1)


@pytest.mark.parametrize("phase", Phase)
async def test_what_was_taken_back_is_still_so_in_a_restored_copy(
    storage: Storage, other: Storage, phase: Phase
) -> None:
    await fill(storage)
    async with storage.writing() as store:
        await store._db.execute(metadata.tables["announcement"].update().values(phase=phase, recall=True))
        before = await store.announcements.get(1001)
    await other.fill(await copied(storage), NOON)
    async with other.reading() as store:
        after = await store.announcements.get(1001)
    assert before
    assert after
    assert after.taken_back == before.taken_back
    assert after.recall == after.taken_back


async def test_a_database_that_holds_something_is_left_as_it_is_unless_told_otherwise(storage: Storage) -> None:
    await fill(storage)
    before, parts = await all_of(storage), await copied(storage)
    with pytest.raises(NotEmpty, match="nothing was changed"):
        await storage.fill(parts, NOON)
    assert await all_of(storage) == before
    await storage.fill(parts, NOON, instead=True)
    assert len((await all_of(storage))["chat"]) == len(before["chat"])


async def test_messages_that_are_to_vanish_still_do_so_after_a_copy_took_the_place_of_all(storage: Storage) -> None:
    await fill(storage)
    parts, before = await copied(storage), (await all_of(storage))["trace"]
    await storage.fill(parts, NOON, instead=True)
    assert (await all_of(storage))["trace"] == before
    async with storage.reading() as store:
        assert [(one.chat, one.message) for one in await store.traces.due(NOON, 9)] == [(CHATS[0], 77)]
    await storage.rotate(KEY, NEW)
    await storage.fill(parts, NOON, instead=True)
    assert (await all_of(storage))["trace"] == []  # sealed with another key than the copy


async def test_what_two_keys_have_sealed_does_not_stay_beside_a_copy(storage: Storage) -> None:
    await fill(storage)
    parts = await copied(storage)
    with pytest.raises(Killed):
        await storage.rotate(KEY, NEW, done=dying(1))
    await storage.fill(parts, NOON, instead=True)
    assert (await all_of(storage))["trace"] == []


async def test_a_copy_that_breaks_off_leaves_everything_as_it_was(storage: Storage) -> None:
    await fill(storage)
    before, parts = await all_of(storage), await copied(storage)

    def broken() -> Iterator[tuple[str, list[list[Any]]]]:
        yield from parts[:5]
        raise Killed

    with pytest.raises(Killed):
        await storage.fill(broken(), NOON, instead=True)
    assert await all_of(storage) == before
    with pytest.raises(Unfit):
        await storage.fill([parts[0], *parts], NOON, instead=True)
    assert await all_of(storage) == before


async def test_a_copy_is_inspected_row_by_row(storage: Storage) -> None:
    await fill(storage)
    parts = await copied(storage)
    good = Inspection()
    for name, rows in parts:
        good.see(name, rows)
    assert good.counts["chat"] == len(CHATS) + 1
    assert "chat key" in good.marks
    for spoil, why in {
        ("strangers", "[[1]]"): "a table 'strangers' that there is not",
        ("chat", "[[1]]"): "a row of chat cannot be read",
        ("follow", "[[1, 1]]"): "belongs to one that is missing",
        ("mark", '[["chat key", "no base64"]]'): "a row of mark cannot be read",
    }.items():
        with pytest.raises(Unfit, match=why):
            Inspection().see(spoil[0], json.loads(spoil[1]))


async def test_no_copy_is_made_while_the_key_changes(storage: Storage) -> None:
    await fill(storage)
    with pytest.raises(Killed):
        await storage.rotate(KEY, NEW, done=dying(1))
    with pytest.raises(KeyChanging):
        async with storage.copying():
            pass
