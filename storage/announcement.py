"""The frozen facts of an announcement: what it says, to whom and when, and who answers for it."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.kinds import Crowd, Phase, Timing
from storage.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Announcement:
    """What organizers tell many at once.

    `code` is what readers check it by, said nowhere but in its letters. `version` counts the changes of what readers
    would get. `about` is empty until chosen: `day:KEY`, `person:SLUG`,
    `statement:KEY` or `other`. `texts` are HTML by Telegram's rules, `photo` Telegram's id of a picture, `links` pairs
    of a label and an address, one after the other. `safe_outside` are the countries (ISO 3166-1 alpha-2) in which doing
    what it says is dangerous. `crowd_of` is the slug, language or country (ISO 3166-1 alpha-2) of
    the crowd. `at` and `day` belong to their timing; `latest` is how many days late it is still worth telling.

    `author` began it and `hands` are the numbers of all organizers who changed it: none of them can approve it.
    `approver` is whoever approved the present version; `alone`: its author, as the only announcer there is. `reason`
    is why it was declined. `owed`: everyone of the crowd has a delivery of `occasion_id`. A draft that has
    begun already is a correction of what was sent; `recall`: it is to be deleted everywhere. `changing`: that is
    approved, and not brought to every chat yet. `told` and `told_outside` are the texts and countries
    that have gone out, in their last approved form, and `corrected` whether that is not the first. `forgotten`: nothing
    is kept any more of who was sent it, nor any number below ten.
    """

    number: int
    code: str
    author: str
    hands: tuple[str, ...]
    made_at: datetime
    changed_at: datetime
    phase: Phase = Phase.DRAFT
    version: int = 1
    about: str = ""
    texts: Words = NO_WORDS
    photo: str = ""
    links: tuple[str, ...] = ()
    safe_outside: tuple[str, ...] = ()
    crowd: Crowd = Crowd.EVERYONE
    crowd_of: str = ""
    timing: Timing = Timing.NOW
    at: datetime | None = None
    day: date | None = None
    latest: int = 1
    approver: str = ""
    approver_number: int | None = None
    reason: str = ""
    alone: bool = False
    occasion_id: int | None = None
    owed: bool = False
    recall: bool = False
    changing: bool = False
    told: Words = NO_WORDS
    told_outside: tuple[str, ...] = ()
    corrected: bool = False
    forgotten: bool = False
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def begun(self) -> bool:
        """Whether some may have been sent it already."""
        return self.started_at is not None

    @property
    def taken_back(self) -> bool:
        """Whether it was decided that it is deleted everywhere."""
        return self.recall and self.phase not in {Phase.DRAFT, Phase.WAITING}

    @property
    def buttons(self) -> tuple[tuple[str, str], ...]:
        """The link buttons, each a label and an address."""
        return tuple(zip(self.links[::2], self.links[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Board:
    """An organizer's message that shows how far an announcement is; `shown` is a digest of what it says."""

    announcement: int
    user: int
    organizer: int
    message: int
    shown: str


@dataclass(frozen=True, slots=True)
class Freeze:
    """All announcements stand still: since when, by whom, and who has agreed to lift that."""

    frozen_at: datetime
    frozen_by: str
    lifters: tuple[str, ...]
