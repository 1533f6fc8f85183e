"""Who is there: people, groups and channels come to be, the bot is added, removed and blocked."""

from collections.abc import Iterable
from dataclasses import replace

from bot.simulator.chat import Chat
from bot.simulator.members import member_json
from bot.simulator.records import Person, Place
from bot.simulator.refusal import ImpossibleError, UnknownError
from bot.simulator.state import State

SUPERGROUP = "-100"  # how the ids of supergroups and channels begin


class Joining(State):
    """The part of a world that knows who belongs where."""

    def add_person(
        self,
        person: int,
        first_name: str,
        language: str | None = "en",
        username: str | None = None,
        *,
        is_bot: bool = False,
        started: bool = False,
    ) -> Person:
        """Let somebody have an account (or change their name and language).

        `started` spares them the first word: the bot may write to them at once.
        """
        if person <= 0:
            raise ImpossibleError(f"{person} is no id of a person: those are positive")
        known = self.people[person] = Person(person, first_name, language, username, is_bot)
        place = Place(person, "private", first_name, username)
        if (chat := self.chats.get(person)) is None:
            chat = self.chats[person] = Chat(place, "stranger", {person: "member"})
        chat.place = place
        if started and chat.standing == "stranger":
            chat.standing = "member"
        self.events.tell("world")
        return known

    def add_group(
        self, chat: int, title: str, admins: Iterable[int] = (), members: Iterable[int] = (), *, with_bot: bool = True
    ) -> Chat:
        """Found a group; the first of the admins is its creator. An id that begins with -100 is a supergroup's."""
        kind = "supergroup" if str(chat).startswith(SUPERGROUP) else "group"
        return self._found(chat, Place(chat, kind, title), admins, members, "member" if with_bot else "left")

    def add_channel(self, chat: int, title: str, admins: Iterable[int] = (), *, with_bot: bool = True) -> Chat:
        """Found a channel, with the bot among those who may post."""
        return self._found(chat, Place(chat, "channel", title), admins, (), "administrator" if with_bot else "left")

    async def adds_bot(self, chat: int, by: int, *, as_admin: bool = False) -> None:
        """Somebody adds the bot to a group, or makes it an administrator (in a channel it always is one)."""
        there = self.chat(chat)
        before = there.standing if there.standing != "member" or as_admin else "left"
        there.standing = "administrator" if as_admin or there.place.type == "channel" else "member"
        if there.place.type != "channel" and before in {"left", "kicked"}:
            self._service(there, by, new_chat_members=[self.bot.as_json()])
        self._standing_changed(there, by, before)

    async def removes_bot(self, chat: int, by: int) -> None:
        """Somebody throws the bot out of a group or channel."""
        there = self.chat(chat)
        before, there.standing = there.standing, "kicked"
        if there.place.type != "channel":
            self._service(there, by, queued=False, left_chat_member=self.bot.as_json())
        self._standing_changed(there, by, before)

    async def blocks(self, person: int) -> None:
        """A person blocks the bot: it hears of it and cannot write to them any more."""
        chat = self.chat(person)
        before, chat.standing = chat.standing, "kicked"
        self._standing_changed(chat, person, before)

    async def unblocks(self, person: int) -> None:
        """A person takes the bot back."""
        chat = self.chat(person)
        if chat.standing != "kicked":
            raise ImpossibleError(f"{person} has not blocked the bot")
        chat.standing = "member"
        self._standing_changed(chat, person, "kicked")

    async def upgrades(self, chat: int, to: int) -> Chat:
        """A group becomes a supergroup with another id; the old id only refers to the new one from then on."""
        old = self.chat(chat)
        if old.place.type != "group" or old.moved_to is not None:
            raise ImpossibleError(f"chat {chat} is no basic group that could be upgraded")
        if to in self.chats or not str(to).startswith(SUPERGROUP):
            raise ImpossibleError(f"{to} is no free id of a supergroup: those begin with {SUPERGROUP}")
        new = self.chats[to] = Chat(replace(old.place, id=to, type="supergroup"), old.standing, dict(old.members))
        by = next((person for person, rank in old.members.items() if rank == "creator"), None)
        self._service(old, by, migrate_to_chat_id=to)
        self._service(new, by, migrate_from_chat_id=chat)
        old.moved_to = to
        self.events.tell("world")
        return new

    def leave(self, chat: Chat) -> None:
        """The bot goes by itself."""
        before, chat.standing = chat.standing, "left"
        self._standing_changed(chat, self.bot.id, before)

    def person(self, person: int) -> Person:
        """Find a person; one nobody heard of comes into being."""
        if person == self.bot.id:
            return self.bot
        if person <= 0:
            raise UnknownError(f"{person} is no person")
        if person not in self.people:
            self.chat(person)
        return self.people[person]

    def _found(self, chat: int, place: Place, admins: Iterable[int], members: Iterable[int], standing: str) -> Chat:
        if chat >= 0:
            raise ImpossibleError(f"{chat} is no id of a group or channel: those are negative")
        if chat in self.chats:
            raise ImpossibleError(f"there is a chat {chat} already")
        ranks = dict.fromkeys(members, "member") | dict.fromkeys(admins, "administrator")
        if admin := next(iter(admins), None):
            ranks[admin] = "creator"
        for person in ranks:
            self.person(person)
        founded = self.chats[chat] = Chat(place, standing, ranks)
        self.events.tell("world")
        return founded

    def _service(self, chat: Chat, by: int | None, *, queued: bool = True, **content: object) -> None:
        sender = self.person(by) if by is not None else None
        message = self.post(self.message(chat, sender, service=True, extra=content))
        if queued:
            self.updates.add("message", message.as_json())

    def _standing_changed(self, chat: Chat, by: int, before: str) -> None:
        if before != chat.standing:
            self.updates.add(
                "my_chat_member",
                {
                    "chat": chat.place.as_json(),
                    "from": self.person(by).as_json(),
                    "date": self.now(),
                    "old_chat_member": member_json(self.bot, before),
                    "new_chat_member": member_json(self.bot, chat.standing),
                },
            )
        self.events.tell("world")
