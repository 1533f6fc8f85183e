from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

from storage import KeyChanging, Storage, WrongKey, resealing
from storage.resealing import SEALED
from storage.secrets import Sealer
from storage.tables import metadata
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


@only_sqlite
async def test_what_the_old_key_sealed_leaves_the_disk(storage: Storage, tmp_path: Path) -> None:
    await fill(storage)
    await storage.rotate(KEY, NEW)
    content = bytes_of(tmp_path)
    assert [chat for chat in CHATS if Sealer(KEY).seal(chat) in content] == []
    assert [chat for chat in CHATS if Sealer(NEW).seal(chat) not in content] == []
