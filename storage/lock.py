"""One process at a time: a lock on a file beside the database, which dies with its holder."""

import fcntl
import os
from pathlib import Path

from storage.errors import StorageBusy


class FileLock:
    """An exclusive flock on `<database>.lock`; the file stays, the lock goes when it is closed or its holder dies."""

    def __init__(self, database: Path) -> None:
        """Take the lock.

        Raises:
            StorageBusy: another process holds it.
            OSError: the file cannot be made.
        """
        path = database.with_name(f"{database.name}.lock")
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise StorageBusy(
                f"Another process has {database} open, and two would disturb each other; stop the other bot first."
            ) from None

    def release(self) -> None:
        """Give the lock back."""
        os.close(self._file)
