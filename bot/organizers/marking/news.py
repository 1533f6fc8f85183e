"""News as it is being marked: its source, the question whether it is right, and the yes.

Of a move or a verdict followers hear at once; what changes their lives waits for another editor.
"""

from dataclasses import dataclass

from markupsafe import Markup

from bot.cards import joined, links, partial_date
from bot.casefiles import is_source
from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.changes.approving import URGENT, other_editors, tell_followers
from bot.organizers.changes.described import status_change
from bot.organizers.changes.keeping import keep
from bot.organizers.changes.one import One
from bot.organizers.marking.outcome import Wrong, marked
from bot.organizers.marking.words import Asked, Step
from bot.organizers.naming import counted
from bot.organizers.roles import EDITORS
from bot.organizers.seconding import alone
from bot.texts import Say
from storage import NewsKind, Person, Telling, Transaction, Whom

COMMAND = "mark"
_LONGEST_ADDRESS = 2000  # characters, as in an import


@dataclass(frozen=True, slots=True)
class News:
    """Who, what and when, as far as it was said."""

    person: Person
    asked: Asked
    kind: NewsKind
    ask: Ask
    store: Transaction
    say: Say

    async def answer(self) -> Reply:
        """Take the step that was asked for."""
        if self.ask.sent:
            return await self._sourced(" ".join(self.ask.sent.plain.split()))
        match self.asked.step:
            case Step.SOURCE:
                return await self._source()
            case Step.SURE_SOURCED:
                kept = f"{COMMAND} {self._words(Step.SOURCED)}\n"
                if not asker(self.ask).doing.startswith(kept):  # something else was asked meanwhile
                    return await self._source()
                await self.store.organizers.ask(asker(self.ask).number, "")
                return await self._yes(asker(self.ask).doing.removeprefix(kept))
            case Step.SURE:
                return await self._yes("")
        return await self._sure("")

    async def _source(self) -> Reply:
        """Ask for the source, if it can be so at all."""
        changed = await self._changed("")
        if isinstance(changed, Wrong):
            return self._wrong(changed)
        await self.store.organizers.ask(asker(self.ask).number, f"{COMMAND} {self._words(Step.SOURCE)}")
        none = self._button("button-mark-no-source", Step.NO_SOURCE)
        return Reply(self.say("mark-source", **self._told()), ((none,), (self._no(),)), in_place=True)

    async def _sourced(self, source: str) -> Reply:
        """Take the source, and ask whether it is all right; another message then is another source."""
        if not is_source(source) or " ; " in source or len(source) > _LONGEST_ADDRESS:
            none = self._button("button-mark-no-source", Step.NO_SOURCE)
            return Reply(self.say("mark-source-wrong"), ((none,), (self._no(),)))
        await self.store.organizers.ask(asker(self.ask).number, f"{COMMAND} {self._words(Step.SOURCED)}\n{source}")
        return await self._sure(source)

    async def _sure(self, source: str) -> Reply:
        changed = await self._changed(source)
        if isinstance(changed, Wrong):
            return self._wrong(changed)
        default = (self.ask.defaults.zone.key, self.ask.defaults.alert_time)
        count = counted(await self.store.owing.count(None, Whom(self.person.slug), default), self.say)
        question = "mark-ask-only"
        if self.kind in URGENT:
            question = "mark-ask" if await alone(self.ask, self.store, EDITORS) else "mark-ask-waits"
        text = joined(
            (
                self.say("mark-news", **self._told()),
                status_change(self.person, changed, self.ask.today, self.say),
                links((source,), self.say) if source else "",
                self.say(question, count=count),
            )
        )
        yes = "button-mark-yes-waits" if question == "mark-ask-waits" else "button-mark-yes"
        step = Step.SURE_SOURCED if source else Step.SURE
        return Reply(text, ((self._button(yes, step),), (self._no(),)), in_place=self.ask.pressed)

    async def _yes(self, source: str) -> Reply:
        changed = await self._changed(source)
        if isinstance(changed, Wrong):
            return self._wrong(changed)
        await note(self.store, self.ask, "marked", {"subject": self.person.slug, "kind": self.kind.value})
        waits = self.kind in URGENT and not await alone(self.ask, self.store, EDITORS)
        on = self.asked.on
        told = None if waits else await tell_followers(self.person.slug, self.kind, on, self.ask, self.store)
        number = await keep(
            *(self.store, self.ask, "marked", self.person, changed),
            kind=self.kind,
            happened_on=on,
            source=source,
            telling=Telling.WAITING if waits else Telling.TOLD,
            approver=asker(self.ask).alias if self.kind in URGENT and not waits else "",
            news=told,
        )
        kept = await self.store.changes.get(number)
        assert kept  # noqa: S101 - it was kept just now
        one = One(kept, self.ask, self.store, self.say)
        text = self.say("mark-done", **self._told())
        if waits:
            await one.tell_editors("waiting")
            others = await other_editors(self.ask, self.store)
            text = joined((text, self.say("mark-waits" if others else "mark-waits-alone")))
        return Reply(text, ((one.button("button-undo", "undo"),),), in_place=True, telling=True)

    async def _changed(self, source: str) -> Person | Wrong:
        """Give the case file as it would be; the very same news is marked once."""
        changed = marked(self.person, self.kind, self.asked.on, self.ask.today, source)
        same = isinstance(changed, Wrong) or changed == self.person
        if same and await self.store.changes.marked(self.person.slug, self.kind, self.asked.on):
            return Wrong.AGAIN
        return changed

    def _wrong(self, why: Wrong) -> Reply:
        text = self.say("mark-wrong", why=why.value, name=self.person.name(self.say.language))
        return Reply(text, in_place=self.ask.pressed)

    def _told(self) -> dict[str, str | Markup]:
        return {
            "name": self.person.name(self.say.language),
            "what": self.say.plain("mark-kind", kind=self.kind.value),
            "date": partial_date(self.asked.on, self.say),
        }

    def _words(self, step: Step) -> str:
        return self.asked.words(step, self.person.slug, self.kind)

    def _button(self, key: str, step: Step) -> Button:
        return Button(self.say.plain(key), COMMAND, self._words(step))

    def _no(self) -> Button:
        return Button(self.say.plain("button-mark-no"), COMMAND, "no")
