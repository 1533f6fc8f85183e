"""What can go wrong with the storage; each error's text is a sentence for whoever runs the bot."""

# ruff: noqa: N818 - each name says what has happened


class StorageError(Exception):
    """The storage cannot do what was asked; the text says why and what to do."""


class StorageBusy(StorageError):
    """Another process has this database file."""


class StorageTooNew(StorageError):
    """A newer version of the program has changed the tables."""


class StorageUnreachable(StorageError):
    """There is no database at this address, or it does not let us in."""


class WrongKey(StorageError):
    """The chat key is not the one this database was sealed with."""
