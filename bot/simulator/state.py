"""What a world consists of, and the few ways in which anything in it changes."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.simulator.bell import Bell
from bot.simulator.chat import Chat
from bot.simulator.events import Events
from bot.simulator.files import Files
from bot.simulator.menu import Commands
from bot.simulator.message import Message
from bot.simulator.pace import Pace
from bot.simulator.records import Answer, Call, Person, Place
from bot.simulator.refusal import UnknownError
from bot.simulator.trouble import Troubles
from bot.simulator.updates import Updates
from bot.simulator.webhook import Webhook

CALLS = 10_000
QUERIES = 10_000
OWN_ROW = ("supergroup", "channel")


@dataclass(slots=True)
class Query:
    """A pressed button: who pressed it where and when, and what the bot has answered so far."""

    id: str
    person: int
    chat: int
    pressed_at: float
    answer: Answer | None = None
    bell: Bell = field(default_factory=Bell)


class State:
    """People, chats, updates, events, files, troubles and calls of one pretended Telegram with one bot.

    `token` begins with the bot's id and a colon; `clock` gives Unix seconds.
    """

    def __init__(
        self,
        token: str,
        username: str,
        name: str,
        clock: Callable[[], float],
        *,
        limits: bool,
        strict: bool,
        privacy: bool,
    ) -> None:
        self.token = token
        self.clock = clock
        self.strict = strict
        self.privacy = privacy
        self.bot = Person(int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates(clock)
        self.webhook = Webhook(self.updates, clock)
        self.events = Events()
        self.files = Files()
        self.trouble = Troubles()
        self.pace = Pace() if limits else None
        self.calls: deque[Call] = deque(maxlen=CALLS)
        self.called = Bell()
        self.under_way = 0
        self.commands: Commands = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.queries: dict[str, Query] = {}
        self._last_id = 0
        self._last_query = 0

    def now(self) -> int:
        """Give the present second."""
        return int(self.clock())

    def chat(self, chat_id: int) -> Chat:
        """Find a chat; a person nobody heard of comes into being, a group or channel does not.

        Raises:
            UnknownError: there is no such group or channel.
        """
        if (chat := self.chats.get(chat_id)) is not None:
            return chat
        if chat_id <= 0:
            raise UnknownError(f"there is no chat {chat_id}: add_group or add_channel first")
        person = self.people.setdefault(chat_id, Person(chat_id, f"Person {chat_id}", "en"))
        chat = Chat(Place(chat_id, "private", person.first_name, person.username), "stranger", {chat_id: "member"})
        self.chats[chat_id] = chat
        self.events.tell("world")
        return chat

    def message(self, chat: Chat, sender: Person | None, **content: Any) -> Message:
        """Make a new message with the next id of its row; it is not in the chat before `post`."""
        if chat.place.type in OWN_ROW:
            message_id = chat.next_id()
        else:
            self._last_id = message_id = self._last_id + 1
        return Message(message_id=message_id, date=self.now(), chat=chat.place, sender=sender, **content)

    def post(self, message: Message) -> Message:
        """Put a message, new or edited, into its chat and tell the onlookers."""
        chat = self.chats[message.chat.id]
        chat.put(message, unheard=message.by_bot)
        kind = "message" if message.edit_date is None else "edit"
        self.events.tell(kind, chat.id, message)
        return message

    def delete(self, chat: Chat, message_id: int) -> None:
        """Take a message out of its chat."""
        chat.drop(message_id)
        self.events.tell("delete", chat.id, message_id=message_id)

    def edit(self, message: Message, **content: Any) -> Message:
        """Replace what a message says."""
        return self.post(replace(message, edit_date=self.now(), **content))

    def ask(self, person: int, chat: int) -> Query:
        """Open a callback query."""
        self._last_query += 1
        query_id = str(self.bot.id * 1_000_000 + self._last_query)
        query = self.queries[query_id] = Query(query_id, person, chat, self.clock())
        if len(self.queries) > QUERIES:
            del self.queries[next(iter(self.queries))]
        return query

    def note(self, method: str, parameters: Mapping[str, Any], verdict: str) -> None:
        """Remember a call of the bot."""
        self.calls.append(Call(method, parameters, verdict, self.clock()))
        if method != "getUpdates":
            self.called.ring()
