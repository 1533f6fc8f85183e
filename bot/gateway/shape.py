"""Whether an update has the shape the Bot API promises, as far as anybody here relies on it (Bot API, types)."""

from collections.abc import Mapping
from typing import Any

_INTEGERS = frozenset(
    ("message_id", "date", "edit_date", "migrate_to_chat_id", "migrate_from_chat_id", "message_thread_id")
) | {"file_size", "width", "height", "offset", "length"}
_TEXTS = frozenset(
    ("text", "caption", "data", "type", "status", "language_code", "username", "first_name", "title")
) | {
    "file_id",
    "file_unique_id",
    "file_name",
    "phone_number",
}
_TRUTHS = frozenset(("is_bot", "is_automatic_forward", "is_topic_message", "is_member"))
_SOMEBODY = frozenset(("chat", "from", "user", "sender_chat", "via_bot"))
_OBJECTS = _SOMEBODY | {"message", "document", "sticker", "contact", "old_chat_member", "new_chat_member"}
_LISTS = frozenset(("entities", "caption_entities", "photo", "new_chat_members"))
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "message": ("message_id", "chat"),
    "callback_query": ("id", "from"),
    "my_chat_member": ("chat", "from", "old_chat_member", "new_chat_member"),
    "chat": ("id", "type"),
}
_DEEPEST = 40  # levels; a message within a press within an update has about ten
_WIDEST = 2**52  # ids have "at most 52 significant bits" (Bot API, User and Chat)


def check(update: Mapping[str, Any]) -> None:
    """Look at all that is in an update.

    Raises:
        ValueError: something in it is missing or of another type than Telegram says, or it is nested too deep.
    """
    waiting: list[tuple[Any, int]] = [(update, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        if isinstance(value, dict):
            for key, inner in value.items():
                if not _fits(key, inner):
                    raise ValueError(f"{key} is not of its type")
                waiting.append((inner, depth + 1))
        elif isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in value)


def _fits(key: str, value: Any) -> bool:
    if key in _NEEDED and not (isinstance(value, dict) and all(value.get(one) for one in _NEEDED[key])):
        return False
    if key in _INTEGERS:
        return _whole(value)
    if key in _SOMEBODY:
        return isinstance(value, dict) and _whole(value.get("id"))
    for keys, kind in ((_TEXTS, str), (_TRUTHS, bool), (_OBJECTS, dict), (_LISTS, list)):
        if key in keys:
            return isinstance(value, kind)
    return True


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _WIDEST
