import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Connection, Date, Integer, LargeBinary, MetaData, Table, Time, func, select
from sqlalchemy.ext.asyncio import create_async_engine

from bot.names import Names
from storage import Storage, migrate
from storage.address import parse
from storage.tables import metadata
from tests.databases import KEY
from tests.storage.invented import person

REVISIONS = [script.revision for script in ScriptDirectory(str(migrate._FOLDER)).walk_revisions()][::-1]

MADE_OF_OTHERS = {"name_key"}  # tables that may be dropped, for others make them anew


def history_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, upgrade: str) -> None:
    """One more migration than the program has, in a copy of its history."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrate._FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_tomorrow.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\nrevision, down_revision = '9999', {REVISIONS[-1]!r}\n"
        f"def upgrade():\n{upgrade}"
    )
    monkeypatch.setattr(migrate, "_FOLDER", folder)


async def test_the_tables_are_what_the_migrations_make(storage: Storage) -> None:
    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    async with storage.writing() as store:
        assert await store._db.run_sync(differences) == []


def invent(table: Table, number: int) -> dict[str, object]:
    """A row for a table as it is found in the database; rows of the same number refer to each other."""
    values = {
        Integer: number,
        Boolean: True,
        Date: func.current_date(),
        Time: func.current_time(),
        LargeBinary: b"%d" % number,
    }
    return {
        column.name: next((value for kind, value in values.items() if isinstance(column.type, kind)), f"text {number}")
        for column in table.columns
    }


def fill(connection: Connection, number: int) -> None:
    """Add a row to each table."""
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        if table.name != "alembic_version":
            connection.execute(table.insert().values(invent(table, number)))


def count(connection: Connection) -> dict[str, int]:
    found = MetaData()
    found.reflect(connection)
    return {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in found.sorted_tables
    }


async def test_a_database_with_data_survives_each_migration(empty_url: str) -> None:
    engine = create_async_engine(parse(empty_url))
    filled: dict[str, int] = {}
    for number, revision in enumerate(REVISIONS, 101):  # above the numbers that the database gives by itself
        async with engine.begin() as db:
            await db.run_sync(migrate.upgrade, revision)
        async with engine.begin() as db:
            counts = await db.run_sync(count)
            kept = {table: number for table, number in filled.items() if table not in MADE_OF_OTHERS}
            assert {table: counts[table] for table in kept} == kept
            await db.run_sync(fill, number)
            filled = await db.run_sync(count)
            assert min(filled.values()) > 0
    await engine.dispose()
    storage = Storage(empty_url, names=Names())
    await storage.open()
    async with storage.reading() as store:
        assert (await store.totals()).chats == len(REVISIONS)
    await storage.close()


def dump(database_url: str) -> str:
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as connection:
        written = "\n".join(connection.iterdump())
    connection.close()
    return written


async def test_a_migration_that_failed_leaves_the_database_as_it_was(
    storage: Storage, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.follows.add(42, "ales")
    await storage.close()
    before = dump(database_url) if database_url.startswith("sqlite") else ""
    with monkeypatch.context() as tomorrow:
        history_with(
            tomorrow,
            tmp_path,
            "    op.create_table('more', sa.Column('id', sa.Integer))\n"
            "    op.drop_table('follow')\n"
            "    raise ZeroDivisionError",
        )
        with pytest.raises(ZeroDivisionError):
            await storage.open()
    if before:
        assert dump(database_url) == before
    await storage.open()
    await storage.unlock(KEY)
    async with storage.writing() as store:
        assert await store.follows.slugs(42) == ["ales"]
        await store._db.exec_driver_sql("CREATE TABLE more (id INTEGER)")
    await storage.close()


async def test_a_table_made_anew_keeps_what_belongs_to_it(
    storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.follows.add(42, "ales")
    await storage.close()
    history_with(
        monkeypatch,
        tmp_path,
        "    with op.batch_alter_table('person', recreate='auto') as person:\n"
        "        person.alter_column('photo', type_=sa.String(500), existing_nullable=False)",
    )
    await storage.open()
    await storage.unlock(KEY)
    async with storage.reading() as store:
        assert await store.people.get("ales") == person("ales")
        assert await store.follows.slugs(42) == ["ales"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_migration_that_orphans_rows_is_undone(
    storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        await store.follows.add(42, "ales")
    await storage.close()
    with monkeypatch.context() as tomorrow:
        history_with(tomorrow, tmp_path, "    op.execute('DELETE FROM person')")
        with pytest.raises(Exception, match="could not be brought up to date"):
            await storage.open()
    await storage.open()
    async with storage.reading() as store:
        assert await store.people.count() == 1
