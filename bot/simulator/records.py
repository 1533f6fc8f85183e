"""The small frozen facts of the pretended world: people, places, buttons, answers, calls."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a Telegram account (the bot has one too); `language` is the language of their Telegram app."""

    id: int
    first_name: str
    language: str | None = None
    username: str | None = None
    is_bot: bool = False

    def as_json(self) -> Json:
        """Give the Bot API's User."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username is not None:
            user["username"] = self.username
        if self.language is not None:
            user["language_code"] = self.language
        return user


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands: the Bot API's Chat. `type` is private, group, supergroup or channel."""

    id: int
    type: str
    title: str
    username: str | None = None

    def as_json(self) -> Json:
        """Give the Bot API's Chat; a private chat carries the person's first name instead of a title."""
        chat: Json = {"id": self.id, "type": self.type}
        chat["first_name" if self.type == "private" else "title"] = self.title
        if self.username is not None:
            chat["username"] = self.username
        return chat


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message; exactly one of its actions is set (`other` names one that is not spelled out)."""

    text: str
    callback_data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a pressed button: a notice, or an alert; empty if it only stopped the wait."""

    text: str = ""
    show_alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: what it asked for, and the verdict ("ok", or the refusal in the server's words)."""

    method: str
    parameters: Mapping[str, Any]
    verdict: str
    at: float
