"""Case files into the storage: every row that can be taken in one go, or nothing if a whole file is of no use."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources.abc import Traversable
from itertools import islice

from bot.casefiles.doubles import MOST, Double, doubles
from bot.casefiles.entries import CaseFiles
from bot.casefiles.faults import Fault
from bot.casefiles.merging import changes, gather, laid_over, merge, removed
from bot.casefiles.reading import read
from bot.casefiles.references import Stored, look_up
from bot.casefiles.settling import settle
from storage import Action, Changes, Person, Storage, Transaction

Progress = Callable[[int, int], None]  # how much is done, of how much

_CHUNK = 250  # people at once


@dataclass(frozen=True, slots=True)
class Loaded:
    """All went in (or would have); by kind of file, what is new, changed and the same.

    `refused` tells why rows were left out. `removed` counts stays and sentences that were stored and are no longer
    told of; kinds without any are not in it. `doubles` are new people who may be somebody else; `unlooked` counts the
    new people that were too many to look at.
    """

    changes: Mapping[str, Changes]
    removed: Mapping[str, int] = field(default_factory=dict)
    doubles: tuple[Double, ...] = ()
    unlooked: int = 0
    refused: tuple[Fault, ...] = ()

    @property
    def rows_refused(self) -> int:
        """How many rows were left out, each perhaps for several reasons."""
        return len({(one.file, one.line) for one in self.refused})


@dataclass(frozen=True, slots=True)
class Broken:
    """Nothing went in, for these reasons."""

    faults: tuple[Fault, ...]


Outcome = Loaded | Broken


class _OnlyTried(Exception):  # noqa: N818 - no error, it rolls a dry run back
    """Leave the transaction so that nothing of it stays."""


def _silent(done: int, whole: int) -> None:
    """Tell nobody."""


async def load(
    path: Traversable,
    storage: Storage,
    *,
    today: date,
    whole: bool = False,
    dry_run: bool = False,
    progress: Progress = _silent,
) -> Outcome:
    """Load a folder of case files or a single one; no fact in them may be later than `today`."""
    return await take_in(read(path, today), storage, whole=whole, dry_run=dry_run, progress=progress)


async def take_in(
    cases: CaseFiles,
    storage: Storage,
    *,
    whole: bool = False,
    dry_run: bool = False,
    progress: Progress = _silent,
) -> Outcome:
    """Take in all rows that can be taken, or, if it has to be the `whole`, nothing where one is refused.

    Doing it again changes nothing. A dry run does it all and then takes it back.
    """
    if cases.faults:
        return Broken(tuple(sorted({*cases.faults, *cases.refused})))
    loaded = Loaded({})
    with suppress(_OnlyTried):
        async with storage.writing() as store:
            stored = await look_up(cases, store)
            good = settle(cases, stored)
            if whole and good.refused:
                return Broken(good.refused)
            loaded = await _save(good, stored, store, progress)
            _take_back(dry_run)
    return loaded


async def _actions(cases: CaseFiles, store: Transaction) -> list[Action]:
    """Give the actions; a file that knows nothing of `safe_outside` takes no such caution away."""
    told = [one.record for one in cases.actions]
    if "actions" not in cases.older:
        return told
    stored = {one.key: one.safe_outside for one in await store.days.actions()}
    return [replace(one, safe_outside=stored.get(one.key, ())) for one in told]


def _take_back(dry_run: bool) -> None:
    if dry_run:
        raise _OnlyTried


async def _save(cases: CaseFiles, stored: Stored, store: Transaction, progress: Progress) -> Loaded:
    told = gather(cases, stored.owners)
    listed = {stored.listed[one.line]: one.record for one in cases.listed}
    counted = dict.fromkeys(cases.kinds, Changes())
    gone = Counter[str]()
    new: list[Person] = []
    done = 0
    slugs = iter((*told, *listed))
    while chunk := list(islice(slugs, _CHUNK)):
        former = {slug: stored.people.get(slug) for slug in chunk}
        news = {slug: laid_over(former[slug], listed[slug], slug) if slug in listed else told[slug] for slug in chunk}
        merged = {slug: merge(former[slug], news[slug]) for slug in chunk}
        await store.people.save(person for slug, person in merged.items() if person != former[slug])
        new += (person for slug, person in merged.items() if former[slug] is None)
        for slug, person in merged.items():
            for kind, change in changes(former[slug], person, news[slug]).items():
                counted[kind] = counted.get(kind, Changes()) + change
            gone.update(removed(former[slug], news[slug]))
        done += len(chunk)
        progress(done, len(told) + len(listed))
        await asyncio.sleep(0)  # where nothing is written either, others would wait for the whole of it
    others = {
        "statements": await store.statements.save(one.record for one in cases.statements),
        "action_days": await store.days.save(one.record for one in cases.action_days),
        "actions": await store.days.save_actions(await _actions(cases, store)),
        "advice": await store.advice.save(one.record for one in sorted(cases.advice, key=lambda one: one.place)),
    }
    total = {kind: others.get(kind, counted[kind]) for kind in cases.kinds}
    return Loaded(total, dict(+gone), await doubles(new, store), max(0, len(new) - MOST), cases.refused)
