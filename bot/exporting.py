"""`export` for those who watch: all case files on the disk, a folder of CSV or one JSON file, whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console

from bot import casefiles, names
from bot.casefiles import FILES
from storage import Storage


class ExportError(Exception):
    """Nothing was written; the text is one sentence with what to do."""


async def write_out(path: Path, database_url: str, *, force: bool) -> None:
    """Write all case files to a folder, or to one file where its name ends in .json.

    Raises:
        ExportError: there is something already, or the place cannot be written to.
        StorageError: the database cannot be used.
    """
    as_json = path.suffix.lower() == ".json"
    try:
        _refuse(path, as_json=as_json, force=force)
    except OSError as trouble:
        raise ExportError(f"{path} cannot be looked at ({trouble.strerror}).") from None
    storage = Storage(database_url, names=names.Names())
    await storage.open(alone=False)
    try:
        async with storage.reading() as store:
            count = await store.people.count()
            written = await casefiles.export_json(store) if as_json else await casefiles.export_csv(store)
    finally:
        await storage.close()
    try:
        _put(path, written)
    except OSError as trouble:
        raise ExportError(f"{path} cannot be written ({trouble.strerror}).") from None
    Console(soft_wrap=True, highlight=False, markup=False).print(f"{count:,} people and all else went to {path}.")


def _refuse(path: Path, *, as_json: bool, force: bool) -> None:
    """Refuse to overwrite anything that was not asked to be, and ever to remove what is no case file."""
    if not path.exists() and not path.is_symlink():
        return
    if as_json:
        good, what = path.is_file(), "a file"
    else:
        good, what = path.is_dir() and {one.name for one in path.iterdir()} <= FILES, "a folder of case files alone"
    if not good:
        raise ExportError(f"{path} is there already and is not {what}; give another path.")
    if not force and (as_json or any(path.iterdir())):
        raise ExportError(f"{path} is there already; give another path, or --force to overwrite it.")


def _put(path: Path, written: bytes | Mapping[str, bytes]) -> None:
    """Write beside the place first, and move it there when it is whole."""
    path = path.absolute()
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as beside:
        new = Path(beside, "new")
        if isinstance(written, bytes):
            _write(new, written)
            new.replace(path)
            return
        new.mkdir()
        for name, content in written.items():
            _write(new / name, content)
        former = Path(beside, "former")
        if path.exists():
            path.rename(former)
        try:
            new.rename(path)
        except OSError:
            if former.exists():
                former.rename(path)
            raise


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
