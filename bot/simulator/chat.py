"""One chat: who is in it, what was said, and what nobody has listened to yet."""

from bot.simulator.bell import Bell
from bot.simulator.message import Message
from bot.simulator.records import Place

HISTORY = 1000


class Chat:
    """A private chat, group, supergroup or channel; keeps its 1,000 newest messages.

    `standing` is the bot's own: stranger (a person who never wrote), member, administrator, left or kicked (in a
    private chat: blocked). `members` maps a person's id to creator, administrator, member, left or kicked.
    """

    __slots__ = ("_history", "_last_id", "_unheard", "bell", "members", "moved_to", "place", "standing")

    def __init__(self, place: Place, standing: str, members: dict[int, str]) -> None:
        self.place = place
        self.standing = standing
        self.members = members
        self.moved_to: int | None = None
        self.bell = Bell()
        self._history: dict[int, Message] = {}
        self._unheard: dict[int, None] = {}
        self._last_id = 0

    @property
    def id(self) -> int:
        """The chat's id; a private chat's is the person's."""
        return self.place.id

    @property
    def messages(self) -> list[Message]:
        """The messages, oldest first, without the deleted ones."""
        return list(self._history.values())

    def next_id(self) -> int:
        """Give a new message id of this chat's own row (supergroups and channels have one each)."""
        self._last_id += 1
        return self._last_id

    def message(self, message_id: int) -> Message | None:
        """Find a message; None if it never was, was deleted, or is too old to be kept."""
        return self._history.get(message_id)

    def last(self) -> Message | None:
        """Give the newest message."""
        return next(reversed(self._history.values()), None)

    def put(self, message: Message, *, unheard: bool) -> None:
        """Keep a message, new or edited; `unheard` ones wait for `hear`."""
        self._history[message.message_id] = message
        if unheard:
            self._unheard.pop(message.message_id, None)
            self._unheard[message.message_id] = None
        if len(self._history) > HISTORY:
            self.drop(next(iter(self._history)))
        self.bell.ring()

    def drop(self, message_id: int) -> None:
        """Forget a message."""
        self._history.pop(message_id, None)
        self._unheard.pop(message_id, None)

    def hear(self) -> Message | None:
        """Take the first message nobody has heard yet."""
        for message_id in self._unheard:
            del self._unheard[message_id]
            return self._history[message_id]
        return None

    def is_administrator(self, person: int) -> bool:
        """Tell whether this person runs the chat."""
        return self.members.get(person) in {"creator", "administrator"}
