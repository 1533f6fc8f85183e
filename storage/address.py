"""Where the database is: reading DATABASE_URL, and saying it aloud without its password."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageUnreachable

_ASK = "write sqlite+aiosqlite:///folder/file.db or postgresql+asyncpg://user:password@host/database"


def parse(url: str) -> URL:
    """Read a database URL as people write it, and name the driver this program uses.

    Raises:
        StorageUnreachable: it is no URL of a database this program can use; the text does not repeat it.

    >>> parse("postgres://ales@host/case?sslmode=require").render_as_string()
    'postgresql+asyncpg://ales@host/case?ssl=require'
    """
    try:
        read = make_url(url)
    except (ArgumentError, ValueError):
        raise StorageUnreachable(f"DATABASE_URL is no address of a database; {_ASK}.") from None
    match read.get_backend_name():
        case "sqlite" if read.database and read.database != ":memory:" and not read.host:
            return read.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres":
            return _asyncpg(read)
        case "sqlite":
            raise StorageUnreachable(f"DATABASE_URL names no SQLite file; {_ASK}.")
        case other:
            raise StorageUnreachable(f"DATABASE_URL asks for {other}, which this program cannot use; {_ASK}.")


def aloud(url: URL) -> str:
    """Give the address for a message: no password, no parameters.

    >>> aloud(parse("postgresql://ales:secret@host/case"))
    'postgresql://ales@host/case'
    """
    if url.get_backend_name() == "sqlite":
        return str(Path(url.database or "").absolute())
    plain = URL.create("postgresql", url.username, None, url.host, url.port, url.database)
    return plain.render_as_string()


def _asyncpg(url: URL) -> URL:
    """Name asyncpg, and give it libpq's `sslmode` under its own name."""
    query = {("ssl" if name == "sslmode" else name): value for name, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)
