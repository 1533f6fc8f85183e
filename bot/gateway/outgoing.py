"""Saying a reply: as a new message or in place of an old one, with its picture, buttons and file."""

import logging
import re
from collections.abc import Callable
from typing import Any

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.conversation import Button, Reply, visible_length
from bot.gateway.api import Api, insist
from bot.gateway.failures import kind
from bot.gateway.judging import is_gone, wrong_place
from bot.gateway.keyboard import keyboard, open_data
from bot.gateway.outcome import Gone, Moved, Outcome, Said, Target, Unsaid
from bot.gateway.registry import Registry
from bot.gateway.signet import Signet
from bot.gateway.transport import unsent

_LOG = logging.getLogger(__name__)
LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024  # UTF-16 units once parsed; Telegram counts characters, which are fewer
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PICTURE = re.compile(r"https?://\S+|[A-Za-z0-9_-]+")  # the library would upload a local file for anything else


class Outgoing:
    """Says replies through one bot."""

    def __init__(self, api: Api, registry: Registry, signet: Signet, leaves: Callable[[int], None]) -> None:
        """Seal organizers' buttons; tell `leaves` of the chat of each message that leaves: letters make room for it."""
        self._api = api
        self._registry = registry
        self._signet = signet
        self._leaves = leaves

    async def say(self, to: Target, reply: Reply) -> Outcome:
        """Say the reply and tell what became of it.

        Raises:
            ValueError, BadRequest: the reply itself is wrong, which is a mistake of ours.
        """
        said = list[int | None]()
        try:
            await self._say(to, reply, said)
        except Forbidden as refused:
            return Gone() if is_gone(refused.message) else Unsaid(kind(refused), _known(said))
        except ChatMigrated as moved:
            return Moved(to.chat, moved.new_chat_id)
        except BadRequest as refused:
            if not wrong_place(refused.message):
                raise
            return Unsaid(kind(refused), _known(said))
        except TelegramError as error:
            maybe = [to.replaces] if reply.in_place and not _surely_unsaid(error) else []
            return Unsaid(kind(error), _known([*said, *maybe]))
        return Said(_known(said))

    async def show(self, chat: int, message: int, reply: Reply) -> bool:
        """Let a message of ours say this from now on; False if it cannot be edited any more."""
        self._leaves(chat)
        try:
            return await self._replace(Target(chat, replaces=message), reply, self._keyboard(chat, reply))
        except Forbidden:
            return False
        except TelegramError as error:
            _LOG.warning("a message could not be brought up to date", extra={"error": kind(error)})
            return True

    async def _say(self, to: Target, reply: Reply, said: list[int | None]) -> None:
        """Say it part by part, and add to `said` which message says each: of what fails, the parts before are known."""
        length = visible_length(reply.text)
        if length > LONGEST_TEXT:
            raise ValueError(f"a reply of {length} units is longer than Telegram takes")
        self._leaves(to.chat)
        keys = self._keyboard(to.chat, reply)
        fits = length <= LONGEST_CAPTION
        pictured = bool(_PICTURE.fullmatch(reply.photo))
        if pictured:
            said += await self._picture(to, reply, keys if fits else None, caption=fits)
        elif reply.in_place and await self._replace(to, reply, keys):
            said.append(to.replaces)
        if (not said and not (reply.in_place and reply.vanishing)) or (pictured and not fits):
            said.append(await self._text(to, reply, keys))
        if reply.document:
            file = InputFile(reply.document.content, reply.document.name)
            sent = await insist(lambda: self._api.send_document(document=file, **_where(to, reply)))
            said.append(sent.message_id)

    def _keyboard(self, chat: int, reply: Reply) -> InlineKeyboardMarkup | None:
        """Make the keyboard of a reply to this chat; what is for organizers works for whoever it was sent to alone."""

        def data(button: Button) -> str:
            command = self._registry.find(button.command)
            return self._signet.seal(button, chat) if command and command.roles else open_data(button)

        return keyboard(reply.rows, self._api.username, data)

    async def _text(self, to: Target, reply: Reply, keys: InlineKeyboardMarkup | None) -> int | None:
        return await insist(
            lambda: self._api.tell(
                "sendMessage",
                text=str(reply.text),
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keys,
                **_where(to, reply),
            )
        )

    async def _replace(self, to: Target, reply: Reply, keys: InlineKeyboardMarkup | None) -> bool:
        """Put the reply in the place of the message whose button was pressed; False if it has to be said anew."""
        if not to.replaces:
            return False
        try:
            await insist(
                lambda: self._api.tell(
                    "editMessageText",
                    text=str(reply.text),
                    chat_id=to.chat,
                    message_id=to.replaces,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=keys,
                )
            )
        except BadRequest as refused:
            return "message is not modified" in refused.message.lower()
        return True

    async def _picture(
        self, to: Target, reply: Reply, keys: InlineKeyboardMarkup | None, *, caption: bool
    ) -> list[int | None]:
        """Send the picture, with the text as its caption or without; give no message if Telegram does not take it."""
        try:
            sent = await insist(
                lambda: self._api.send_photo(
                    photo=reply.photo,
                    caption=str(reply.text) if caption else None,
                    parse_mode=ParseMode.HTML,
                    reply_markup=keys,
                    **_where(to, reply),
                )
            )
        except BadRequest as refused:
            if wrong_place(refused.message):
                raise
            return []
        return [sent.message_id]


def _known(said: list[int | None]) -> tuple[int, ...]:
    return tuple({message: None for message in said if message is not None})


def _surely_unsaid(error: TelegramError) -> bool:
    """Whether Telegram surely did nothing: it said so, or was never reached."""
    return isinstance(error, RetryAfter | InvalidToken | Conflict) or unsent(error)


def _where(to: Target, reply: Reply) -> dict[str, Any]:
    answers = ReplyParameters(to.answers, allow_sending_without_reply=True) if to.answers else None
    hushed = {"disable_notification": True, "protect_content": True} if reply.discreet else {}
    return {"chat_id": to.chat, "message_thread_id": to.thread, "reply_parameters": answers, **hushed}
