"""The kinds that the field tells apart: of status, custody, release, sentence, name; and those of sending."""

from enum import IntEnum, StrEnum


class Status(StrEnum):
    """Where a person is on a day, as far as it is known."""

    HELD = "held"
    FREE = "free"
    IN_EXILE = "exile"
    DECEASED = "deceased"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What kind of custody a detention is, or ended up as."""

    REMAND = "remand"
    PRISON = "prison"
    RESTRICTED = "restricted"
    HOME = "home"
    ADMINISTRATIVE = "administrative"


class Release(StrEnum):
    """How a detention ended."""

    END_OF_TERM = "end_of_term"
    EARLY = "early"
    AMNESTY = "amnesty"
    PARDON = "pardon"
    EXILE = "exile"
    UNDERTAKING = "undertaking"
    UNCHARGED = "uncharged"
    LET_OUT = "let_out"
    MEDICAL = "medical"
    UNKNOWN = "unknown"  # without a day: it is not known whether it has ended


class SentenceKind(StrEnum):
    """What a sentence takes away."""

    PRISON = "prison"
    RESTRICTED = "restricted"
    HOME = "home"
    ADMINISTRATIVE = "administrative"
    REGIME = "regime"
    FINE = "fine"
    SUSPENDED = "suspended"


class NameKind(StrEnum):
    """What a spelling is: the name we show, the full name, or another spelling people use."""

    PRIMARY = "primary"
    FULL = "full"
    OTHER = "other"


class NewsKind(StrEnum):
    """What may happen in a case that followers hear of at once."""

    RELEASED = "released"
    DIED = "died"
    REARRESTED = "rearrested"
    TRANSFERRED = "transferred"
    SENTENCED = "sentenced"


class Keeping(StrEnum):
    """Whether a change of a case file still holds."""

    MADE = "made"
    UNDONE = "undone"


class Telling(StrEnum):
    """Whether those who follow hear of a change."""

    NOTHING = "nothing"  # it is no news
    WAITING = "waiting"  # for the approval of a second person
    TOLD = "told"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"  # it was undone before anybody had approved it


class Lane(IntEnum):
    """What goes first where not everything can go at once."""

    NEWS = 0
    ALERTS = 1
    GATHERED = 2  # alerts beyond those a chat gets singly in a day: one message for all of them
    ANNOUNCEMENTS = 3


class Role(StrEnum):
    """What an organizer may do: name and remove organizers; keep case files and statements; announce."""

    OWNER = "owner"
    EDITOR = "editor"
    ANNOUNCER = "announcer"


class Phase(StrEnum):
    """How far an announcement is."""

    DRAFT = "draft"
    WAITING = "waiting"  # for the approval of a second person
    APPROVED = "approved"  # and goes out when its time comes
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Crowd(StrEnum):
    """Who is to hear an announcement."""

    EVERYONE = "everyone"  # who is subscribed to action days and announcements
    FOLLOWERS = "followers"  # of a person
    LANGUAGE = "language"  # the subscribed who read it
    COUNTRY = "country"  # the subscribed whose time zone lies there
    MANY = "many"  # subscribed groups and channels


class Timing(StrEnum):
    """When an announcement goes out once it is approved."""

    NOW = "now"
    AT = "at"  # an instant
    OWN_HOUR = "own_hour"  # on a day, at each reader's own hour of alerts


class State(IntEnum):
    """How far a delivery is. The first three wait for their time; those after SENDING are over."""

    DUE = 0
    LATER = 1  # it surely did not arrive and is sent again
    REPEAT = 2  # unconfirmed, and to be sent once more
    SENDING = 3
    SENT = 4
    REFUSED = 5
    UNCONFIRMED = 6
    FAILED = 7  # refused, of an announcement: the chat is at fault, and another try may find it better disposed
    CORRECTED = 8  # the message that was sent has been edited


class Task(StrEnum):
    """What is done about an occasion in each chat: deliveries that wait are for this."""

    SEND = "send"
    EDIT = "edit"  # what was sent gets the new text; whoever was not sent it yet is sent it so
    DELETE = "delete"  # what was sent is deleted; whoever was not sent it yet is not


class Standing(StrEnum):
    """Whether letters of an occasion may go out."""

    OPEN = "open"
    DOUBTFUL = "doubtful"  # what it tells of was changed: nothing goes out before somebody has looked again
    PAUSED = "paused"  # an organizer lets nothing more go out for now
    WITHDRAWN = "withdrawn"  # it is no longer so
    CLOSED = "closed"  # it is over and only counted


class Outcome(StrEnum):
    """What deliveries are counted as once their rows are gone."""

    SENT = "sent"
    REFUSED = "refused"
    UNCONFIRMED = "unconfirmed"
    GONE = "gone"  # the chat is no more
    MISSED = "missed"  # it was too late to tell
    WITHDRAWN = "withdrawn"
    RECALLED = "recalled"  # it was sent, and deleted again
    ABSENT = "absent"  # it was sent, and somebody else deleted it before it could be edited
    REPEATED = "repeated"  # this is no end: what may have arrived is sent once more, and may come twice


class Stage(StrEnum):
    """Where a delivery of an announcement stands: each is counted at one of these, and stays so without its row."""

    OWED = "owed"  # not sent yet
    CHANGING = "changing"  # sent, and to be edited or deleted
    SENT = "sent"
    CORRECTED = "corrected"
    KEPT = "kept"  # it was sent and stands as it was: Telegram does not let it be edited or deleted
    REFUSED = "refused"  # Telegram takes the letter for nobody
    FAILED = "failed"  # the chat does not let the bot write, which may pass
    UNCONFIRMED = "unconfirmed"  # nobody knows whether it arrived, or whether it was edited or deleted
    GONE = "gone"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"
    RECALLED = "recalled"
    ABSENT = "absent"
