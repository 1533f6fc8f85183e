"""Changes of case files: kept in their order, undone once, decided once."""

from datetime import UTC, date, datetime

from storage import Change, Keeping, News, NewsKind, Statement, Storage, Telling, Words
from tests.storage.invented import on

EVE = datetime(2012, 8, 3, 17, tzinfo=UTC)
RELEASED = Change(
    *(0, "vera", EVE, "Olga", 1, "marked", '{"before": 1}', '{"after": "Вера"}'),
    details={"field": "released_on"},
    kind=NewsKind.RELEASED,
    happened_on=on("2012-08"),
    source="https://example.org/",
    telling=Telling.WAITING,
)
EDITED = Change(0, "ales", EVE, "Petra", 2, "edited", "", "")


async def test_a_change_comes_back_as_it_was_kept(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await store.changes.add(RELEASED)
        found = await store.changes.get(number)
        assert found == Change(**{name: getattr(RELEASED, name) for name in Change.__slots__} | {"number": number})
        assert await store.changes.get(number + 1) is None


async def test_the_newest_come_first_of_one_or_of_all(storage: Storage) -> None:
    async with storage.writing() as store:
        numbers = [await store.changes.add(one) for one in (RELEASED, EDITED, RELEASED, RELEASED)]

        async def newest(slug: str | None, before: int | None, count: int) -> list[int]:
            return [numbers.index(one.number) for one in await store.changes.newest(slug, before, count)]

        assert await newest(None, None, 9) == [3, 2, 1, 0]
        assert await newest("vera", None, 2) == [3, 2]
        assert await newest("vera", numbers[2], 9) == [0]


async def test_it_is_undone_once_and_what_waited_is_withdrawn(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await store.changes.add(RELEASED)
        assert await store.changes.marked("vera", NewsKind.RELEASED, on("2012-08"))
        assert not await store.changes.marked("vera", NewsKind.RELEASED, on("2012-08-01"))
        assert [one.number for one in await store.changes.waiting()] == [number]
        assert await store.changes.undone(number)
        assert not await store.changes.undone(number)
        one = await store.changes.get(number)
        assert one
        assert (one.state, one.telling) == (Keeping.UNDONE, Telling.WITHDRAWN)
        assert not await store.changes.decide(number, Telling.TOLD, "Petra", news=7)
        assert await store.changes.waiting() == []
        assert not await store.changes.marked("vera", NewsKind.RELEASED, on("2012-08"))


async def test_it_is_decided_once(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await store.changes.add(RELEASED)
        assert await store.changes.decide(number, Telling.DECLINED, "Petra", reason="a rumour")
        assert not await store.changes.decide(number, Telling.TOLD, "Vasil", news=7)
        one = await store.changes.get(number)
        assert one
        assert (one.telling, one.approver, one.reason, one.news) == (Telling.DECLINED, "Petra", "a rumour", None)
        assert one.state is Keeping.MADE


async def test_news_taken_back_is_none(storage: Storage) -> None:
    async with storage.writing() as store:
        number = await store.news.mark(News(0, "vera", NewsKind.RELEASED, on("2012-08-03"), date(2012, 8, 3)), EVE)
        assert await store.news.planned(number)
        await store.news.take_back(number)
        assert await store.news.since(date(2012, 8, 3)) == []
        assert not await store.news.planned(number)


async def test_a_statement_removed_is_gone_with_whom_it_concerned(storage: Storage) -> None:
    said = [Statement(key, "public", Words({"en": "A"}), on("2012"), concerns=("vera",)) for key in ("one", "other")]
    async with storage.writing() as store:
        await store.statements.save(said)
        await store.statements.remove("one")
        assert [one.key for one in await store.statements.about("vera", date(2013, 1, 1), 0, 9)] == ["other"]
