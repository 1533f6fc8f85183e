"""/history [name]: who changed a case file, how it was before, the newest first; each change can be undone."""

import re
from dataclasses import replace

from bot.cards import ROOM, joined
from bot.commands.asking import whom
from bot.conversation import Ask, Button, Reply, visible_length
from bot.organizers.changes.described import described
from bot.organizers.changes.one import COMMAND, One
from bot.texts import Say
from storage import Keeping, Person, Telling, Transaction

_SHOWN, _WAITING = 5, 3
_PAGE = re.compile(r"([a-z0-9*-]+) (\d{1,15})", re.ASCII)
_ALL = "*"


async def history(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show a page of one person's changes, or of everybody's; the button leads to older ones."""
    page = _PAGE.fullmatch(ask.words) if ask.pressed else None
    name, before = (page[1], int(page[2])) if page else (ask.words, None)
    if name in {"", _ALL}:
        return await _shown(None, before, ask, store, say)
    match await whom(replace(ask, words=name), "history", store, say, missing=False):
        case Person() as person:
            return await _shown(person, before, ask, store, say)
        case question:
            return question


async def _shown(person: Person | None, before: int | None, ask: Ask, store: Transaction, say: Say) -> Reply:
    found = await store.changes.newest(person.slug if person else None, before, _SHOWN + 1)
    waiting = [] if person or before else (await store.changes.waiting())[:_WAITING]
    title = say("history", name=person.name(say.language)) if person else say("history-all")
    page = [await described(one, ask, store, say, whose=person is None) for one in found[:_SHOWN]]
    first = [await described(one, ask, store, say, whose=True) for one in waiting if one not in found[:_SHOWN]]
    while visible_length(joined((title, *first, *page), "\n\n")) > ROOM:  # the rest stands on the next page
        page.pop()
    listed = [*(one for one in waiting if one not in found[:_SHOWN]), *found[: len(page)]]
    rows = [row for one in listed for row in await _buttons(One(one, ask, store, say))]
    if len(found) > len(page):
        older = f"{person.slug if person else _ALL} {found[len(page) - 1].number}"
        rows.append((Button(say.plain("button-log-older"), "history", older),))
    lines = (*first, *page) or (say("history-none"),)
    return Reply(joined((title, *lines), "\n\n"), tuple(rows), in_place=ask.pressed)


async def _buttons(one: One) -> list[tuple[Button, ...]]:
    number = str(one.change.number)
    if one.change.telling is Telling.WAITING:
        return [(Button(one.say.plain("button-change-number", number=number), COMMAND, number),)]
    if one.change.state is Keeping.MADE and await one.untouched():
        return [(Button(one.say.plain("button-undo-number", number=number), COMMAND, f"{number} undo"),)]
    return []
