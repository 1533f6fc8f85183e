"""/quote <name>: adds a statement about a person: its words are pasted, what is missing is asked, then a yes.

What was answered so far stands where the organizer's next message is awaited; nothing is stored before the yes.
"""

import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.cards import joined, statement_blocks
from bot.commands.asking import whom
from bot.conversation import Ask, Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.changes.approving import campaign_day
from bot.organizers.changes.keeping import keep_statement
from bot.organizers.quoting.draft import MAY_LACK, Draft, read
from bot.texts import LANGUAGES, Say, languages
from storage import Person, Statement, Transaction

COMMAND = "quote"
_BUTTON = re.compile(r"\.(skip|lang|yes|no)(?: (\w+))?", re.ASCII)  # no slug begins with a dot


async def quote(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Ask whom it concerns, then go from one answer to the next."""
    own = asker(ask)
    if ask.sent:
        draft = read(ask.words)
        return await _Quoting(draft, ask, store, say).said(ask.sent.plain) if draft else Reply(say("quote-old"))
    if ask.pressed and (button := _BUTTON.fullmatch(ask.words)):
        draft = read(own.doing.removeprefix(f"{COMMAND} ")) if own.doing.startswith(f"{COMMAND} ") else None
        if draft is None:
            return Reply(say("quote-old"), in_place=True)
        return await _Quoting(draft, ask, store, say).pressed(button[1], button[2] or "")
    if not ask.words:
        return Reply(say("quote-whom"))
    match await whom(ask, COMMAND, store, say, missing=False):
        case Person() as person:
            return await _Quoting(Draft(person.slug, say.language), ask, store, say).next()
        case question:
            return question


@dataclass(frozen=True, slots=True)
class _Quoting:
    """A statement that is being added by whoever asks."""

    draft: Draft
    ask: Ask
    store: Transaction
    say: Say

    async def said(self, text: str) -> Reply:
        """Take a message for the answer to what was asked; the quotation to the letter."""
        if not self.draft.step:
            return await self._shown()
        value = text if self.draft.step == "quotation" else " ".join(text.split())
        if not value.strip():
            return Reply(joined((self.say("quote-wanted"), await self._question())), self._rows())
        if self.draft.step == "quotation_language":
            value = value.lower()
        return await self._answered(value)

    async def pressed(self, what: str, of: str) -> Reply:
        """Take a button for the answer, if it belongs to what is asked now."""
        match what:
            case "no":
                await self._wait("")
                return Reply(self.say("quote-not"), in_place=True)
            case "skip" if of == self.draft.step and of in MAY_LACK:
                return await self._answered("")
            case "lang" if of in LANGUAGES and self.draft.step == "quotation_language":
                return await self._answered(of)
            case "yes" if of == self.draft.mark and not self.draft.step:
                return await self._added()
        return Reply(self.say("quote-old"), in_place=True)

    async def next(self) -> Reply:
        """Ask for what is missing, or show the whole."""
        await self._wait(f"{COMMAND} {self.draft.written()}")
        if not self.draft.step:
            return await self._shown()
        return Reply(await self._question(), self._rows(), in_place=self.ask.pressed)

    async def _answered(self, value: str) -> Reply:
        draft = self.draft.answered(value)
        made = draft.statement(campaign_day(self.ask))
        if not isinstance(made, Statement):
            reasons = [self.say("quote-wrong", reason=reason) for reason in made]
            return Reply(joined((*reasons, await self._question())), self._rows())
        return await replace(self, draft=draft).next()

    async def _shown(self) -> Reply:
        """Show it as supporters would see it, and ask whether that is right."""
        made = self.draft.statement(campaign_day(self.ask))
        if not isinstance(made, Statement):
            return Reply(joined([self.say("quote-wrong", reason=reason) for reason in made]))
        if await self.store.statements.get(made.key):
            await self._wait("")
            return Reply(self.say("quote-there"))
        yes = Button(self.say.plain("button-quote-yes"), COMMAND, f".yes {self.draft.mark}")
        first, *others = (Reply(block) for block in statement_blocks(made, self.say))
        return replace(first, then=(*others, Reply(self.say("quote-sure"), ((yes,), (self._no(),)))))

    async def _added(self) -> Reply:
        made = self.draft.statement(campaign_day(self.ask))
        await self._wait("")
        person = await self.store.people.get(self.draft.slug)
        if not isinstance(made, Statement) or person is None:
            return Reply(self.say("quote-not"), in_place=True)
        if await self.store.statements.get(made.key):
            return Reply(self.say("quote-there"), in_place=True)
        number = await keep_statement(self.store, self.ask, "quoted", person.slug, made)
        await note(self.store, self.ask, "quoted", {"subject": person.slug})
        undo = Button(self.say.plain("button-undo"), "change", f"{number} undo")
        return Reply(self.say("quote-done"), ((undo,),), in_place=True)

    async def _question(self) -> Markup:
        person = await self.store.people.get(self.draft.slug)
        name = person.name(self.say.language) if person else self.draft.slug
        return self.say("quote-ask", step=self.draft.step, name=name)

    def _rows(self) -> tuple[tuple[Button, ...], ...]:
        step = self.draft.step
        rows: list[tuple[Button, ...]] = []
        if step == "quotation_language":
            rows = [(Button(languages()[code], COMMAND, f".lang {code}"),) for code in LANGUAGES]
        if step in MAY_LACK:
            label = self.say.plain("button-mark-no-source" if step == "sources" else "button-quote-skip")
            rows = [(Button(label, COMMAND, f".skip {step}"),)]
        return (*rows, (self._no(),))

    def _no(self) -> Button:
        return Button(self.say.plain("button-no"), COMMAND, ".no")

    async def _wait(self, doing: str) -> None:
        await self.store.organizers.ask(asker(self.ask).number, doing)
