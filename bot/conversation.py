"""The words the rooms share: somebody asks, a command replies."""

import html
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.texts import Say
from storage import Chat, Organizer, Role, Storage, Transaction

LONGEST_DATA = 64  # bytes of a button's data, Bot API InlineKeyboardButton
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for a chat that has chosen nothing: the campaign's time zone and hour of alerts.

    `organizers`: there is somebody who can be told what people ask to be passed on. `self_approval`: the only announcer
    or editor there is may approve what they wrote or marked. `pace`: how many messages a second are sent unasked at
    most. `official_names` are the project's other names, `signing_key` is its public key in base64, if it has one.
    """

    zone: ZoneInfo
    alert_time: time
    organizers: bool = True
    self_approval: bool = False
    pace: int = 25
    official_names: tuple[str, ...] = ()
    signing_key: str = ""


class Place(StrEnum):
    """What kind of chat it is."""

    PRIVATE = "private"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture somebody sent: Telegram's id of it for this bot, and its size in bytes (0: not told)."""

    file: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class File:
    """A file somebody sent: Telegram's id of it for this bot, its name, and its size in bytes (0: not told)."""

    file: str
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that answers what the bot asked an organizer: its text as HTML by Telegram's rules, picture or file.

    `strange`: it is none of these: a voice message, a sticker, a place.
    """

    text: Markup = field(default_factory=Markup)
    picture: Picture | None = None
    document: File | None = None
    strange: bool = False

    @property
    def plain(self) -> str:
        """The words without their formatting, to the letter; nothing where there is more to it than words."""
        worded = not (self.strange or self.picture or self.document)
        return html.unescape(_TAG.sub("", self.text)) if worded else ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to the bot: which chat, which words after the command, and when.

    `settings` is what the chat has chosen, None for a chat we store nothing about. `pressed` tells a button from
    typed words. `organizer` is who asks, if they are one and the chat is for two; `sent` is the message by which they
    answer what they were asked, and `words` then those that were asked about. `bot` is the bot's own name at
    Telegram, `message` the one whose button was pressed.
    """

    chat: int
    words: str
    now: datetime
    defaults: Defaults
    settings: Chat | None = None
    place: Place = Place.PRIVATE
    pressed: bool = False
    organizer: Organizer | None = None
    sent: Sent | None = None
    bot: str = ""
    message: int | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The chat's own time zone, else the campaign's."""
        return ZoneInfo(self.settings.time_zone) if self.settings and self.settings.time_zone else self.defaults.zone

    @property
    def alert_time(self) -> time:
        """The hour the chat wants to hear alerts, else the campaign's."""
        return (self.settings and self.settings.alert_time) or self.defaults.alert_time

    @property
    def today(self) -> date:
        """The calendar day in the chat's zone."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Button:
    """A button that asks in the person's place: `command` and its words, together at most LONGEST_DATA."""

    label: str
    command: str
    words: str = ""

    @property
    def data(self) -> str:
        """What Telegram keeps with the button and gives back when it is pressed."""
        return f"{self.command} {self.words}".rstrip()

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it."""
        return len(self.data.encode()) <= LONGEST_DATA


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens an address (http or https)."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """A button that offers friends `text` and a deep link to the bot with this payload (`[A-Za-z0-9_-]`, up to 64)."""

    label: str
    text: str
    payload: str


def visible_length(text: str) -> int:
    """Count a text in HTML as Telegram does after parsing it, in UTF-16 units (never fewer than its characters).

    >>> visible_length("<b>Free</b> &amp; well")
    11
    """
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le", "surrogatepass")) // 2


AnyButton = Button | Link | Share


@dataclass(frozen=True, slots=True)
class Document:
    """A file to send."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: HTML by Telegram's rules (at most 4,096 UTF-16 units once parsed), rows of buttons, a picture.

    `in_place` replaces the message whose button was pressed; `photo` (an address or a Telegram file id) is sent
    above the text, `document` after it. `menu` says that the chat's language or what its owner may do has changed and
    its menu must follow, `menus` names the chats of others of whom that is true. `telling` says that something was
    marked that others are to hear of at once, `clearing` that all other messages in the chat are to be deleted.
    `discreet`: it makes no sound and cannot be forwarded; `vanishing`: it stays but for a short while. `then` is said
    after it, in this order. `work` is done when it was said, and what comes of it is said too: what takes long, or
    needs what somebody sent.
    """

    text: Markup
    rows: tuple[tuple[AnyButton, ...], ...] = ()
    in_place: bool = False
    photo: str = ""
    document: Document | None = None
    menu: bool = False
    menus: tuple[int, ...] = ()
    then: tuple["Reply", ...] = ()
    work: "Work | None" = None
    telling: bool = False
    clearing: bool = False
    discreet: bool = False
    vanishing: bool = False


class Fetch(Protocol):
    """What brings a file that somebody sent."""

    async def __call__(self, file: str) -> bytes | None:
        """Give the content of a file by Telegram's id of it; None if Telegram does not give it."""
        ...


Work = Callable[[Storage, Fetch], Awaitable[Reply]]
Handle = Callable[[Ask, Transaction, Say], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name in Telegram, who answers it, and what the gateway has to know about it.

    `writes`: it needs a transaction that may write. `groups`: it answers in groups too. `guarded`: in a group only
    an administrator may use it, because it changes or shows what is stored about the group. `listed`: it stands in
    the menu, with the text `menu-<name>`. `roles`: it is for organizers with one of these, and for everybody else it
    does not exist. `linked`: it is asked by nothing but a link, https://t.me/<bot>?start=<name>-<words>. `alias` is
    the name by which it stands, with the text `alias-<name>`, in the menu of a chat in discreet mode; what only such a
    chat is offered is its own alias. `plain`: what it says gives nobody away, so that it says it at once even there.
    """

    name: str
    handle: Handle
    writes: bool = False
    groups: bool = True
    guarded: bool = False
    listed: bool = True
    roles: frozenset[Role] = frozenset()
    linked: bool = False
    alias: str = ""
    plain: bool = False

    def veils(self, name: str) -> bool:
        """Whether it was called by the name that only chats in discreet mode are shown."""
        return bool(self.alias) and name.casefold() == self.alias
