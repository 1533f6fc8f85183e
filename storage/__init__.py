"""What the bot remembers."""

from storage.announcement import Announcement, Board, Freeze
from storage.change import Change
from storage.codes import new_code
from storage.copying import Copy, Rows, sealed_by
from storage.custody import Custody, kind_on
from storage.database import Storage
from storage.dates import Confidence, PartialDate, Precision
from storage.detention import Detention, Sentence, Stay
from storage.errors import (
    Deposed,
    KeyChanging,
    Leaving,
    NotEmpty,
    StorageBusy,
    StorageError,
    StorageNotMade,
    StorageTooNew,
    StorageUnreachable,
    Unfit,
    WrongKey,
)
from storage.filling import Inspection
from storage.keeping import DELETABLE, ERASE_HOURS, KEEP_MONTHS, KEPT_MONTHS, expiry
from storage.kinds import (
    Crowd,
    Keeping,
    Kind,
    Lane,
    NameKind,
    NewsKind,
    Outcome,
    Phase,
    Release,
    Role,
    SentenceKind,
    Stage,
    Standing,
    State,
    Status,
    Task,
    Telling,
    Timing,
)
from storage.last_words import LAST_WORDS, Heard
from storage.leading import Lead
from storage.migrate import newest
from storage.naming import Bearers, Known, Match, Names, Wanted
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
from storage.rounding import rounded
from storage.team import LONGEST_ALIAS, Deed, Invitation, Organizer
from storage.traces import Trace
from storage.transaction import Transaction
from storage.windows import term_ends
from storage.wipes import Asked
from storage.wiping import Wiped
from storage.words import FALLBACK, Words

__all__ = [
    "DELETABLE",
    "ERASE_HOURS",
    "FALLBACK",
    "KEEP_MONTHS",
    "KEPT_MONTHS",
    "LAST_WORDS",
    "LONGEST_ALIAS",
    "SLUG_LENGTH",
    "Action",
    "ActionDay",
    "Advice",
    "Announcement",
    "Asked",
    "Bearers",
    "Board",
    "Change",
    "Changes",
    "Chat",
    "Claim",
    "Confidence",
    "Copy",
    "Crowd",
    "Custody",
    "Deed",
    "Deposed",
    "Detention",
    "Duty",
    "Freeze",
    "Heard",
    "Hour",
    "Inspection",
    "Invitation",
    "Keeping",
    "KeyChanging",
    "Kind",
    "Known",
    "Lane",
    "Lead",
    "Leaving",
    "Letter",
    "Match",
    "Name",
    "NameKind",
    "Names",
    "News",
    "NewsKind",
    "NotEmpty",
    "Notice",
    "Occasion",
    "Organizer",
    "Outcome",
    "PartialDate",
    "Person",
    "Phase",
    "Precision",
    "Release",
    "Role",
    "Rows",
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
    "Telling",
    "Timing",
    "Totals",
    "Trace",
    "Transaction",
    "Unfit",
    "Wanted",
    "Whom",
    "Wiped",
    "Words",
    "WrongKey",
    "expiry",
    "kind_on",
    "new_code",
    "newest",
    "rounded",
    "sealed_by",
    "term_ends",
]
