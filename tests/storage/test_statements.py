from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import Changes, Statement, Storage, Words
from tests.storage.invented import dates, lines, on, texts, words

statements = st.builds(
    Statement,
    key=texts,
    kind=texts,
    organisation=words,
    made_on=dates(),
    speaker=texts,
    role=words,
    title=texts,
    quotation=texts,
    quotation_language=texts,
    gist=words,
    addressee=words,
    concerns=lines,
    sources=lines,
)


def said(key: str, when: str, *concerns: str) -> Statement:
    return Statement(key, "public", Words({"en": "A Committee"}), on(when), concerns=concerns)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=statements)
async def test_a_statement_comes_back_exactly_as_saved(storage: Storage, one: Statement) -> None:
    async with storage.writing() as store:
        await store.statements.save([one])
        assert await store.statements.get(one.key) == one


async def test_saving_a_statement_counts_new_changed_and_same(storage: Storage) -> None:
    first, second = said("a", "2012-08-02", "ales", "vera"), said("b", "2012-08-03")
    async with storage.writing() as store:
        assert await store.statements.save([first, second]) == Changes(new=2)
        assert await store.statements.save([first, second]) == Changes(same=2)
        assert await store.statements.save([said("a", "2012-08-02", "vera"), second]) == Changes(changed=1, same=1)
        assert await store.statements.get("a") == said("a", "2012-08-02", "vera")
        assert await store.statements.count("ales", date(2026, 1, 1)) == 0


async def test_statements_come_newest_first_page_by_page(storage: Storage) -> None:
    made = [said(f"s{day:02}", f"2012-08-{day:02}", "ales") for day in range(1, 8)]
    today = date(2012, 8, 31)
    async with storage.writing() as store:
        await store.statements.save([*made, said("other", "2012-08-04", "vera")])
        first, second, third = [
            [one.key for one in await store.statements.about("ales", today, offset, 3)] for offset in (0, 3, 6)
        ]
        assert (first, second, third) == (["s07", "s06", "s05"], ["s04", "s03", "s02"], ["s01"])
        assert await store.statements.about("ales", today, 9, 3) == []
        assert await store.statements.count("ales", today) == 7
        assert await store.statements.count(None, today) == 8
        assert len(await store.statements.about(None, today, 0, 20)) == 8


async def test_a_statement_not_surely_made_yet_is_not_told(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.statements.save([said("day", "2012-08-04"), said("month", "2012-08"), said("year", "2012")])
        for day, told in {
            date(2012, 8, 3): [],
            date(2012, 8, 4): ["day"],
            date(2012, 8, 31): ["month", "day"],
            date(2012, 12, 31): ["year", "month", "day"],
        }.items():
            assert [one.key for one in await store.statements.about(None, day, 0, 9)] == told
            assert await store.statements.count(None, day) == len(told)


async def test_nothing_is_found_under_a_key_no_statement_has(storage: Storage) -> None:
    async with storage.reading() as store:
        assert await store.statements.get("none") is None
