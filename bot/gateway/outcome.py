"""What becomes of a reply, and where it was meant to go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reply goes: the chat, the message it answers, the topic of a forum, the message it may replace."""

    chat: int
    answers: int | None = None
    thread: int | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Telegram has the whole reply; these messages say it, as far as Telegram told their ids."""

    messages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot, or the group removed it."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """The reply did not arrive, or may not have; the reason names nobody."""

    reason: str
    messages: tuple[int, ...] = ()  # that say it, or may


@dataclass(frozen=True, slots=True)
class Moved:
    """A group was upgraded and has another id now."""

    old: int
    new: int


Outcome = Said | Gone | Moved | Unsaid
