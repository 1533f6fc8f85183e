"""What an answer of Telegram's, or the lack of one, means for the letter that was sent, edited or deleted."""

import json
import re
from typing import Any

from telegram.error import TelegramError

from bot.delivery.verdict import (
    Absent,
    Culprit,
    Gone,
    Later,
    Moved,
    Refused,
    Sent,
    Unauthorized,
    Unconfirmed,
    Verdict,
)
from bot.gateway.failures import kind
from bot.gateway.transport import unsent

_SENT = Sent()
# So Telegram's server begins what it has done, with the id of a message first; the rest need not be read.
_DONE = re.compile(rb'\{"ok":true,"result":(?:\{"message_id":(\d{1,10})[,}])?')
_UNCONNECTED = 5.0  # seconds until a connection that could not be made is tried again
_STRANGERS = 30.0  # seconds until what a stranger between us and Telegram refused is tried again
_FLOOD, _LONGEST_FLOOD = 30.0, 86_400.0  # seconds: where Telegram names none, and the most that is believed

# What Telegram's server says (telegram-bot-api, Client.cpp; td), looked for in what is left without quotations.
_GONE = re.compile(
    "bot was blocked|user_is_blocked|(is|was) deactivated|user_deactivated|bot was kicked|not a member|chat was deleted"
    "|messages to bots|user_is_bot",
    re.IGNORECASE,
)
# Chats this bot has never met: not those of people who left. A bot with another's token is told so of every chat.
_CHAT = re.compile(
    "initiate conversation|peer_id_invalid|(chat|channel|user) not found"
    "|not enough rights|no rights to send|no write access|need administrator rights|chat_write_forbidden"
    "|chat_admin_required|chat_restricted|chat_send_|channel_private|user_banned_in_channel|topic_closed|topic_deleted"
    "|thread not found|allow_payment_required|upgraded to a supergroup",
    re.IGNORECASE,
)
_LETTER = re.compile(
    "can't parse entities|entities[ _]too[ _]long|entity_|text is empty|message_empty|message is too long"
    "|message_too_long|too large|encoded in utf-8|button|(inline|reply) keyboard|reply[ _]markup",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    "wrong (remote )?file|file_reference|type of file|file of type|file is too big|upload file by url"
    "|http url|web page content|webpage_|image_process_failed|photo_|no photo|media_invalid|media_empty"
    "|caption[ _](is )?too[ _]long",
    re.IGNORECASE,
)
# Said of a message that was sent before (Client.cpp, check_message; td, MessagesManager and MessageQueryManager).
_ABSENT = re.compile("message to (edit|delete) not found|message_id_invalid", re.IGNORECASE)
_FIXED = re.compile(
    "message can't be (edited|deleted)|message_edit_time_expired|message_delete_forbidden|message_author_required",
    re.IGNORECASE,
)
_SAME = re.compile("message is not modified|message_not_modified", re.IGNORECASE)
_OTHER_KIND = re.compile("there is no (text|caption) in the message to edit", re.IGNORECASE)
_NO_PICTURES = re.compile("rights to send photos|chat_send_(photos|media)", re.IGNORECASE)
_CULPRITS = ((Culprit.MESSAGE, _FIXED), (Culprit.CHAT, _CHAT), (Culprit.LETTER, _LETTER), (Culprit.PICTURE, _PICTURE))

# Quotations, addresses, and numbers that may be those of a chat or begin a token.
_PRIVATE = re.compile(r"\"[^\"]*\"?|«[^»]*»?|(?<!\w)'[^']*'?|\w+://\S+|-?\d{5,}(?::[\w-]+)?")
_LONGEST_REASON = 120


def answered(status: int, body: bytes) -> Verdict:
    """Judge an answer by its status first and its words second: Telegram's server moves words between 400 and 403."""
    if status == 200:
        if done := _DONE.match(body):
            return Sent(int(done[1])) if done[1] else _SENT
        return _SENT if _is_done(_read(body)) else Unconfirmed("no answer of Telegram's")
    match status:
        case 401 | 404 if _read(body).get("ok") is False:
            return Unauthorized()
        case 429:
            return Later(_pause(_parameter(_read(body), "retry_after")), flood=True)
        case _ if 400 <= status < 500:
            return _refused(status, _read(body))
    return Unconfirmed(f"HTTP {status}")


def unanswered(error: TelegramError) -> Verdict:
    """Judge an error of the transport's.

    A kept connection that the server closes while we write looks like one it closes after it has read: unconfirmed.
    """
    return Later(_UNCONNECTED) if unsent(error) else Unconfirmed(kind(error))


def is_gone(description: str) -> bool:
    """Whether the chat may never be written to again; not every 403 says so."""
    return bool(_GONE.search(_said(description)))


def wrong_place(description: str) -> bool:
    """Whether the place is at fault and not what was said; one that only takes no pictures is not."""
    words = _said(description)
    return bool(_GONE.search(words) or _CHAT.search(words)) and not forbids_pictures(words)


def forbids_pictures(reason: str) -> bool:
    """Whether a chat takes no pictures, but maybe text."""
    return bool(_NO_PICTURES.search(reason))


def edited_otherwise(reason: str) -> bool:
    """Whether the message has a caption where a text was to be edited, or a text where a caption was."""
    return bool(_OTHER_KIND.search(reason))


def _refused(status: int, answer: dict[str, Any]) -> Verdict:
    if answer.get("ok") is not False:  # a stranger's refusal: it has not come as far as Telegram
        return Later(_STRANGERS)
    moved = _parameter(answer, "migrate_to_chat_id")
    if isinstance(moved, int) and not isinstance(moved, bool):
        return Moved(moved)
    reason = _said(answer.get("description"))
    if _GONE.search(reason):
        return Gone()
    if _SAME.search(reason):
        return _SENT
    if _ABSENT.search(reason):
        return Absent()
    culprit = Culprit.CHAT if status == 403 else _culprit(reason)
    return Refused(reason[:_LONGEST_REASON], culprit)


def _culprit(reason: str) -> Culprit:
    return next((culprit for culprit, says in _CULPRITS if says.search(reason)), Culprit.UNKNOWN)


def _is_done(answer: dict[str, Any]) -> bool:
    return answer.get("ok") is True and "result" in answer


def _read(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _parameter(answer: dict[str, Any], name: str) -> object:
    parameters = answer.get("parameters")
    return parameters.get(name) if isinstance(parameters, dict) else None


def _pause(asked: object) -> float:
    if isinstance(asked, int | float) and not isinstance(asked, bool) and asked > 0:
        return float(min(asked, _LONGEST_FLOOD))
    return _FLOOD


def _said(description: object) -> str:
    """Give Telegram's words without what they quote and without numbers of chats."""
    return " ".join(_PRIVATE.sub("…", description).split()) if isinstance(description, str) else ""
