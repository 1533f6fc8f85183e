"""What the bot remembers."""

from storage.custody import Custody, kind_on
from storage.database import Storage
from storage.dates import Confidence, PartialDate, Precision
from storage.detention import Detention, Sentence, Stay
from storage.errors import (
    Deposed,
    StorageBusy,
    StorageError,
    StorageNotMade,
    StorageTooNew,
    StorageUnreachable,
    WrongKey,
)
from storage.kinds import (
    Kind,
    Lane,
    NameKind,
    NewsKind,
    Outcome,
    Release,
    Role,
    SentenceKind,
    Stage,
    Standing,
    State,
    Status,
    Task,
)
from storage.leading import Lead
from storage.naming import Bearers, Match, Names, Wanted
from storage.owing import Hour, Whom
from storage.post import Claim, Duty, Letter, News, Notice, Occasion, Settled
from storage.records import (
    SLUG_LENGTH,
    Action,
    ActionDay,
    Advice,
    Changes,
    Chat,
    Name,
    Person,
    Statement,
    Totals,
)
from storage.team import LONGEST_ALIAS, Deed, Invitation, Organizer
from storage.transaction import Transaction
from storage.windows import term_ends
from storage.words import FALLBACK, Words

__all__ = [
    "FALLBACK",
    "LONGEST_ALIAS",
    "SLUG_LENGTH",
    "Action",
    "ActionDay",
    "Advice",
    "Bearers",
    "Changes",
    "Chat",
    "Claim",
    "Confidence",
    "Custody",
    "Deed",
    "Deposed",
    "Detention",
    "Duty",
    "Hour",
    "Invitation",
    "Kind",
    "Lane",
    "Lead",
    "Letter",
    "Match",
    "Name",
    "NameKind",
    "Names",
    "News",
    "NewsKind",
    "Notice",
    "Occasion",
    "Organizer",
    "Outcome",
    "PartialDate",
    "Person",
    "Precision",
    "Release",
    "Role",
    "Sentence",
    "SentenceKind",
    "Settled",
    "Stage",
    "Standing",
    "State",
    "Statement",
    "Status",
    "Stay",
    "Storage",
    "StorageBusy",
    "StorageError",
    "StorageNotMade",
    "StorageTooNew",
    "StorageUnreachable",
    "Task",
    "Totals",
    "Transaction",
    "Wanted",
    "Whom",
    "Words",
    "WrongKey",
    "kind_on",
    "term_ends",
]
