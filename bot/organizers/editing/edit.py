"""/edit <name>: a case file field by field; a new value is checked as an import checks it, and kept after a yes."""

from dataclasses import replace

from bot.casefiles import Place
from bot.commands.asking import whom
from bot.conversation import Ask, Reply
from bot.organizers.asker import asker
from bot.organizers.editing.entering import enter
from bot.organizers.editing.sheet import Sheet, overview, record, spoken
from bot.organizers.editing.where import COMMAND, FIRST, Where, read, version_of
from bot.texts import Say
from storage import Person, Transaction


async def edit(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Show what can be edited, or take the step a button or an answer asks for."""
    words = ask.words.partition("\n")[0]
    where = read(words) if ask.pressed or ask.sent else Where(words)
    if where is None or not where.slug:
        return Reply(say("edit-whom"), in_place=ask.pressed)
    if asker(ask).doing and not ask.sent and not where.act:
        await store.organizers.ask(asker(ask).number, "")  # whoever presses another button answers no longer
    match await whom(replace(ask, words=where.slug), COMMAND, store, say, missing=False):
        case Person() as person:
            fresh = replace(where, slug=person.slug, version=version_of(person))
            sheet = Sheet(person, fresh, ask, store, say)
            if (where.code or where.act) and where.version != fresh.version:
                await store.organizers.ask(asker(ask).number, "")
                return overview(sheet, say("edit-changed"))
            return await _step(sheet)
        case question:
            return question


async def _step(sheet: Sheet) -> Reply:
    where, place = sheet.where, sheet.where.place
    if where.group:
        return record(sheet)
    if place is None or not place.there(sheet.person) or not _may_begin(place, sheet):
        return overview(sheet)
    if where.field is None:
        return record(sheet)
    if where.field.spoken is not bool(where.language):
        return spoken(sheet, place, where.field) if where.field.spoken else overview(sheet)
    return await enter(sheet, place, where.field)


def _may_begin(place: Place, sheet: Sheet) -> bool:
    """Whether the record is there, or begins with what a new one begins with."""
    return not place.new(sheet.person) or sheet.where.code == FIRST[place.kind]
