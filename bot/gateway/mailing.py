"""Sending, editing and deleting letters: one text to very many chats, written once and posted with little work."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.buttons import rows_of
from bot.conversation import visible_length
from bot.delivery.door import Ways
from bot.delivery.verdict import Culprit, Later, Refused, Sent, Unauthorized, Unconfirmed, Verdict
from bot.gateway.api import Api
from bot.gateway.judging import answered, edited_otherwise, forbids_pictures, unanswered
from bot.gateway.keyboard import keyboard
from bot.gateway.outgoing import LONGEST_CAPTION
from bot.gateway.transport import Transport
from storage import Letter

_KEPT = 64  # letters; an occasion has one for each language
_NOT_YET = 5.0  # seconds
_TRY_AGAIN = (Later, Unconfirmed, Unauthorized)
_PICTURE = re.compile(r"https?://\S+|[A-Za-z0-9_-]+")  # a Bot API server of our own would read a local file as well


@dataclass(frozen=True, slots=True)
class _Written:
    """A request that lacks but the chat: where it goes and what follows the ids in its JSON."""

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
        self._changed = lru_cache(maxsize=_KEPT)(self._write_change)

    @property
    def ways(self) -> Ways:
        """What a courier needs of this."""
        return Ways(self.send, self.edit, self.delete, self.erase)

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

    async def edit(self, chat: int, message: int, letter: Letter) -> Verdict:
        """Let a message of ours say what the letter says, with its buttons; raises nothing.

        A picture stays as it is. Whether there is one nobody remembers: a chat may take no pictures, and a letter may
        have had another once. So Telegram is asked for what the letter has now, and if it knows better, for the other.
        """
        verdict: Verdict = Refused("nothing was asked")
        picture = _takes_picture(letter)
        for caption in (picture, not picture):
            try:
                written = self._changed(letter, caption=caption)
            except (ValueError, TypeError):
                return Refused("it cannot be written as Telegram reads it", Culprit.LETTER)
            except RuntimeError:
                return Later(_NOT_YET)
            verdict = await self._post(chat, written, message)
            if not (isinstance(verdict, Refused) and edited_otherwise(verdict.reason)):
                break
        if isinstance(verdict, Refused) and verdict.culprit is Culprit.PICTURE:  # the text is too long to stand below
            return Refused(verdict.reason, Culprit.MESSAGE)
        return verdict

    async def delete(self, chat: int, message: int) -> Verdict:
        """Delete a message of ours; raises nothing."""
        return await self._post(chat, _Written(f"{self._api.base_url}/deleteMessage", b"", picture=False), message)

    async def erase(self, chat: int, messages: Collection[int]) -> Verdict:
        """Delete up to a hundred messages of a chat, those that are there; raises nothing.

        One that cannot be deleted may keep Telegram from deleting the others: then each is asked for by itself.
        """
        rest = b',"message_ids":[%b]' % ",".join(map(str, messages)).encode()
        verdict = await self._post(chat, _Written(f"{self._api.base_url}/deleteMessages", rest, picture=False))
        if not isinstance(verdict, Refused) or len(messages) == 1:
            return verdict
        each = [await self.delete(chat, message) for message in messages]
        return next((one for one in each if isinstance(one, _TRY_AGAIN)), Sent())

    async def _post(self, chat: int, written: _Written, message: int | None = None) -> Verdict:
        whose = b'"chat_id":%d' % chat if message is None else b'"chat_id":%d,"message_id":%d' % (chat, message)
        try:
            status, answer = await self._transport.deliver(written.url, b"{%b%b}" % (whose, written.rest))
        except TelegramError as error:
            return unanswered(error)
        return answered(status, answer)

    def _write(self, letter: Letter) -> _Written:
        """Write the request.

        Raises:
            ValueError: the buttons are none, or hold more than Telegram takes; the text is no Unicode.
        """
        picture = _takes_picture(letter)
        content = self._content(letter, caption=picture)
        if picture:
            content["photo"] = letter.photo
        if letter.discreet:
            content |= {"disable_notification": True, "protect_content": True}
        if self._paid:
            content["allow_paid_broadcast"] = True
        return self._request("sendPhoto" if picture else "sendMessage", content, picture=picture)

    def _write_change(self, letter: Letter, *, caption: bool) -> _Written:
        """Write the request that edits; buttons that are not given again would go.

        Raises:
            ValueError: as above.
        """
        method = "editMessageCaption" if caption else "editMessageText"
        return self._request(method, self._content(letter, caption=caption), picture=caption)

    def _content(self, letter: Letter, *, caption: bool) -> dict[str, Any]:
        content: dict[str, Any] = {"parse_mode": ParseMode.HTML}
        if caption:
            content["caption"] = letter.text
        else:
            content |= {"text": letter.text, "link_preview_options": {"is_disabled": True}}
        rows = rows_of(letter.buttons)
        if keys := keyboard(rows, self._api.username) if rows else None:
            content["reply_markup"] = keys.to_dict()
        return content

    def _request(self, method: str, content: dict[str, Any], *, picture: bool) -> _Written:
        rest = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        return _Written(f"{self._api.base_url}/{method}", b"," + rest[1:-1], picture)


def _takes_picture(letter: Letter) -> bool:
    return bool(_PICTURE.fullmatch(letter.photo)) and visible_length(letter.text) <= LONGEST_CAPTION
