"""Sending letters: one text to very many chats, written once and posted with as little work as possible."""

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.buttons import rows_of
from bot.conversation import visible_length
from bot.delivery.verdict import Culprit, Later, Refused, Verdict
from bot.gateway.api import Api
from bot.gateway.judging import answered, forbids_pictures, unanswered
from bot.gateway.keyboard import keyboard
from bot.gateway.outgoing import LONGEST_CAPTION
from bot.gateway.transport import Transport
from storage import Letter

_KEPT = 64  # letters; an occasion has one for each language
_NOT_YET = 5.0  # seconds
_PICTURE = re.compile(r"https?://\S+|[A-Za-z0-9_-]+")  # a Bot API server of our own would read a local file as well


@dataclass(frozen=True, slots=True)
class _Written:
    """A request that lacks but the chat: where it goes and what follows the chat's id in its JSON."""

    url: str
    rest: bytes
    picture: bool


class Mailing:
    """Sends letters through one bot, which has to be at the line; `paid`: more than 30 a second, for Telegram Stars."""

    def __init__(self, api: Api, *, paid: bool) -> None:
        transport = api.request
        if not isinstance(transport, Transport):
            raise TypeError("letters need our own transport")
        self._api = api
        self._paid = paid
        self._transport = transport
        self._written = lru_cache(maxsize=_KEPT)(self._write)

    async def send(self, chat: int, letter: Letter) -> Verdict:
        """Send a letter once and tell what became of it; raises nothing.

        Its picture goes with it if the text fits below. A chat that takes no pictures is sent the text at once: it
        is that chat's rule, and no fault of the picture's.
        """
        try:
            written = self._written(letter)
        except (ValueError, TypeError):
            return Refused("it cannot be written as Telegram reads it", Culprit.LETTER)
        except RuntimeError:  # the bot has not greeted Telegram yet and does not know its own name
            return Later(_NOT_YET)
        match await self._post(chat, written):
            case Refused(reason) if written.picture and forbids_pictures(reason):
                return await self.send(chat, replace(letter, photo=""))
            case Refused(reason, Culprit.PICTURE) if not written.picture:  # whatever it is, leaving it out is no cure
                return Refused(reason)
            case verdict:
                return verdict

    async def _post(self, chat: int, written: _Written) -> Verdict:
        try:
            status, answer = await self._transport.deliver(written.url, b'{"chat_id":%d,%b' % (chat, written.rest))
        except TelegramError as error:
            return unanswered(error)
        return answered(status, answer)

    def _write(self, letter: Letter) -> _Written:
        """Write the request.

        Raises:
            ValueError: the buttons are none, or hold more than Telegram takes; the text is no Unicode.
        """
        content: dict[str, Any] = {"parse_mode": ParseMode.HTML}
        picture = bool(_PICTURE.fullmatch(letter.photo)) and visible_length(letter.text) <= LONGEST_CAPTION
        if picture:
            method = "sendPhoto"
            content |= {"photo": letter.photo, "caption": letter.text}
        else:
            method = "sendMessage"
            content |= {"text": letter.text, "link_preview_options": {"is_disabled": True}}
        rows = rows_of(letter.buttons)
        if keys := keyboard(rows, self._api.username) if rows else None:
            content["reply_markup"] = keys.to_dict()
        if self._paid:
            content["allow_paid_broadcast"] = True
        rest = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        return _Written(f"{self._api.base_url}/{method}", rest[1:], picture)
