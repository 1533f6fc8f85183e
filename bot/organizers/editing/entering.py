"""One field: its value shown, the new one awaited, checked, shown beside the former one, and kept after a yes."""

from dataclasses import replace

from markupsafe import Markup

from bot.cards import clipped, joined
from bot.casefiles import Place, cells_of, corrected
from bot.conversation import Button, Reply
from bot.organizers.asker import asker, note
from bot.organizers.changes.approving import campaign_day
from bot.organizers.changes.described import arrow, status_change
from bot.organizers.changes.keeping import keep
from bot.organizers.editing.fields import Field, choice_named, label
from bot.organizers.editing.sheet import Sheet, overview
from bot.organizers.editing.values import cells, value_of
from bot.organizers.editing.where import CHOOSE, COMMAND, EMPTY, KEEP, version_of
from bot.organizers.marking.outcome import detained
from storage import PartialDate, Person

_LONGEST = 1200  # UTF-16 units of a value that is shown
_MOST_REASONS = 5


async def enter(sheet: Sheet, place: Place, field: Field) -> Reply:
    """Take the step: ask for a value, take it, keep it."""
    sent = sheet.ask.sent
    match sheet.where.act[:1]:
        case _ if sent:
            value = sent.plain.strip()
            return await _proposed(sheet, place, field, value) if value else Reply(sheet.say("edit-wanted"))
        case "!":
            return await _kept(sheet, place, field)
        case "-" if not place.new(sheet.person):
            return await _proposed(sheet, place, field, "")
        case "=" if int(sheet.where.act[1:]) < len(field.among):
            return await _proposed(sheet, place, field, field.among[int(sheet.where.act[1:])])
    return await _asked(sheet, place, field)


async def _asked(sheet: Sheet, place: Place, field: Field) -> Reply:
    await sheet.store.organizers.ask(asker(sheet.ask).number, _awaited(sheet))
    say, value = sheet.say, _value(sheet, place, field)
    rows: list[tuple[Button, ...]] = [
        (_button(sheet, choice_named(word, say), f"{CHOOSE}{at}"),) for at, word in enumerate(field.among)
    ]
    if value and not field.needed:
        rows.append((_button(sheet, say.plain("button-edit-empty"), EMPTY),))
    text = joined(
        (
            say("edit-value", name=sheet.person.name(say.language), field=label(sheet.where.name, say)),
            say("edit-now", value=clipped(_shown(field, value, sheet), _LONGEST)) if value else "",
            say("edit-hint", shape=_shape(field)),
        )
    )
    return Reply(text, (*rows, (sheet.back(),)), in_place=sheet.ask.pressed)


async def _proposed(sheet: Sheet, place: Place, field: Field, value: str) -> Reply:
    """Show what it would be, and ask whether it is right; another message then is another value."""
    changed = _corrected(sheet, place, field, value)
    if not isinstance(changed, Person):
        reasons = [sheet.say("edit-wrong", reason=reason) for reason in changed[:_MOST_REASONS]]
        return Reply(joined((*reasons, sheet.say("edit-hint", shape=_shape(field)))), ((sheet.back(),),))
    if changed == sheet.person:
        return Reply(sheet.say("edit-same"), ((sheet.back(),),))
    await sheet.store.organizers.ask(asker(sheet.ask).number, f"{_awaited(sheet)}\n{value}")
    text = joined((_difference(sheet, place, field, value, changed), sheet.say("edit-ask")))
    yes = _button(sheet, sheet.say.plain("button-edit-yes"), KEEP)
    return Reply(text, ((yes,), (sheet.back(),)), in_place=sheet.ask.pressed)


async def _kept(sheet: Sheet, place: Place, field: Field) -> Reply:
    awaited = f"{_awaited(sheet)}\n"
    if not asker(sheet.ask).doing.startswith(awaited):  # something else was asked meanwhile
        return await _asked(sheet, place, field)
    value = asker(sheet.ask).doing.removeprefix(awaited)
    await sheet.store.organizers.ask(asker(sheet.ask).number, "")
    changed = _corrected(sheet, place, field, value)
    if not isinstance(changed, Person) or changed == sheet.person:
        return await _asked(sheet, place, field)
    details = {"field": sheet.where.name, "before": _value(sheet, place, field), "after": value}
    number = await keep(sheet.store, sheet.ask, "edited", sheet.person, changed, details)
    await note(sheet.store, sheet.ask, "edited", {"subject": sheet.person.slug, "field": sheet.where.name})
    status = status_change(sheet.person, changed, sheet.ask.today, sheet.say)
    silent = sheet.say("edit-no-news") if status else ""
    told = joined((sheet.say("edit-done"), _difference(sheet, place, field, value, changed), silent, " "))
    after = replace(sheet, person=changed, where=replace(sheet.where, version=version_of(changed)))
    shown = overview(after, told)
    undo = Button(sheet.say.plain("button-undo"), "change", f"{number} undo")
    # What was queued about this person is looked at again at once: the change may have silenced it, or brought it back.
    return replace(shown, rows=((undo,), *shown.rows), telling=True)


def _corrected(sheet: Sheet, place: Place, field: Field, value: str) -> Person | tuple[str, ...]:
    today = campaign_day(sheet.ask)
    try:
        began = PartialDate.parse(value.removesuffix("?"))
    except ValueError:
        began = PartialDate(today)  # only so that nothing but the value is found wrong
    key = detained(sheet.person, began).key
    return corrected(sheet.person, place, cells(field, sheet.where.language, value), today, key)


def _difference(sheet: Sheet, place: Place, field: Field, value: str, changed: Person) -> Markup:
    sides = (clipped(_shown(field, one, sheet), _LONGEST) for one in (_value(sheet, place, field), value))
    before, after = sides
    return joined(
        (
            sheet.say(
                "edit-value",
                name=sheet.person.name(sheet.say.language),
                field=label(sheet.where.name, sheet.say),
            ),
            arrow(before, after, sheet.say),
            status_change(sheet.person, changed, sheet.ask.today, sheet.say),
        )
    )


def _value(sheet: Sheet, place: Place, field: Field) -> str:
    if place.new(sheet.person):
        return ""
    return value_of(field, sheet.where.language, cells_of(sheet.person, place))


def _shown(field: Field, value: str, sheet: Sheet) -> str:
    return choice_named(value, sheet.say) if field.among and value else value


def _shape(field: Field) -> str:
    return "text" if field.shape.value == "line" else field.shape.value


def _awaited(sheet: Sheet) -> str:
    """The command, with its words, that the next message answers."""
    return f"{COMMAND} {replace(sheet.where, act='').words()}"


def _button(sheet: Sheet, text: str, act: str) -> Button:
    return sheet.button(text, replace(sheet.where, act=act))
