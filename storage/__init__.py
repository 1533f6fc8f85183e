"""What the bot remembers."""

from storage.custody import Custody, kind_on
from storage.database import Storage
from storage.dates import Confidence, PartialDate, Precision
from storage.detention import Detention, Sentence, Stay
from storage.errors import StorageBusy, StorageError, StorageNotMade, StorageTooNew, StorageUnreachable, WrongKey
from storage.kinds import Kind, NameKind, Release, SentenceKind, Status
from storage.records import (
    SLUG_LENGTH,
    Action,
    ActionDay,
    Advice,
    Changes,
    Chat,
    Known,
    Name,
    Person,
    Statement,
    Totals,
)
from storage.transaction import Transaction
from storage.words import FALLBACK, Words

__all__ = [
    "FALLBACK",
    "SLUG_LENGTH",
    "Action",
    "ActionDay",
    "Advice",
    "Changes",
    "Chat",
    "Confidence",
    "Custody",
    "Detention",
    "Kind",
    "Known",
    "Name",
    "NameKind",
    "PartialDate",
    "Person",
    "Precision",
    "Release",
    "Sentence",
    "SentenceKind",
    "Statement",
    "Status",
    "Stay",
    "Storage",
    "StorageBusy",
    "StorageError",
    "StorageNotMade",
    "StorageTooNew",
    "StorageUnreachable",
    "Totals",
    "Transaction",
    "Words",
    "WrongKey",
    "kind_on",
]
