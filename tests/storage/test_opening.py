import asyncio
import signal
import socket
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.names import Names
from storage import Storage, StorageBusy, StorageError, StorageNotMade, StorageTooNew, StorageUnreachable
from tests.databases import KEY, Server
from tests.storage.invented import person

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

HOLDER = """
import asyncio, sys
from bot.names import Names
from storage import Storage

async def hold():
    storage = Storage(sys.argv[1], names=Names())
    await storage.open()
    print("open", flush=True)
    await asyncio.sleep(60)

asyncio.run(hold())
"""


async def opened(url: str, *, alone: bool = True) -> Storage:
    storage = Storage(url, names=Names())
    await storage.open(alone=alone)
    return storage


def modes(folder: Path) -> dict[str, int]:
    """Who may do what with each file in a folder."""
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


async def test_the_database_says_its_name_and_version(storage: Storage) -> None:
    assert storage.engine_name.split()[0] in {"SQLite", "PostgreSQL"}
    assert storage.engine_name.split()[1][0].isdigit()


@only_sqlite
async def test_a_second_process_is_refused_until_the_first_one_dies(database_url: str) -> None:
    root = Path(__file__).parents[2]
    holder = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", HOLDER, database_url), cwd=root, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert await asyncio.wait_for(holder.stdout.readline(), 30) == b"open\n"
        with pytest.raises(StorageBusy, match="stop the other bot"):
            await opened(database_url)
    finally:
        holder.send_signal(signal.SIGKILL)
        await holder.wait()
    await (await opened(database_url)).close()


@only_sqlite
@pytest.mark.usefixtures("storage")
async def test_one_process_cannot_open_it_twice_either(database_url: str, tmp_path: Path) -> None:
    other_name = tmp_path / "other.db"
    other_name.symlink_to(tmp_path / "solidarity.db")
    for url in (database_url, f"sqlite:///{other_name}"):
        with pytest.raises(StorageBusy):
            await opened(url)


async def test_one_can_look_in_beside_the_bot_but_not_write(storage: Storage, database_url: str) -> None:
    beside = await opened(database_url, alone=False)
    async with storage.writing() as store:
        await store.people.save([person("ales")])
    async with beside.reading() as store:
        assert (await store.totals()).people == 1
    with pytest.raises(StorageError, match="not open for writing"):
        async with beside.writing():
            pass
    await beside.unlock(KEY)
    await beside.close()
    async with storage.writing() as store:
        assert await store.people.save([person("vera")])


async def test_one_can_look_in_while_the_bot_is_away(storage: Storage, database_url: str) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
    await storage.close()
    beside = await opened(database_url, alone=False)
    async with beside.reading() as store:
        assert (await store.totals()).people == 1
    await beside.close()


async def test_looking_in_makes_no_tables(empty_url: str, tmp_path: Path) -> None:
    with pytest.raises(StorageNotMade):
        await opened(empty_url, alone=False)
    assert modes(tmp_path) == {}
    if empty_url.startswith("sqlite"):
        (tmp_path / "solidarity.db").touch()
    with pytest.raises(StorageNotMade, match="no tables yet"):
        await opened(empty_url, alone=False)


@only_sqlite
async def test_the_files_are_for_their_owner_only(tmp_path: Path, database_url: str) -> None:
    (tmp_path / "solidarity.db").unlink()
    storage = await opened(database_url)
    assert modes(tmp_path) == {f"solidarity.db{end}": 0o600 for end in ("", "-shm", "-wal", ".lock")}
    await storage.close()
    assert set(modes(tmp_path)) == {"solidarity.db", "solidarity.db.lock"}


async def test_a_database_of_a_newer_program_is_left_alone(storage: Storage, database_url: str) -> None:
    async with storage.writing() as store:
        await store._db.exec_driver_sql("UPDATE alembic_version SET version_num = 'from-tomorrow'")
    await storage.close()
    for alone in (True, False):
        with pytest.raises(StorageTooNew, match="newer version"):
            await opened(database_url, alone=alone)


@pytest.mark.parametrize("path", ["missing/file.db", "folder", "text.db"])
async def test_a_path_that_holds_no_database_is_named(tmp_path: Path, path: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.db").write_text("Not a database, though long enough to be taken for one. " * 20)
    with pytest.raises(StorageUnreachable, match=str(tmp_path / path)):
        await opened(f"sqlite:///{tmp_path / path}")
    with pytest.raises(StorageUnreachable, match=str(tmp_path / path)):
        await opened(f"sqlite:///{tmp_path / path}", alone=False)


async def test_a_path_with_any_signs_will_do(tmp_path: Path) -> None:
    for name in ("a b.db", "дом#1.db", "more&more=.db"):
        await (await opened(f"sqlite:///{tmp_path / name}")).close()
        assert (tmp_path / name).exists()


async def test_a_server_that_is_away_is_named_without_the_password() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(StorageUnreachable) as caught:
            await opened(f"postgresql://ales:top-secret@127.0.0.1:{port}/case?application_name=top-secret")
    assert f"postgresql://ales@127.0.0.1:{port}/case" in str(caught.value)
    assert "top-secret" not in str(caught.value)


async def test_a_server_that_refuses_us_is_named_without_the_password(postgresql: Server) -> None:
    url = make_url(postgresql.url).set(password="top-secret")
    for wrong in (
        url.set(database="nowhere"),
        url.set(username="nobody-known"),
        url.update_query_dict({"no_such_option": "1"}),
    ):
        with pytest.raises(StorageUnreachable, match="DATABASE_URL is right") as caught:
            await opened(wrong.render_as_string(hide_password=False))
        assert "top-secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "solidarity.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://me:hidden@host/db",
        "postgresql://a:hidden:b@x:y/",
    ],
)
def test_an_address_of_no_use_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(StorageUnreachable, match=r"sqlite\+aiosqlite:///") as caught:
        Storage(url, names=Names())
    assert "hidden" not in str(caught.value)


async def test_a_storage_that_is_not_open_says_so(database_url: str) -> None:
    storage = Storage(database_url, names=Names())
    for begin in (storage.reading, storage.writing):
        with pytest.raises(StorageError, match="not open"):
            async with begin():
                pass
    await storage.close()
