"""What people say: words, photos, files, and what of it reaches the bot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.simulator.chat import Chat
from bot.simulator.decoding import Upload
from bot.simulator.entities import found
from bot.simulator.joining import Joining
from bot.simulator.markup import plain
from bot.simulator.message import Message
from bot.simulator.pictures import size_of, square
from bot.simulator.privacy import reaches_bot
from bot.simulator.records import Json, Person
from bot.simulator.refusal import ImpossibleError, UnknownError

TEXT = 4096
CAPTION = 1024
ANONYMOUS = Person(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)


class Speaking(Joining):
    """The part of a world in which people write."""

    async def says(
        self,
        person: int,
        text: str,
        *,
        chat: int | None = None,
        language: str | None = None,
        reply_to: int | None = None,
        is_bot: bool = False,
        anonymous: bool = False,
        entities: Sequence[Json] = (),
    ) -> int:
        """Somebody writes, to the bot or in a group; give the message id.

        `anonymous` is an administrator who speaks as the group. `entities` is the formatting they chose.

        Raises:
            UnknownError: no such group, or no such message to reply to.
            ImpossibleError: they have blocked the bot, the chat is closed, the text is empty or too long.
        """
        text = plain(text).text
        if not 1 <= len(text) <= TEXT:
            raise ImpossibleError(f"a message has 1 to {TEXT} characters, not {len(text)}")
        known = self.person(person)
        now = replace(known, language=language or known.language, is_bot=is_bot or known.is_bot)
        if now != known:
            self.add_person(person, now.first_name, now.language, now.username, is_bot=now.is_bot)
        content = {"text": text, "entities": (*found(text), *entities)}
        return self._say(person, chat, reply_to, anonymous=anonymous, **content).message_id

    async def sends_photo(
        self, person: int, caption: str = "", *, chat: int | None = None, content: bytes | None = None
    ) -> int:
        """Somebody sends a photo; give the message id."""
        content = square() if content is None else content
        size = size_of(content)
        if size is None:
            raise ImpossibleError("that is no picture")
        photo = self.files.keep("photo", Upload("photo.png", "image/png", content), width=size[0], height=size[1])
        return self._say(person, chat, None, photo=photo.as_photo(), **self._caption(caption)).message_id

    async def sends_document(
        self,
        person: int,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        chat: int | None = None,
        type: str = "application/octet-stream",  # noqa: A002 - the word everybody uses for it
    ) -> int:
        """Somebody sends a file; give the message id."""
        document = self.files.keep("document", Upload(name, type, content))
        return self._say(person, chat, None, document=document.as_document(), **self._caption(caption)).message_id

    async def sends_sticker(self, person: int, *, chat: int | None = None) -> int:
        """Somebody sends a sticker; give the message id."""
        file = self.files.keep("sticker", Upload("sticker.webp", "image/webp", b""))
        looks = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._say(person, chat, None, sticker={**file.as_json(), **looks, "emoji": "🕊"}).message_id

    async def edits(self, person: int, message_id: int, text: str, *, chat: int | None = None) -> None:
        """Somebody changes what they wrote.

        Raises:
            UnknownError: there is no such message.
            ImpossibleError: it is not theirs, or not words.
        """
        there = self.chat(person if chat is None else chat)
        message = there.message(message_id)
        if message is None:
            raise UnknownError(f"there is no message {message_id} in chat {there.id}")
        if message.sender is None or message.sender.id != person or message.text is None:
            raise ImpossibleError(f"{person} cannot edit message {message_id}")
        text = plain(text).text
        if not 1 <= len(text) <= TEXT:
            raise ImpossibleError(f"a message has 1 to {TEXT} characters, not {len(text)}")
        edited = self.edit(message, text=text, entities=found(text))
        if reaches_bot(self.bot, there, edited, privacy=self.privacy):
            self.updates.add("edited_message", edited.as_json())

    async def posts(self, chat: int, text: str) -> int:
        """An administrator posts in a channel; give the message id."""
        there = self.chat(chat)
        if there.place.type != "channel":
            raise ImpossibleError(f"chat {chat} is no channel")
        text = plain(text).text
        message = self.message(there, None, sender_chat=there.place, text=text, entities=found(text))
        self.post(message)
        if there.standing == "administrator":
            self.updates.add("channel_post", message.as_json())
        return message.message_id

    def _say(
        self, person: int, chat: int | None, reply_to: int | None, *, anonymous: bool = False, **content: Any
    ) -> Message:
        there = self.chat(person if chat is None else chat)
        self._check_may_speak(there, person)
        if reply_to is not None and (answered := there.message(reply_to)) is None:
            raise UnknownError(f"there is no message {reply_to} in chat {there.id}")
        if reply_to is not None:
            content["reply_to"] = answered
        speaker = self.person(person)
        if anonymous:
            content["sender_chat"] = there.place
            speaker = ANONYMOUS
        if there.place.type == "private":
            there.standing = "member"
        elif there.members.get(person) in {None, "left"}:
            there.members[person] = "member"
        message = self.post(self.message(there, speaker, **content))
        if reaches_bot(self.bot, there, message, privacy=self.privacy):
            self.updates.add("message", message.as_json())
        return message

    def _check_may_speak(self, there: Chat, person: int) -> None:
        if there.place.type == "private" and there.id != person:
            raise ImpossibleError(f"{person} cannot write in the private chat of {there.id}")
        if there.place.type == "private" and there.standing == "kicked":
            raise ImpossibleError(f"{person} has blocked the bot and would have to unblock it first")
        if there.place.type == "channel":
            raise ImpossibleError(f"chat {there.id} is a channel: use posts")
        if there.moved_to is not None:
            raise ImpossibleError(f"group {there.id} has become {there.moved_to}")

    def _caption(self, caption: str) -> dict[str, Any]:
        caption = plain(caption).text
        if len(caption) > CAPTION:
            raise ImpossibleError(f"a caption has up to {CAPTION} characters, not {len(caption)}")
        return {"caption": caption, "caption_entities": found(caption)} if caption else {}
