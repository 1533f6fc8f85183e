"""`import` for those who watch: a bar while it takes long, then what was refused and a table of what changed."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from bot import casefiles, names
from storage import Storage, StorageNotMade

_A_MOMENT = 1.0  # seconds; what is over sooner needs no bar
_SHOWN = 20  # pairs of people who may be one


async def bring_in(path: Path, database_url: str, *, today: date, dry_run: bool) -> bool:
    """Load case files and say what came of it; True if all of them are good.

    Raises:
        StorageError: the database cannot be used, or, in a dry run, would have to be brought up to date first.
    """
    console = Console()
    if not dry_run:
        outcome = await _load(path, database_url, today, console)
    elif await _is_there(database_url):
        outcome = await _load(path, database_url, today, console, dry_run=True)
    else:
        console.print("There is no database yet: the files are looked at as if it were made empty.")
        with TemporaryDirectory(prefix="solidarity-import-") as folder:
            outcome = await _load(path, f"sqlite:///{folder}/empty.db", today, console, dry_run=True)
    if isinstance(outcome, casefiles.Broken):
        these = "this" if len(outcome.faults) == 1 else f"these {len(outcome.faults):,}"
        _tell_faults(outcome.faults, f"Nothing was changed: put {these} right first.")
        return False
    if outcome.refused:
        rows = "1 row was" if outcome.rows_refused == 1 else f"{outcome.rows_refused:,} rows were"
        _tell_faults(outcome.refused, f"{rows} refused; the table shows the others.")
    console.print(_table(outcome))
    _tell_doubles(outcome)
    if dry_run:
        console.print("This was a dry run: nothing was changed.")
    return not outcome.refused


async def _load(
    path: Path, database_url: str, today: date, console: Console, *, dry_run: bool = False
) -> casefiles.Outcome:
    storage = Storage(database_url, names=names.Names())
    await storage.open()
    try:
        with _Bar(console) as bar:
            return await casefiles.load(path, storage, today=today, dry_run=dry_run, progress=bar.show)
    finally:
        await storage.close()


async def _is_there(database_url: str) -> bool:
    """Tell whether the database has been made; refuse one that opening it to write would change."""
    storage = Storage(database_url, names=names.Names())
    try:
        await storage.open(alone=False)
    except StorageNotMade:
        return False
    finally:
        await storage.close()
    return True


def _tell_faults(faults: tuple[casefiles.Fault, ...], outcome: str) -> None:
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    for fault in faults:
        console.print(str(fault))
    console.print(outcome)


def _tell_doubles(loaded: casefiles.Loaded) -> None:
    console = Console(soft_wrap=True, highlight=False, markup=False)
    if loaded.doubles:
        console.print("Perhaps the same person twice:")
    for one in loaded.doubles[:_SHOWN]:
        console.print(f"  {one.slug} ({one.name}) and {one.other_slug} ({one.other_name})")
    if (more := len(loaded.doubles) - _SHOWN) > 0:
        console.print(f"  and {more:,} more")
    if loaded.unlooked:
        console.print(f"{loaded.unlooked:,} new people were too many to be compared with all others.")


def _table(loaded: casefiles.Loaded) -> Table:
    counted = ("new", "changed", "unchanged", "removed")[: 4 if loaded.removed else 3]
    table = Table("file", *(f"{name:>9}" for name in counted), box=None, padding=(0, 2))
    for column in table.columns[1:]:
        column.justify = "right"
    for kind, change in loaded.changes.items():
        counts = (change.new, change.changed, change.same, loaded.removed.get(kind, 0))
        table.add_row(kind, *(f"{count:,}" for count in counts[: len(counted)]))
    return table


class _Bar:
    """A progress bar that appears only after a moment, and only on a terminal."""

    def __init__(self, console: Console) -> None:
        self._began = monotonic()
        self._progress = Progress(
            TextColumn("people"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console
        )
        self._task = self._progress.add_task("people", total=None)
        self._console = console

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress.live.is_started:
            self._progress.stop()

    def show(self, done: int, whole: int) -> None:
        """Show how far it is."""
        if self._console.is_terminal and not self._progress.live.is_started and monotonic() > self._began + _A_MOMENT:
            self._progress.start()
        self._progress.update(self._task, completed=done, total=whole)
