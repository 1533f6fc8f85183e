"""The frozen facts of what is told unasked: news, occasions, letters, deliveries, and who is on duty."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from storage.dates import PartialDate
from storage.kinds import NewsKind, State, Task
from storage.words import NO_WORDS, Words

PASSING = ("missing",)  # kinds of notices


@dataclass(frozen=True, slots=True)
class News:
    """What an organizer has marked in a person's case on `marked_on`, a day in the campaign's zone."""

    number: int
    slug: str
    kind: NewsKind
    happened_on: PartialDate
    marked_on: date
    detail: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing to tell on one day.

    `key` names it for ever: the same occasion, worked out again, has the same key. `subject` is a person's slug or an
    action day's key. `day` is the calendar day, in each reader's own zone, on which it is told; `about` the day it
    speaks of. `number` counts what the kind counts: years, days behind bars, days ahead; of news it is the number.
    `latest` is how many days late it is still worth telling. `repeats`: what may not have arrived is sent once more.
    """

    key: str
    kind: str
    subject: str
    day: date
    about: date
    number: int = 0
    latest: int = 0
    repeats: bool = True


@dataclass(frozen=True, slots=True)
class Claim:
    """One delivery that is this sender's to carry, with all that is needed to decide about it.

    `chat` is Telegram's id, `row` the number our own rows know the chat by. `edition` tells letters written anew from
    the former ones. `withdrawn`: it is not to be sent. `message` is Telegram's id of what the chat was sent already,
    and `task` what is to become of it; without one the letter is sent, if it is not to be deleted. `ticket`
    opens the letter to a discreet chat. The rest is what the chat has chosen (Chat).
    """

    chat: int
    row: int
    occasion: int
    edition: int
    rank: int
    tries: int
    repeats: bool
    withdrawn: bool
    day: date
    language: str | None
    time_zone: str | None
    quiet_from: time | None
    quiet_until: time | None
    discreet: bool = False
    ticket: str = ""
    task: Task = Task.SEND
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claim, and when it is to go again, if it is.

    `message` is Telegram's id of what was sent, `reason` Telegram's for not taking it; they are kept of announcements.
    """

    claim: Claim
    state: State
    at: datetime
    failed: bool = False  # a try that may have arrived and may not have
    message: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """Who plans and sends, by number, until which instant alerts are planned, and when the clock last ticked.

    `retained_at` is when what is not needed any more was last deleted.
    """

    epoch: int
    planned_until: datetime | None
    ticked_at: datetime | None
    retained_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something organizers are to know: which kind of thing, with its values."""

    number: int
    kind: str
    details: Mapping[str, Any]
    made_at: datetime
    told: bool

    @property
    def passing(self) -> bool:
        """Whether it holds what somebody wrote, so that nothing of it stays once it was told."""
        return self.kind in PASSING


@dataclass(frozen=True, slots=True)
class Letter:
    """What chats are sent on one occasion: HTML, one line for a gathered message, buttons as JSON, a picture.

    `discreet`, which is not stored: it makes no sound and cannot be forwarded.
    """

    text: str
    line: str = ""
    buttons: str = "[]"
    photo: str = ""
    discreet: bool = False
