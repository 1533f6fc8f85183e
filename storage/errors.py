"""What can go wrong with the storage; each error's text is a sentence for whoever runs the bot."""

# ruff: noqa: N818 - each name says what has happened


class StorageError(Exception):
    """The storage cannot do what was asked; the text says why and what to do."""


class StorageBusy(StorageError):
    """Another process has this database file."""


class StorageTooNew(StorageError):
    """A newer version of the program has changed the tables."""


class StorageUnreachable(StorageError):
    """The database cannot be reached, does not let us in, or has tables of an older version."""


class StorageNotMade(StorageError):
    """There is no database yet, or it has no tables of ours; the first run makes them."""


class WrongKey(StorageError):
    """The chat key is not the one this database was sealed with."""


class KeyChanging(StorageError):
    """The chat key is being changed: some ids are sealed with the old one, some with the new."""


class Leaving(StorageError):
    """Chats wait for the last words before a wipe."""


class NotEmpty(StorageError):
    """The database holds something already."""


class Unfit(StorageError):
    """This is no copy of a database of ours, or not a whole one."""


class Deposed(StorageError):
    """Another process is on duty now, or all readers are being wiped: this one may no longer plan or send."""
