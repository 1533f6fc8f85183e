"""What an update means: a question to one of the commands, a chat that moved or left, or nothing to answer."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup, escape
from telegram import CallbackQuery, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update

from bot.conversation import LONGEST_DATA, Command, File, Picture, Place, Sent
from bot.gateway.outcome import Moved
from bot.gateway.registry import BARE_WORDS, START, UNKNOWN, WELCOME, WORDLESS, Registry
from bot.gateway.signet import unsealed
from bot.gateway.typed import Bare, Called, cleaned, typed

_PLACES = {"private": Place.PRIVATE, "group": Place.GROUP, "supergroup": Place.GROUP}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a command.

    `asker` is the person's id; `trusted` tells an administrator who writes in the name of the group. `tongue` is the
    language their Telegram is set to. `message` is the one that asked or whose button was pressed, and `editable`
    whether that one can be replaced by the reply. `thread` is the forum topic. `sent` is what a message without a
    command holds, in a chat for two: it may answer what the bot asked. `at` is when the message was written. `data` is
    what came with a pressed button, with its seal if it has one. `veiled` if the command was called by a name that only
    discreet chats are shown.
    """

    command: Command
    words: str
    chat: int
    place: Place
    asker: int = 0
    trusted: bool = False
    tongue: str | None = None
    message: int | None = None
    thread: int | None = None
    pressed: bool = False
    editable: bool = False
    sent: Sent | None = None
    at: datetime | None = None
    data: str = ""
    veiled: bool = False

    @property
    def written(self) -> tuple[int, ...]:
        """The message a person wrote in a chat for two, where the bot may delete it: it tells as much as its answer."""
        mine = self.place is Place.PRIVATE and not self.pressed
        return (self.message,) if mine and self.message else ()


@dataclass(frozen=True, slots=True)
class Left:
    """A person blocked the bot, or a group removed it."""

    chat: int


Meaning = Asked | Moved | Left | None


def read(update: Update, registry: Registry, username: str) -> Meaning:
    """Say what the update means to the bot of this username; None is silence."""
    if update.callback_query:
        return _pressed(update.callback_query, registry)
    if update.my_chat_member:
        return _membership(update.my_chat_member, registry)
    if update.message:
        return _message(update.message, registry, username)
    return None


def _message(message: Message, registry: Registry, username: str) -> Meaning:
    if message.migrate_to_chat_id:
        return Moved(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        return Moved(message.migrate_from_chat_id, message.chat.id)
    place = _PLACES.get(message.chat.type)
    nameless = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    author = message.from_user
    if not place or not author or message.via_bot or message.is_automatic_forward or (author.is_bot and not nameless):
        return None
    command, words, veiled = _words(message, place, registry, username)
    if not command or (place is Place.GROUP and not command.groups):
        return None
    return Asked(
        command,
        words,
        message.chat.id,
        place,
        asker=author.id,
        trusted=nameless,
        tongue=author.language_code,
        message=message.message_id,
        thread=message.message_thread_id if message.is_topic_message else None,
        sent=_sent(message) if command.name in {BARE_WORDS, WORDLESS} else None,
        veiled=veiled,
    )


def _sent(message: Message) -> Sent:
    """Take what a message holds; of a picture's sizes the largest."""
    html = _html(message)
    picture = Picture(message.photo[-1].file_id, message.photo[-1].file_size or 0) if message.photo else None
    sent = message.document
    document = File(sent.file_id, sent.file_name or "", sent.file_size or 0) if sent else None
    strange = message.text is None and picture is None and document is None
    return Sent(Markup(html or ""), picture, document, strange=strange)  # noqa: S704 - escaped by the library


def _html(message: Message) -> str:
    """Give the text of a message with its formatting, or without where that does not fit the text."""
    try:
        return message.caption_html if message.text is None else message.text_html
    except ValueError:  # the library cuts the text where it is told to, also in the middle of a sign
        return str(escape(message.text or message.caption or ""))


def _words(message: Message, place: Place, registry: Registry, username: str) -> tuple[Command | None, str, bool]:
    """Which command a message is for, the words after it, and whether it was called by its harmless name.

    In a group only a command can be for us.
    """
    private = place is Place.PRIVATE
    if message.text is None:
        return (registry.find(WORDLESS) if private and _has_content(message) else None), "", False
    match typed(message.text, username):
        case Bare(words):
            return (registry.find(BARE_WORDS if words else WORDLESS) if private else None), words, False
        case Called(name, words) if private and name.casefold() == START and (link := registry.linked(words)):
            return *link, False
        case Called(name, words) if command := registry.find(name):
            return command, words, command.veils(name)
    return (registry.find(UNKNOWN) if private else None), cleaned(message.text), False


def _has_content(message: Message) -> bool:
    """Whether a person sent something, as opposed to Telegram telling of an event."""
    return not message.successful_payment and bool(message.effective_attachment)


def _pressed(query: CallbackQuery, registry: Registry) -> Meaning:
    message, data = query.message, query.data
    if not message or not data or len(data.encode(errors="replace")) > LONGEST_DATA:
        return None
    name, _, words = unsealed(data).partition(" ")
    command, place = registry.find(name), _PLACES.get(message.chat.type)
    if not command or not place or (place is Place.GROUP and not command.groups):
        return None
    # An old message is no InaccessibleMessage in python-telegram-bot, but a Message without date and content.
    whole = message if isinstance(message, Message) and message.is_accessible else None
    return Asked(
        command,
        cleaned(words),
        message.chat.id,
        place,
        asker=query.from_user.id,
        tongue=query.from_user.language_code,
        message=message.message_id,
        thread=whole.message_thread_id if whole and whole.is_topic_message else None,
        pressed=True,
        editable=bool(whole and whole.text),
        at=whole.date if whole else None,
        data=data,
        veiled=command.veils(name),
    )


def _membership(change: ChatMemberUpdated, registry: Registry) -> Meaning:
    if not _is_in(change.new_chat_member):
        return Left(change.chat.id)
    welcome = registry.find(WELCOME)
    if not welcome or _is_in(change.old_chat_member) or _PLACES.get(change.chat.type) is not Place.GROUP:
        return None
    return Asked(welcome, "", change.chat.id, Place.GROUP, change.from_user.id, tongue=change.from_user.language_code)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in {ChatMember.LEFT, ChatMember.BANNED}
