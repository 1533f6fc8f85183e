"""One change as a button means it, how it stands, and what can be done about it now."""

from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from bot.cards import joined
from bot.casefiles import restored, restored_statement
from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.changes.approving import other_editors
from bot.organizers.changes.described import described
from bot.organizers.roles import EDITORS
from bot.organizers.seconding import alone, too_new
from bot.texts import Say
from storage import Change, Keeping, Person, Statement, Telling, Transaction

COMMAND = "change"


@dataclass(frozen=True, slots=True)
class One:
    """A change, and what an organizer wants of it; `sure`: they have said yes."""

    change: Change
    ask: Ask
    store: Transaction
    say: Say
    sure: bool = False

    def button(self, key: str, step: str = "") -> Button:
        """Make a button that leads to a step."""
        return Button(self.say.plain(key), COMMAND, f"{self.change.number} {step}".rstrip())

    async def now(self) -> Person | Statement | None:
        """Give what was changed as it is now."""
        if self.change.statement:
            return await self.store.statements.get(self.change.statement)
        return await self.store.people.get(self.change.slug)

    async def untouched(self) -> bool:
        """Whether it still is as this change left it."""
        return await self.now() == former(self.change, self.change.after)

    async def note(self, what: str, **details: Any) -> None:
        """Write down what the organizer did."""
        kind = {"kind": self.change.kind.value} if self.change.kind else {}
        await note(self.store, self.ask, what, {"subject": self.change.slug} | kind | details)

    async def tell_editors(self, what: str, reason: str = "") -> None:
        """Let the other editors know what came of the news."""
        if await other_editors(self.ask, self.store):
            await self.store.notices.add("news", about(self.change, what, self.ask, reason), self.ask.now)

    async def barred(self) -> Markup | None:
        """Say why whoever asks may not let followers hear of it: who marked it may not, unless there is nobody else."""
        if await alone(self.ask, self.store, EDITORS):
            return None
        if self.change.hand == asker(self.ask).number:
            return self.say("news-not-own")
        return await too_new(self.ask, self.store, self.say, [str(self.change.hand)])


def about(change: Change, what: str, ask: Ask, reason: str = "") -> dict[str, Any]:
    """Give the details of a notice; `by` is the organizer who knows it already."""
    own = asker(ask)
    told = {"change": change.number, "what": what, "who": own.alias, "by": own.number, "subject": change.slug}
    return told | {"kind": change.kind.value if change.kind else "", "reason": reason}


def former(change: Change, text: str) -> Person | Statement | None:
    """Give what one side of a change holds; None where it was not there."""
    if not text:
        return None
    return restored_statement(text) if change.statement else restored(text)


async def overview(one: One, *before: Markup) -> Reply:
    """Show how it stands by now, under what has just come of it."""
    one = replace(one, change=(await one.store.changes.get(one.change.number)) or one.change)
    rows: list[tuple[Button, ...]] = []
    why = await one.barred() if one.change.telling is Telling.WAITING else None
    if one.change.telling is Telling.WAITING and why is None:
        rows.append((one.button("button-news-approve", "approve"), one.button("button-news-decline", "decline")))
    if one.change.state is Keeping.MADE and await one.untouched():
        rows.append((one.button("button-undo", "undo"),))
    rows.append((Button(one.say.plain("button-history"), "history", one.change.slug),))
    shown = await described(one.change, one.ask, one.store, one.say, whose=True)
    shown = joined((shown, " ", why)) if why else shown
    return Reply(joined((*before, " " if before else "", shown)), tuple(rows), in_place=one.ask.pressed)
