"""Pressed buttons: who pressed what, and how the bot answered."""

from typing import Any

from bot.simulator.chat import Chat
from bot.simulator.message import Message
from bot.simulator.records import Answer
from bot.simulator.refusal import ImpossibleError, UnknownError
from bot.simulator.speaking import Speaking
from bot.simulator.state import Query


class Pressing(Speaking):
    """The part of a world in which people press buttons."""

    async def presses(
        self,
        person: int,
        label: str | None = None,
        *,
        data: str | None = None,
        message: int | None = None,
        chat: int | None = None,
        timeout: float = 5,  # noqa: ASYNC109 - it belongs to the words of this interface
    ) -> Answer:
        """Somebody presses a button, by its label or by its raw data, and waits for the bot's answer.

        Without `message` it is the newest message of the chat that has such a button; a label may also be a part of
        the whole one. With data and `message` anything may be forged.

        Raises:
            AssertionError: no such button, or no answer in time.
        """
        there = self.chat(person if chat is None else chat)
        found, data = self._button(there, label, data, message)
        query = self.press(person, there, found, data)
        if query.answer is None:
            await query.bell.wait(timeout)
        if query.answer is None:
            raise AssertionError(f"the bot did not answer the button {label or data!r} within {timeout} s")
        return query.answer

    def press(self, person: int, chat: Chat, message: int, data: str) -> Query:
        """Queue the callback query of a pressed button, whether or not there is such a button."""
        if chat.place.type == "private" and chat.standing == "kicked":
            raise ImpossibleError(f"{person} has blocked the bot and would have to unblock it first")
        query = self.ask(person, chat.id)
        pressed = chat.message(message)
        gone: dict[str, Any] = {"message_id": message, "date": 0, "chat": chat.place.as_json()}
        self.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": self.person(person).as_json(),
                "message": pressed.as_json() if pressed is not None else gone,
                "chat_instance": str(abs(chat.id) * 7919 + 1),
                "data": data,
            },
        )
        return query

    def press_shown(self, person: int, chat: int, message: int, data: str) -> Query:
        """Press a button that is really there.

        Raises:
            UnknownError: there is no such message, or no such button under it.
        """
        there = self.chats.get(chat)
        shown = there.message(message) if there is not None else None
        if there is None or shown is None or data not in {button.callback_data for button in shown.buttons}:
            raise UnknownError(f"there is no such button under message {message} in chat {chat}")
        return self.press(person, there, message, data)

    def _button(self, chat: Chat, label: str | None, data: str | None, message: int | None) -> tuple[int, str]:
        if data is not None and message is not None:
            return message, data
        shown = [found for found in chat.messages[::-1] if message is None or found.message_id == message]
        for fits in (lambda text: text == label, lambda text: label is not None and label in text):
            for one in shown:
                for button in one.buttons:
                    if button.callback_data is None:
                        continue
                    if button.callback_data == data if data is not None else fits(button.text):
                        return one.message_id, button.callback_data
        raise AssertionError(f"no button {label or data!r} in chat {chat.id}, which holds:\n{told(chat)}")


def told(chat: Chat) -> str:
    """Tell what a chat holds, for somebody who looks for something in it."""
    return "\n".join(_line(message) for message in chat.messages[-20:]) or "(nothing)"


def _line(message: Message) -> str:
    speaker = message.sender.first_name if message.sender else message.chat.title
    labels = "".join(f" [{button.text}]" for button in message.buttons)
    kind = " (photo)" * bool(message.photo) + " (document)" * bool(message.document) + " (service)" * message.service
    return f"#{message.message_id} {speaker}:{kind} {message.visible!r}{labels}"
