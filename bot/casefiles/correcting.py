"""One record of a person's case file with some cells changed, checked as an import checks it (pure)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from bot.casefiles.cells import Cells
from bot.casefiles.chronology import begin
from bot.casefiles.people import detention, person, sentence, stay
from bot.casefiles.rows import Line
from bot.casefiles.statements import statement
from bot.casefiles.writing import Row, detention_cells, person_cells, sentence_cells, stay_cells
from storage import Detention, Person, Statement

R = TypeVar("R")
_PARSERS: Mapping[str, Callable[[Cells], Any]] = {
    "people": person,
    "detentions": detention,
    "stays": stay,
    "sentences": sentence,
    "statements": statement,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A record: the person, a detention, or a stay or sentence in one; one place beyond the last is a new one."""

    kind: str
    detention: int = 0
    part: int = 0

    def there(self, of: Person) -> bool:
        """Whether this person has such a record, or can get it next."""
        match self.kind:
            case "people":
                return True
            case "detentions":
                return self.detention <= len(of.detentions)
            case kind:
                return self.detention < len(of.detentions) and self.part <= len(_parts(of, self.detention, kind))

    def new(self, of: Person) -> bool:
        """Whether it would be a new one."""
        match self.kind:
            case "people":
                return False
            case "detentions":
                return self.detention == len(of.detentions)
            case kind:
                return self.part == len(_parts(of, self.detention, kind))


def cells_of(of: Person, place: Place, new_key: str = "") -> Row:
    """Write the record at a place as a row of its case file; of a new one only what it cannot do without."""
    if place.kind == "people":
        return person_cells(of)
    if place.kind == "detentions" and place.new(of):
        return {"id": new_key, "person": of.slug, "kind": "remand"}
    held = of.detentions[place.detention]
    if place.kind == "detentions":
        return detention_cells(of, held)
    if place.new(of):
        return {"detention": held.key, "order": str(place.part + 1)}
    if place.kind == "stays":
        return stay_cells(held, place.part + 1, held.stays[place.part])
    return sentence_cells(held, place.part + 1, held.sentences[place.part])


def corrected(
    of: Person, place: Place, cells: Mapping[str, str], today: date, new_key: str = ""
) -> Person | tuple[str, ...]:
    """Give the person with these cells changed, or the reasons why they cannot be.

    What an import would find wrong already before is no reason; what no row can hold stays.
    """
    row = cells_of(of, place, new_key)
    former, before = _parsed(place.kind, row, today)
    latter, after = _parsed(place.kind, {**row, **cells}, today)
    new = place.new(of)
    if reasons := tuple(reason for reason in after if new or reason not in before):
        return reasons
    return _with(of, place, latter if new else None, former, latter)


def parsed_statement(row: Row, today: date) -> Statement | tuple[str, ...]:
    """Give the statement a row tells of, or the reasons why an import would refuse it."""
    record, reasons = _parsed("statements", row, today)
    made: Statement = record
    return tuple(reasons) or made


def _parsed(kind: str, row: Row, today: date) -> tuple[Any, list[str]]:
    cells = Cells("", Line(0, row), today)
    record = _PARSERS[kind](cells)
    return record, [fault.reason for fault in cells.faults]


def _with(of: Person, place: Place, new: Any, former: Any, latter: Any) -> Person:
    if place.kind == "people":
        return _changed(of, former, latter)
    detentions = list(of.detentions)
    if place.kind == "detentions":
        if new:
            detentions.append(new)
        else:
            detentions[place.detention] = _changed(detentions[place.detention], former, latter)
    else:
        held = detentions[place.detention]
        parts: list[Any] = list(_parts(of, place.detention, place.kind))
        if new:
            parts.append(new)
        else:
            parts[place.part] = _changed(parts[place.part], former, latter)
        made: dict[str, Any] = {place.kind: tuple(parts)}
        detentions[place.detention] = replace(held, **made)
    return replace(of, detentions=tuple(sorted(detentions, key=begin)))


def _changed(record: R, former: Any, latter: Any) -> R:
    """Take over what differs, and nothing else."""
    differing = {
        one.name: getattr(latter, one.name)
        for one in fields(former)
        if getattr(latter, one.name) != getattr(former, one.name)
    }
    made: R = replace(record, **differing)  # type: ignore[type-var]
    return made


def _parts(of: Person, at: int, kind: str) -> tuple[Any, ...]:
    held: Detention = of.detentions[at]
    return held.stays if kind == "stays" else held.sentences
