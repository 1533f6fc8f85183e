from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select

from storage import KeyChanging, Storage, WrongKey, resealing, tickets
from storage.resealing import SEALED
from storage.secrets import Sealer
from storage.tables import announcement, board, delivery, letter, mark, metadata, occasion, progress, reason, tally
from tests.databases import KEY
from tests.storage.full import CHATS, NOON, OLGA, fill
from tests.storage.test_sealing import bytes_of, only_sqlite

NEW, OTHER = bytes(range(64, 128)), bytes(64)
NO_IDS = {("invitation", "digest"), ("mark", "value")}


class Killed(Exception):  # noqa: N818 - it is no error of ours
    """What ends a rotation."""


def dying(after: int) -> Callable[[int], None]:
    """Give something that dies when it is called for this many times."""
    left = [after]

    def heard(_rows: int) -> None:
        left[0] -= 1
        if not left[0]:
            raise Killed

    return heard


def test_every_column_that_may_hold_a_sealed_id_is_sealed_anew() -> None:
    held = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, LargeBinary)
    }
    assert {(one.table.name, "sealed") for one in SEALED} == held - NO_IDS


async def test_with_the_new_key_everybody_is_found_and_with_the_old_one_nobody(storage: Storage) -> None:
    await fill(storage)
    assert await storage.rotate(KEY, NEW)
    with pytest.raises(WrongKey):
        await storage.unlock(KEY)
    await storage.unlock(NEW)
    async with storage.reading() as store:
        for chat in CHATS:
            assert await store.chats.get(chat)
        assert [one.user for one in await store.organizers.all()] == [OLGA]
        assert await store.traces.count(CHATS[0]) == 1
        assert [(one.chat, one.message) for one in await store.traces.due(NOON, 9)] == [(CHATS[0], 77)]
    assert not await storage.rotate(KEY, NEW)


@pytest.mark.parametrize("stretch", [7, 100, 301])
async def test_a_rotation_that_is_interrupted_lets_nobody_in_and_goes_on(
    storage: Storage, monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    monkeypatch.setattr(resealing, "STRETCH", stretch)
    await fill(storage)
    for after in range(1, 6):
        with pytest.raises(Killed):
            await storage.rotate(KEY, NEW, done=dying(after if after * stretch < len(CHATS) else 1))
        for key in (KEY, NEW):
            with pytest.raises(KeyChanging, match="was begun and not finished"):
                await storage.unlock(key)
    with pytest.raises(WrongKey, match="to another new key was begun"):
        await storage.rotate(KEY, OTHER)
    assert await storage.rotate(KEY, NEW)
    await storage.unlock(NEW)
    async with storage.reading() as store:
        assert [chat for chat in CHATS if not await store.chats.get(chat)] == []


async def test_a_key_that_is_not_the_databases_changes_nothing(storage: Storage) -> None:
    await fill(storage)
    with pytest.raises(WrongKey, match="nothing was changed"):
        await storage.rotate(OTHER, NEW)
    await storage.unlock(KEY)


async def test_a_ticket_of_a_former_key_opens_what_there_was_then_and_nothing_newer(storage: Storage) -> None:
    await fill(storage)  # with an occasion 1001
    third = bytes(range(128, 192))
    await storage.rotate(KEY, NEW)
    await storage.rotate(NEW, third)
    await storage.unlock(third)
    sealer = storage._sealer
    assert sealer
    for key in (KEY, NEW):
        assert sealer.opened(Sealer(key).ticket(1001)) == 1001
        assert sealer.opened(Sealer(key).ticket(1002)) is None
    assert sealer.opened(Sealer(third).ticket(1002)) == 1002
    assert sealer.opened(Sealer(OTHER).ticket(1001)) is None


async def test_what_tickets_were_made_with_is_kept_only_sealed_and_no_longer_than_there_is_something_to_open(
    storage: Storage,
) -> None:
    await fill(storage)
    await storage.rotate(KEY, NEW)
    async with storage.writing() as store:
        kept = (await store._db.execute(select(mark.c.value).where(mark.c.name == "former tickets"))).scalar_one()
        assert Sealer(KEY).until(0).key not in kept
        assert [one.last for one in await tickets.read(store._db, Sealer(NEW))] == [1001]
        for table in (delivery, board, progress, reason, tally, letter):
            await store._db.execute(table.delete())
        await store._db.execute(announcement.update().values(occasion_id=None))
        await store._db.execute(occasion.update().values(id=1002))
    await storage.rotate(NEW, OTHER)
    async with storage.reading() as store:
        assert await tickets.read(store._db, Sealer(OTHER)) == [Sealer(NEW).until(1002)]


@only_sqlite
async def test_what_the_old_key_sealed_leaves_the_disk(storage: Storage, tmp_path: Path) -> None:
    await fill(storage)
    await storage.rotate(KEY, NEW)
    content = bytes_of(tmp_path)
    assert [chat for chat in CHATS if Sealer(KEY).seal(chat) in content] == []
    assert [chat for chat in CHATS if Sealer(NEW).seal(chat) not in content] == []
