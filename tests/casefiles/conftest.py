"""Case files written by a test, in a folder of their own."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.casefiles.columns import SHEETS

TODAY = date(2012, 8, 3)
Write = Callable[..., Path]

GOOD: dict[str, dict[str, str]] = {
    "people": {"slug": "ihar", "name_en": "Ihar Zima", "sources": "https://example.org/ihar"},
    "detentions": {"id": "ihar-2011", "person": "ihar", "kind": "prison"},
    "stays": {"detention": "ihar-2011", "order": "1", "facility_en": "prison No. 4"},
    "sentences": {"detention": "ihar-2011", "order": "1", "kind": "prison", "years": "3"},
    "statements": {
        "id": "letter",
        "kind": "letter",
        "organisation_en": "Solidarity",
        "made_on": "2012-08-02",
        "confidence": "certain",
        "concerns": "ihar",
    },
    "action_days": {"id": "day", "name_en": "Day", "rrule": "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4", "default": "on"},
    "actions": {"id": "lt", "action_day": "day", "country": "LT", "held_on": "2011-08-04"},
    "advice": {"id": "write", "topic": "letters", "order": "1", "caution": "no", "text_en": "Write."},
}


def former(people: Path) -> Path:
    """Make a file of people one from before there were columns of addresses; give its path."""
    with people.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = [column for column in SHEETS["people"].columns if not column.startswith("address")]
    with people.open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        written.writeheader()
        written.writerows(rows)
    return people


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """The folder."""
    folder = tmp_path / "cases"
    folder.mkdir()
    return folder


@pytest.fixture
def write(cases: Path) -> Write:
    """Write a file of a kind: each row is the good one with some cells changed; give its path."""

    def written(kind: str, *changes: dict[str, str], delimiter: str = ",", name: str = "") -> Path:
        path = cases / (name or f"{kind}.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, SHEETS[kind].columns, delimiter=delimiter, lineterminator="\n")
            rows.writeheader()
            rows.writerows(GOOD[kind] | change for change in changes or ({},))
        return path

    return written


@pytest.fixture
def good(write: Write, cases: Path) -> Path:
    """A folder with one good row in each file."""
    for kind in SHEETS:
        write(kind)
    return cases
