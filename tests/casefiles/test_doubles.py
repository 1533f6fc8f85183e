"""Somebody who may be in the case files twice is named after an import, and nothing is refused for it."""

from importlib import import_module
from pathlib import Path

import pytest

from bot.casefiles import Double, Loaded, load
from storage import Storage
from tests.casefiles.conftest import TODAY, Write


async def loaded(path: Path, storage: Storage, *, dry_run: bool = False) -> Loaded:
    outcome = await load(path, storage, today=TODAY, dry_run=dry_run)
    assert isinstance(outcome, Loaded), outcome
    return outcome


async def test_somebody_new_with_a_name_that_is_there_already_is_named(write: Write, storage: Storage) -> None:
    await loaded(write("people"), storage)
    again = write("people", {"slug": "ihar-zima-2", "name_en": "", "name_ru": "Игорь Зима"})
    assert (await loaded(again, storage)).doubles == (Double("ihar-zima-2", "Игорь Зима", "ihar", "Ihar Zima"),)
    async with storage.reading() as store:
        assert await store.people.count() == 2


async def test_who_is_in_the_same_files_twice_is_named_once(write: Write, storage: Storage) -> None:
    twice = write(
        "people", {}, {"slug": "zima-ihar", "name_en": "Zima Ihar"}, {"slug": "vera", "name_en": "Vera Vydumka"}
    )
    assert (await loaded(twice, storage)).doubles == (Double("ihar", "Ihar Zima", "zima-ihar", "Zima Ihar"),)


@pytest.mark.parametrize("name", ["Vera Zima", "Ihar", "Ihar Letau"])
async def test_who_shares_but_a_part_of_the_name_is_not_named(write: Write, storage: Storage, name: str) -> None:
    assert (await loaded(write("people", {}, {"slug": "another", "name_en": name}), storage)).doubles == ()


async def test_who_was_there_before_is_not_named_again(write: Write, storage: Storage) -> None:
    twice = write("people", {}, {"slug": "ihar-again"})
    assert len((await loaded(twice, storage)).doubles) == 1
    assert (await loaded(twice, storage)).doubles == ()


async def test_a_dry_run_names_them_too_and_leaves_nothing(write: Write, storage: Storage) -> None:
    twice = write("people", {}, {"slug": "ihar-again"})
    tried = await loaded(twice, storage, dry_run=True)
    assert [one.slug for one in tried.doubles] == ["ihar"]
    async with storage.reading() as store:
        assert await store.people.count() == 0
        assert await store.people.find("Ihar Zima") == []
    assert (await loaded(twice, storage)).doubles == tried.doubles


async def test_of_very_many_new_people_the_first_are_looked_at(
    write: Write, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("load", "doubles"):
        monkeypatch.setattr(import_module(f"bot.casefiles.{module}"), "MOST", 2)
    many = write("people", *({"slug": f"ihar-{number}"} for number in range(5)))
    outcome = await loaded(many, storage)
    assert [(one.slug, one.other_slug) for one in outcome.doubles] == [("ihar-0", "ihar-1")]
    assert outcome.unlooked == 3
