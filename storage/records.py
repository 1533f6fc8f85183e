"""The frozen facts that leave this room: people and what is known of them, statements, days, chats."""

from dataclasses import dataclass
from datetime import date, time

from storage import recurrence
from storage.custody import Custody, custody_on
from storage.dates import PartialDate
from storage.detention import Detention
from storage.kinds import NameKind, Status
from storage.words import NO_WORDS, Words

SLUG_LENGTH = 40  # so that a button's command and a slug stay below Telegram's 64 bytes of callback data


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a person's name; `language` is empty where a spelling belongs to none in particular."""

    text: str
    kind: NameKind = NameKind.OTHER
    language: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A prisoner or former prisoner, with every detention known, in the order of time.

    `address` is where letters reach the person in custody, as one writes it on an envelope.
    """

    slug: str
    names: tuple[Name, ...]
    born: PartialDate | None = None
    died: PartialDate | None = None
    death: Words = NO_WORDS
    occupation: Words = NO_WORDS
    summary: Words = NO_WORDS
    photo: str = ""
    detentions: tuple[Detention, ...] = ()
    address: Words = NO_WORDS
    address_as_of: PartialDate | None = None
    verified_on: PartialDate | None = None
    sources: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """The name as this language writes it, else as the nearest language does."""
        primary = {name.language: name.text for name in self.names if name.kind is NameKind.PRIMARY}
        return Words(primary).best(language) or self.slug

    def custody_on(self, day: date) -> Custody:
        """Whether the person is held, free, in exile or dead on this day, as far as the detentions tell."""
        return custody_on(self.detentions, self.died, day)

    def status_on(self, day: date) -> Status:
        """The status alone."""
        return self.custody_on(day).status

    def days_behind_bars(self, day: date) -> int | None:
        """Days since the arrest that began the present unbroken time behind bars; None if free or unknown."""
        return self.custody_on(day).days


@dataclass(frozen=True, slots=True)
class Statement:
    """What an organisation said in public; the quotation is verbatim, the gist is in our words."""

    key: str
    kind: str
    organisation: Words
    made_on: PartialDate
    speaker: str = ""
    role: Words = NO_WORDS
    title: str = ""
    quotation: str = ""
    quotation_language: str = ""
    gist: Words = NO_WORDS
    addressee: Words = NO_WORDS
    concerns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionDay:
    """A day on which people act; `rule` is an RFC 5545 recurrence rule, empty for a day that came once."""

    key: str
    name: Words
    rule: str = ""
    first_on: date | None = None
    origin: Words = NO_WORDS
    initiators: Words = NO_WORDS
    on: bool = True
    sources: tuple[str, ...] = ()

    def next_from(self, day: date) -> date | None:
        """The first time it falls on this day or later."""
        return recurrence.next_from(self.rule, self.first_on, day)


@dataclass(frozen=True, slots=True)
class Action:
    """What people did on an action day in one country; `country` is ISO 3166-1 alpha-2.

    `safe_outside`: the countries, by such codes, in which taking part is dangerous.
    """

    key: str
    day: str
    country: str
    held_on: PartialDate
    city: Words = NO_WORDS
    place: Words = NO_WORDS
    organiser: Words = NO_WORDS
    what: Words = NO_WORDS
    sources: tuple[str, ...] = ()
    safe_outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice on how to help, with the date of the rule it rests on."""

    key: str
    topic: str
    text: Words
    caution: bool = False
    as_of: PartialDate | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chat:
    """All that is kept about a chat but what it follows; `id` is Telegram's, unsealed.

    `language`, `time_zone` and `alert_time` are None until the person chose them. From `quiet_from` until
    `quiet_until` (which may lie beyond midnight) nothing is told unasked; None: at any time. `news_waits`: urgent
    news comes at the hour of alerts too. `discreet`: a neutral line comes in place of every text. `erase_after` is how
    many hours a message of the bot stays (ERASE_HOURS), `keep_months` how long the chat is kept (KEEP_MONTHS), each
    None: as by default; `expires_on` is the day it is forgotten, None: that is still worked out from today.
    """

    id: int
    language: str | None = None
    time_zone: str | None = None
    alert_time: time | None = None
    subscribed: bool = False
    quiet_from: time | None = None
    quiet_until: time | None = None
    news_waits: bool = False
    discreet: bool = False
    erase_after: int | None = None
    keep_months: int | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What saving did: how many records were new, changed, or the same as before."""

    new: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(self.new + other.new, self.changed + other.changed, self.same + other.same)


@dataclass(frozen=True, slots=True)
class Totals:
    """How much is stored."""

    people: int
    detentions: int
    statements: int
    action_days: int
    chats: int
