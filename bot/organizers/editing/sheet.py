"""A case file that is being edited: the buttons that lead through it."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from bot.cards import clipped, joined, partial_date
from bot.casefiles import Place, cells_of
from bot.conversation import Ask, Button, Reply
from bot.organizers.editing.fields import GROUPS, PARTS, Field, choice_named, field_of, label
from bot.organizers.editing.values import value_of
from bot.organizers.editing.where import COMMAND, FIRST, Where
from bot.texts import LANGUAGES, Say, languages
from storage import Person, Transaction

Rows = list[tuple[Button, ...]]
_LABEL = 60  # UTF-16 units on a button


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's case file, and where in it an organizer is."""

    person: Person
    where: Where
    ask: Ask
    store: Transaction
    say: Say

    def button(self, text: str, to: Where) -> Button:
        """Make a button that leads there."""
        return Button(clipped(text, _LABEL), COMMAND, to.words())

    def back(self) -> Button:
        """Make a button that leads to what is around."""
        where, place = self.where, self.where.place
        to = replace(where, group="", place=None)
        if place and where.code:
            if place.kind == "people":
                to = replace(to, group=next((name for name, codes in GROUPS.items() if where.code in codes), ""))
            elif not place.new(self.person):
                to = where.to(place)
            elif place.kind != "detentions":
                to = where.to(Place("detentions", place.detention))
        elif place and place.kind in {"stays", "sentences"}:
            to = where.to(Place("detentions", place.detention))
        return self.button(self.say.plain("button-back"), to)


def overview(sheet: Sheet, *before: Markup) -> Reply:
    """Show what there is to edit, under what has just come of it."""
    say, where = sheet.say, replace(sheet.where, place=None, group="", code="", language="", act="")
    rows: Rows = [
        (sheet.button(say.plain("edit-group", group=group), replace(where, group=group)),) for group in GROUPS
    ]
    for at in range(len(sheet.person.detentions)):
        place = Place("detentions", at)
        rows.append((sheet.button(record_named(sheet.person, place, say), where.to(place)),))
    rows.append((_add(sheet, Place("detentions", len(sheet.person.detentions))),))
    name = say("edit-which", name=sheet.person.name(say.language))
    return _shown(sheet, joined((*before, name)), rows)


def record(sheet: Sheet) -> Reply:
    """Show the fields of a record, or of a group of the person's own, each with how it begins."""
    place = sheet.where.place or Place("people")
    codes = GROUPS.get(sheet.where.group) or [field.code for field in PARTS[place.kind]]
    fields = [field for code in codes if (field := field_of(place.kind, code))]
    rows: Rows = [(_field(sheet, place, field),) for field in fields]
    if place.kind == "detentions":
        held = sheet.person.detentions[place.detention]
        for kind, parts in (("stays", held.stays), ("sentences", held.sentences)):
            for part in range(len(parts)):
                there = Place(kind, place.detention, part)
                rows.append((sheet.button(record_named(sheet.person, there, sheet.say), sheet.where.to(there)),))
            rows.append((_add(sheet, Place(kind, place.detention, len(parts))),))
    named = sheet.say.plain("edit-group", group=sheet.where.group) if sheet.where.group else ""
    what = named or record_named(sheet.person, place, sheet.say)
    text = sheet.say("edit-value", name=sheet.person.name(sheet.say.language), field=what)
    return _shown(sheet, text, [*rows, (sheet.back(),)])


def spoken(sheet: Sheet, place: Place, field: Field) -> Reply:
    """Ask in which language, where a field goes over several."""
    row = cells_of(sheet.person, place) if not place.new(sheet.person) else {}
    rows: Rows = [
        (
            sheet.button(
                joined((languages()[code], row.get(field.column(code), "")), ": "),
                sheet.where.to(place, field.code, code),
            ),
        )
        for code in LANGUAGES
    ]
    named = label(f"{place.kind}.{field.stem}", sheet.say)
    text = sheet.say("edit-value", name=sheet.person.name(sheet.say.language), field=named)
    return _shown(sheet, text, [*rows, (sheet.back(),)])


def record_named(person: Person, place: Place, say: Say) -> str:
    """Name a detention by its arrest, a stay by its place, a sentence by its day."""
    if place.kind == "people":
        return person.name(say.language)
    held = person.detentions[place.detention]
    if place.kind == "stays":
        return say.plain("edit-record", part=place.kind, what=held.stays[place.part].facility.best(say.language))
    when = held.detained_on if place.kind == "detentions" else held.sentences[place.part].sentenced_on
    what = partial_date(when, say).striptags() or say.plain("edit-unknown")
    return say.plain("edit-record", part=place.kind, what=what)


def _field(sheet: Sheet, place: Place, field: Field) -> Button:
    row = cells_of(sheet.person, place)
    among = [field.column(code) for code in (sheet.say.language, *LANGUAGES)] if field.spoken else [field.stem]
    value = next((row[column] for column in among if row.get(column)), "")
    if not field.spoken:
        value = value_of(field, "", row).replace("\n", "; ")
    if field.among and value:
        value = choice_named(value, sheet.say)
    stem = sheet.say.plain("edit-field", field=field.stem)
    return sheet.button(f"{stem}: {value}" if value else stem, sheet.where.to(place, field.code))


def _add(sheet: Sheet, place: Place) -> Button:
    return sheet.button(sheet.say.plain("edit-add", part=place.kind), sheet.where.to(place, FIRST[place.kind]))


def _shown(sheet: Sheet, text: Markup, rows: Rows) -> Reply:
    fitting = (tuple(button for button in row if button.fits) for row in rows)
    return Reply(text, tuple(row for row in fitting if row), in_place=sheet.ask.pressed)
