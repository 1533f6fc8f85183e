from pathlib import Path

import pytest

from bot.names import Names
from storage import Chat, Storage, WrongKey
from storage.secrets import Sealer
from tests.databases import KEY
from tests.storage.invented import person

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # PostgreSQL keeps its files itself
MANY = [-1_001_234_567_890 - 7 * number for number in range(400)]


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("solidarity.db*")))


def shapes(chat_id: int) -> list[bytes]:
    """The ways a number can lie in a file, without its sign."""
    bare = abs(chat_id)
    whole = [number.to_bytes(8, order, signed=True) for number in (chat_id, bare) for order in ("big", "little")]
    return [str(bare).encode(), *whole, *(number.to_bytes(6, "big", signed=True) for number in (chat_id, bare))]


@only_sqlite
async def test_no_chat_id_can_be_read_in_the_files(storage: Storage, tmp_path: Path) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        for chat_id in MANY:
            await store.chats.save(Chat(chat_id, "be"))
            await store.follows.add(chat_id, "ales")
    for journal_emptied in (False, True):
        content = bytes_of(tmp_path)
        assert Sealer(KEY).seal(MANY[0]) in content
        assert not [chat_id for chat_id in MANY if any(shape in content for shape in shapes(chat_id))]
        assert journal_emptied or await storage.tidy()


async def test_no_column_holds_a_chat_id(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.chats.save(Chat(MANY[0]))
        rows = (await store._db.exec_driver_sql("SELECT * FROM chat")).all()
        content = repr(rows).encode() + bytes(rows[0].sealed)
        assert not [shape for shape in shapes(MANY[0]) if shape in content]


@only_sqlite
async def test_forgotten_chats_leave_the_disk(storage: Storage, tmp_path: Path) -> None:
    sealer = Sealer(KEY)
    async with storage.writing() as store:
        for chat_id in MANY:
            await store.chats.save(Chat(chat_id, "be"))
    assert await storage.tidy()
    for part in (MANY[::3], MANY):
        async with storage.writing() as store:
            for chat_id in part:
                await store.chats.forget(chat_id)
        assert await storage.tidy()
        content = bytes_of(tmp_path)
        assert not [chat_id for chat_id in part if sealer.seal(chat_id) in content]


async def test_tidying_waits_for_no_reader(storage: Storage, database_url: str) -> None:
    async with storage.reading() as reader:
        await reader.people.count()
        async with storage.writing() as store:
            await store.people.save([person("ales")])
        assert await storage.tidy() is not database_url.startswith("sqlite")
        assert await reader.people.count() == 0
    assert await storage.tidy()


async def test_another_key_does_not_open_the_database(storage: Storage, database_url: str) -> None:
    assert await storage.sealed()
    await storage.close()
    again = Storage(database_url, names=Names())
    await again.open()
    for wrong in (bytes(64), KEY[::-1], b"short"):
        with pytest.raises(WrongKey):
            await again.unlock(wrong)
    await again.unlock(KEY)
    await again.close()


async def test_a_database_is_not_sealed_before_a_key_was_used(database_url: str) -> None:
    fresh = Storage(database_url, names=Names())
    await fresh.open()
    assert not await fresh.sealed()
    await fresh.unlock(KEY)
    assert await fresh.sealed()
    await fresh.close()


@pytest.mark.parametrize("chat_id", [0, 1, -1, 42, -1_001_234_567_890, 2**52 - 1, -(2**52)])
def test_a_sealed_id_opens_again_and_only_with_its_key(chat_id: int) -> None:
    sealed = Sealer(KEY).seal(chat_id)
    assert len(sealed) == 24
    assert Sealer(KEY).open(sealed) == chat_id
    with pytest.raises(WrongKey):
        Sealer(bytes(64)).open(sealed)


def test_a_sealer_shows_nothing_of_its_key() -> None:
    assert repr(Sealer(KEY)) == "Sealer(…)"
