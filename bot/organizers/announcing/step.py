"""A step of an announcement: what a button or an answer does to it, and the overview it leads back to."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.texts import Say
from storage import Announcement, Transaction

COMMAND = "draft"


@dataclass(frozen=True, slots=True)
class Step:
    """One announcement, and what an organizer wants of it: `words` are those after the step's name."""

    one: Announcement
    words: str
    ask: Ask
    store: Transaction
    say: Say

    def button(self, key: str, step: str, words: str = "", **values: str) -> Button:
        """Make a button that leads to a step of the present version, and to no other."""
        return self.labelled(self.say.plain(key, **values), step, words)

    def labelled(self, label: str, step: str, words: str = "") -> Button:
        """Make one with this label."""
        return labelled(self.one, label, step, words)

    async def wait(self, step: str, words: str = "") -> None:
        """Let the organizer's next message answer this step."""
        doing = f"{COMMAND} {self.one.number}.{self.one.version} {step} {words}".rstrip()
        await self.store.organizers.ask(asker(self.ask).number, doing)

    async def note(self, what: str, **details: Any) -> None:
        """Write down what the organizer did."""
        await note(self.store, self.ask, what, {"number": self.one.number} | details)

    async def changed(self, **fields: Any) -> "Step | None":
        """Change what readers would get; None if somebody else was quicker."""
        made = await self.store.announcements.change(self.one, asker(self.ask), self.ask.now, **fields)
        if made is None:
            return None
        await self.store.organizers.ask(asker(self.ask).number, "")
        await self.note("changed")
        return replace(self, one=made)


Handle = Callable[[Step], Awaitable[Reply]]


def labelled(one: Announcement, label: str, step: str, words: str = "") -> Button:
    """Make a button that leads to a step of this version of an announcement, and of no other."""
    return Button(label, COMMAND, f"{one.number}.{one.version} {step} {words}".rstrip())
