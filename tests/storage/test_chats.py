from datetime import time

import pytest

from bot.names import Names
from storage import Chat, Storage, StorageError
from tests.storage.invented import person

ME, GROUP, SUPERGROUP = 4_503_599_627_370_495, -42, -1_001_234_567_890
CHOSEN = Chat(ME, "be", "Europe/Warsaw", time(9, 30), subscribed=True)


async def test_what_a_chat_chose_is_kept_and_can_be_changed(storage: Storage) -> None:
    async with storage.writing() as store:
        assert await store.chats.get(ME) is None
        await store.chats.save(CHOSEN)
        assert await store.chats.get(ME) == CHOSEN
        await store.chats.save(Chat(ME))
        assert await store.chats.get(ME) == Chat(ME)
        assert (await store.totals()).chats == 1


async def test_midnight_is_an_hour_like_any_other(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.chats.save(Chat(ME, alert_time=time(0, 0)))
        assert await store.chats.get(ME) == Chat(ME, alert_time=time(0, 0))


async def test_a_chat_follows_people_and_lists_them_by_name(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("vera"), person("ales"), person("zoya", "Alena Z")])
        assert [await store.follows.add(ME, slug) for slug in ("vera", "zoya", "ales")] == [True, True, True]
        assert await store.follows.slugs(ME) == ["zoya", "ales", "vera"]
        assert len(await store.follows.slugs(ME)) == 3
        assert await store.chats.get(ME) == Chat(ME)


async def test_following_twice_changes_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        assert await store.follows.add(ME, "ales")
        assert not await store.follows.add(ME, "ales")
        assert len(await store.follows.slugs(ME)) == 1
        assert await store.follows.remove(ME, "ales")
        assert not await store.follows.remove(ME, "ales")
        assert await store.follows.slugs(ME) == []


async def test_nobody_can_be_followed_who_is_not_known(storage: Storage) -> None:
    async with storage.writing() as store:
        assert not await store.follows.add(ME, "nobody")
        assert await store.chats.get(ME) is None


async def test_chats_do_not_see_each_others_follows(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.follows.add(ME, "ales")
        assert await store.follows.slugs(GROUP) == []
        assert not await store.follows.remove(GROUP, "ales")
        assert len(await store.follows.slugs(ME)) == 1


async def test_a_forgotten_chat_leaves_nothing(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.chats.save(CHOSEN)
        await store.follows.add(ME, "ales")
        assert await store.chats.forget(ME)
        assert not await store.chats.forget(ME)
        assert await store.chats.get(ME) is None
        assert len(await store.follows.slugs(ME)) == 0
        assert (await store.totals()).chats == 0


async def test_a_group_that_became_a_supergroup_keeps_everything(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.chats.save(Chat(GROUP, "uk"))
        await store.follows.add(GROUP, "ales")
        await store.chats.move(GROUP, SUPERGROUP)
        assert await store.chats.get(GROUP) is None
        assert await store.chats.get(SUPERGROUP) == Chat(SUPERGROUP, "uk")
        assert await store.follows.slugs(SUPERGROUP) == ["ales"]
        await store.chats.move(GROUP, SUPERGROUP)
        assert await store.follows.slugs(SUPERGROUP) == ["ales"]


async def test_two_chats_made_one_follow_whom_either_followed(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales"), person("vera"), person("zoya")])
        await store.chats.save(Chat(GROUP, "uk", "Europe/Kyiv", time(8), subscribed=True))
        await store.chats.save(Chat(SUPERGROUP, "be", alert_time=time(0)))
        for chat, slug in ((GROUP, "ales"), (GROUP, "vera"), (SUPERGROUP, "vera"), (SUPERGROUP, "zoya")):
            await store.follows.add(chat, slug)
        await store.chats.move(GROUP, SUPERGROUP)
        assert await store.follows.slugs(SUPERGROUP) == ["ales", "vera", "zoya"]
        assert await store.chats.get(SUPERGROUP) == Chat(SUPERGROUP, "be", "Europe/Kyiv", time(0), subscribed=True)
        assert (await store.totals()).chats == 1


async def test_a_chat_moved_onto_itself_stays(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.chats.save(CHOSEN)
        await store.chats.move(ME, ME)
        assert await store.chats.get(ME) == CHOSEN


async def test_without_the_key_no_chat_can_be_looked_up(database_url: str) -> None:
    beside = Storage(database_url, names=Names())
    await beside.open(alone=False)
    async with beside.reading() as store:
        assert (await store.totals()).chats == 0
        with pytest.raises(StorageError, match="locked"):
            await store.chats.get(ME)
    await beside.close()
