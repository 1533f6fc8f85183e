from pathlib import Path

import pytest

from bot.names import Names
from storage import Deposed, Phase, Storage, StorageError, Wiped
from storage.secrets import Sealer
from storage.tables import metadata
from storage.wiping import KEPT, WIPED
from tests.databases import KEY
from tests.storage.full import CHATS, NOON, all_of, fill, words
from tests.storage.test_sealing import bytes_of, only_sqlite


def test_of_every_table_it_is_decided_whether_it_is_wiped() -> None:
    assert sorted(one.name for one in (*WIPED, *KEPT)) == sorted(metadata.tables)


async def test_a_wipe_takes_all_readers_and_letters_and_nothing_else(storage: Storage) -> None:
    await fill(storage)
    before = await all_of(storage)
    assert await storage.wipe(NOON) == Wiped(chats=len(CHATS) + 1, follows=1, letters=1, deliveries=1)
    after = await all_of(storage)
    assert {name for name, rows in after.items() if not rows} == {one.name for one in WIPED}
    emptied = {"announcement", "organizer", "duty"}
    assert [name for name, rows in after.items() if rows and rows != before[name]] == [
        name for name in after if name in emptied
    ]
    [one] = after["announcement"]
    assert (one.number, one.phase, one.occasion_id, dict(one.texts.by_language)) == (1001, Phase.CANCELLED, None, {})
    assert [(one.alias, one.doing) for one in after["organizer"]] == [("words in organizer alias", "")]


@pytest.mark.parametrize("phase", Phase)
async def test_what_was_taken_back_is_still_so_after_a_wipe(storage: Storage, phase: Phase) -> None:
    await fill(storage)
    async with storage.writing() as store:
        await store._db.execute(metadata.tables["announcement"].update().values(phase=phase, recall=True))
        before = await store.announcements.get(1001)
    await storage.wipe(NOON)
    async with storage.reading() as store:
        after = await store.announcements.get(1001)
    assert before
    assert after
    assert after.taken_back == before.taken_back
    assert after.recall == after.taken_back


async def test_a_wiped_database_works_on_and_a_second_wipe_finds_nothing(storage: Storage) -> None:
    await fill(storage)
    await storage.wipe(NOON)
    async with storage.writing() as store:
        await store.follows.add(CHATS[0], words("person", "slug"))
        assert await store.chats.get(CHATS[0])
    assert (await storage.wipe(NOON)).chats == 1
    assert await storage.wipe(NOON) == Wiped(0, 0, 0, 0)


async def test_whoever_sends_is_deposed_by_a_wipe(storage: Storage) -> None:
    async with storage.writing() as store:
        epoch = await store.watch.take_over()
    await storage.wipe(NOON)
    async with storage.writing() as store:
        with pytest.raises(Deposed):
            await store.watch.hold(epoch)


@only_sqlite
async def test_no_byte_of_what_was_wiped_is_in_the_files(storage: Storage, tmp_path: Path) -> None:
    await fill(storage)
    sealer, before = Sealer(KEY), bytes_of(tmp_path)
    sealed = [sealer.seal(chat) for chat in CHATS]
    texts = [
        words(table.name, column.name).encode()
        for table in WIPED
        for column in table.c
        if words(table.name, column.name).encode() in before
    ]
    texts += [words("announcement", name).encode() for name in ("texts", "links", "photo", "crowd_of")]
    texts.append(words("organizer", "doing").encode())
    assert all(one in before for one in (*sealed, *texts))
    assert len(texts) > 10
    async with storage.reading() as store:
        await store.people.count()
    await storage.wipe(NOON)
    after = bytes_of(tmp_path)
    assert [one for one in (*sealed, *texts) if one in after] == []
    assert words("person", "summary").encode() in after


@only_sqlite
async def test_a_wipe_that_a_reader_kept_from_cleaning_says_so_and_can_be_done_again(
    storage: Storage, database_url: str, tmp_path: Path
) -> None:
    await fill(storage)
    beside = Storage(database_url, names=Names())
    await beside.open(alone=False)
    async with beside.reading() as reader:
        await reader.people.count()
        with pytest.raises(StorageError, match="do it again"):
            await storage.wipe(NOON)
    await beside.close()
    await storage.wipe(NOON)
    assert Sealer(KEY).seal(CHATS[0]) not in bytes_of(tmp_path)
