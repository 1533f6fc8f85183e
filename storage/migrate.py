"""Bringing the tables up to date: one line of history for both databases, run from code."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.errors import StorageNotMade, StorageTooNew, StorageUnreachable

_FOLDER = Path(__file__).with_name("migrations")


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the database to this revision within the connection's transaction.

    Raises:
        StorageTooNew: the database knows a revision this program does not.
    """
    history = ScriptDirectory(str(_FOLDER))
    if _revision(connection, history) != history.get_current_head():
        config = Config()
        config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def newest() -> str:
    """Give the revision this program works with."""
    return str(ScriptDirectory(str(_FOLDER)).get_current_head())


def check(connection: Connection) -> None:
    """Refuse a database whose tables are not those this program works with.

    Raises:
        StorageTooNew: they are of a newer program.
        StorageNotMade: they are not there yet.
        StorageUnreachable: they are of an older program.
    """
    history = ScriptDirectory(str(_FOLDER))
    revision = _revision(connection, history)
    if revision is None:
        raise StorageNotMade("The database has no tables yet; the first run makes them.")
    if revision != history.get_current_head():
        raise StorageUnreachable("The database has tables of an older version; starting the bot once renews them.")


def _revision(connection: Connection, history: ScriptDirectory) -> str | None:
    """Say how far the database is; None where it has no tables of ours."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision and revision not in {script.revision for script in history.walk_revisions()}:
        raise StorageTooNew(
            "The database was used by a newer version of this program; install that version, or restore a backup."
        )
    return revision
