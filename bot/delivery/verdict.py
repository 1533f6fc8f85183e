"""What became of one letter to one chat."""

from dataclasses import dataclass
from enum import Enum, auto


class Culprit(Enum):
    """Whose fault it is that Telegram refuses a message."""

    CHAT = auto()  # the bot has no right to write there (now)
    LETTER = auto()  # the text or its buttons: nobody can be sent it
    PICTURE = auto()  # only the picture: the text may still go
    MESSAGE = auto()  # what was sent can no longer be edited or deleted
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it, or has edited or deleted it; `message` is its id of what was sent, if it told one."""

    message: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """It surely did not arrive: send it again after so many seconds; `flood`: Telegram asked for this pause (429)."""

    seconds: float
    flood: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become a supergroup with this id."""

    chat: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot or left Telegram, or the group removed it: it may never be written to."""


@dataclass(frozen=True, slots=True)
class Absent:
    """The message that was to be edited or deleted is not there any more."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram refuses it for good; the reason is Telegram's, without what it quotes."""

    reason: str
    culprit: Culprit = Culprit.UNKNOWN


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """It may have arrived, nobody knows: no answer came, or none that can be read."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """Telegram does not know the token (401, 404): no letter will go out with it."""


Verdict = Sent | Later | Moved | Gone | Absent | Refused | Unconfirmed | Unauthorized
