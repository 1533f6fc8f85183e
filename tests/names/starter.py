"""The people the bot is delivered with, by the names they go by."""

import csv
import io
from importlib.resources import files

_NAMES = ("name_en", "name_be", "name_ru", "name_uk", "name_be_latn", "full_name_be")


def spellings() -> dict[str, tuple[str, ...]]:
    """Give every spelling of each person by slug."""
    written = files("bot").joinpath("starter/people.csv").read_text("utf-8")
    rows = csv.DictReader(io.StringIO(written, newline=""))
    return {
        row["slug"]: tuple(filter(None, (*(row[name] for name in _NAMES), *row["other_spellings"].split(" ; "))))
        for row in rows
    }


def names() -> dict[str, tuple[str, ...]]:
    """Give only the English and the Belarusian name of each person by slug."""
    return {slug: written[:2] for slug, written in spellings().items()}
