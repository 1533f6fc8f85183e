"""A message as it stands in a chat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.records import Button, Json, Person, Place


@dataclass(frozen=True, slots=True)
class Message:
    """One message, near to the Bot API's Message.

    `sender` is the API's `from`. `extra` holds fields that only travel through: `new_chat_members`,
    `migrate_to_chat_id`, `forward_origin`, `link_preview_options`, `has_protected_content` and the like.
    """

    message_id: int
    date: int
    chat: Place
    sender: Person | None = None
    sender_chat: Place | None = None
    text: str | None = None
    entities: tuple[Json, ...] = ()
    caption: str | None = None
    caption_entities: tuple[Json, ...] = ()
    photo: tuple[Json, ...] = ()
    document: Json | None = None
    sticker: Json | None = None
    reply_markup: Json | None = None
    reply_to: "Message | None" = None
    edit_date: int | None = None
    by_bot: bool = False
    service: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def visible(self) -> str:
        """What a reader sees as words: the text, else the caption, else nothing."""
        return self.text if self.text is not None else self.caption or ""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The inline buttons, row after row."""
        rows = self.reply_markup["inline_keyboard"] if self.reply_markup else []
        return tuple(_button(shape) for row in rows for shape in row)

    def as_json(self) -> Json:
        """Give the Bot API's Message."""
        message: Json = {"message_id": self.message_id, "date": self.date, "chat": self.chat.as_json()}
        if self.sender is not None:
            message["from"] = self.sender.as_json()
        if self.sender_chat is not None:
            message["sender_chat"] = self.sender_chat.as_json()
        if self.reply_to is not None:
            message["reply_to_message"] = self.reply_to.as_json()
        for name in ("edit_date", "text", "caption", "document", "sticker", "reply_markup"):
            if (value := getattr(self, name)) is not None:
                message[name] = value
        for name in ("entities", "caption_entities", "photo"):
            if values := getattr(self, name):
                message[name] = list(values)
        message.update(self.extra)
        return message


def _button(shape: Json) -> Button:
    known = {"text", "callback_data", "url", "copy_text", "style", "icon_custom_emoji_id"}
    return Button(
        text=shape["text"],
        callback_data=shape.get("callback_data"),
        url=shape.get("url"),
        copy_text=shape["copy_text"]["text"] if "copy_text" in shape else None,
        other=next((action for action in shape if action not in known), None),
    )
