"""The value of a field as an organizer reads and writes it, and as the cells of a case file (pure)."""

from collections.abc import Mapping

from bot.casefiles import BETWEEN
from bot.organizers.editing.fields import Field, Shape


def value_of(field: Field, language: str, row: Mapping[str, str]) -> str:
    """Give the value: a date that only one source reports with a question mark behind, a list with lines."""
    value = row.get(field.column(language), "")
    match field.shape:
        case Shape.DATE if field.sure and row.get(field.sure) == "reported":
            return f"{value}?"
        case Shape.LIST:
            return "\n".join(value.split(BETWEEN)) if value else ""
    return value


def cells(field: Field, language: str, value: str) -> dict[str, str]:
    """Give the cells that hold a value."""
    column = field.column(language)
    match field.shape:
        case Shape.DATE if field.sure:
            sure = "reported" if value.endswith("?") else "certain"
            return {column: value.removesuffix("?").strip(), field.sure: sure if value else ""}
        case Shape.LIST:
            return {column: BETWEEN.join(filter(None, map(str.strip, value.split("\n"))))}
    return {column: value}
