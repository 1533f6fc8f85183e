"""A long list with bad rows among good ones: looked at, taken in as far as it can be, written out, taken in again."""

import random
from itertools import chain

import pytest

from bot.casefiles import Loaded, export_csv, export_json, read_document, take_in
from storage import Changes, Status, Storage
from tests.casefiles import listed
from tests.casefiles.conftest import TODAY

BAD = 60


@pytest.mark.parametrize("good", [240, pytest.param(2_940, marks=pytest.mark.long)])
async def test_a_list_with_sixty_bad_rows(storage: Storage, good: int) -> None:
    rows = list(chain(listed.good(good), listed.bad(BAD)))
    random.Random(4).shuffle(rows)  # noqa: S311 - reproducible, not secret
    cases = read_document(listed.as_csv(rows), "list.csv", TODAY)

    previewed = await take_in(cases, storage, dry_run=True)
    assert isinstance(previewed, Loaded)
    async with storage.reading() as store:
        assert await store.people.count() == 0
    steps: list[tuple[int, int]] = []
    outcome = await take_in(cases, storage, progress=lambda done, whole: steps.append((done, whole)))
    assert outcome == previewed
    assert (steps[0], steps[-1]) == ((min(250, good), good), (good, good))

    assert previewed.changes["people"] == previewed.changes["detentions"] == Changes(new=good)
    assert previewed.rows_refused == BAD
    wanted = {begin for _, _, begin in listed.BAD}
    told = {begin for begin in wanted if any(one.reason.startswith(begin) for one in previewed.refused)}
    assert told == wanted
    assert len(wanted) >= 12
    async with storage.reading() as store:
        everybody = [one for offset in range(0, good, 500) for one in await store.people.listed(offset, 500)]
        exported, as_json = await export_csv(store), await export_json(store)
    by_page = {row["url"]: row for row in rows}
    for one in everybody:
        row, status = by_page[one.sources[0]], one.status_on(TODAY)
        if status is Status.HELD:
            assert row["status"] == "active"
            assert row["penalty"] != listed.SUSPENDED
            assert not row["prison"].startswith("Released")
        assert (status is Status.FREE) == bool(row["release_date"])
        assert (status is Status.DECEASED) == bool(row["died"])

    for content, name, refused in ((listed.as_csv(rows), "list.csv", BAD), (as_json, "cases.json", 0)):
        again = await take_in(read_document(content, name, TODAY), storage)
        assert isinstance(again, Loaded)
        assert again.changes["people"] == Changes(same=good)
        assert all(change == Changes(same=change.same) for change in again.changes.values())
        assert again.rows_refused == refused
    async with storage.reading() as store:
        assert await export_csv(store) == exported
