"""Viasna's list of people who do not exist, in its own format: good rows, and rows of every kind that is refused."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice

from tests.benchmarks import invented

_COLUMNS = (
    "id url name status gender photo description birthday arrested articles prison declaration decision penalty judge "
    "councel penalty_start_date release_date verdict_date appeal_date fake_terrorist_list died clusters"
)
COLUMNS = tuple(_COLUMNS.split())
PAGE = "https://prisoners.example.org/en/person"
Row = dict[str, str]

COLONY = "imprisonment in a medium-security penal colony"
OPEN = 'restricted freedom in an open penal facility ("khimiya")'
AT_HOME = 'restricted freedom under home confinement ("domashnyaya khimiya")'
SUSPENDED = "suspended imprisonment"

IHAR: Row = dict.fromkeys(COLUMNS, "") | {
    "id": "101",
    "url": f"{PAGE}/ihar-zima",
    "name": "Ihar Zima",
    "status": "active",
    "arrested": "2010-12-19",
}
DECIDED: Row = {"decision": "4 1/2 years", "penalty": COLONY, "verdict_date": "2011-05-26"}

# What is wrong with a row, what to change in a good one for it, how the reason begins.
BAD: Sequence[tuple[str, Row, str]] = (
    ("no name", {"name": ""}, "name is empty"),
    ("no letter in the name", {"name": "???"}, "name: '???' holds no letter"),
    ("two people", {"name": "Ihar Zima; Vera Zima"}, "name: 'Ihar Zima; Vera Zima' holds a semicolon"),
    ("no id", {"id": ""}, "id is empty"),
    ("no page", {"url": ""}, "url is empty, and without its page nobody could tell who this is"),
    ("a page that is none", {"url": "ihar-zima"}, "url is no address"),
    ("no status", {"status": ""}, "status is empty"),
    ("an unknown status", {"status": "pending"}, "status: 'pending' is unknown; it may be active, former, np"),
    ("no date", {"birthday": "4 May 1980"}, "birthday: '4 May 1980' is no date"),
    ("an impossible date", {"birthday": "1980-02-30"}, "birthday: '1980-02-30' is not in the calendar"),
    (
        "day and month swapped",
        {"arrested": "2010-19-12"},
        "arrested: '2010-19-12' is not in the calendar; day and month look swapped",
    ),
    ("a date long past", {"birthday": "1080-05-04"}, "birthday: 1080-05-04 lies before 1900"),
    ("a future arrest", {"arrested": "2012-08-04"}, "arrested: 2012-08-04 lies in the future"),
    (
        "a future that looks swapped",
        {"arrested": "2012-11-01"},
        "arrested: 2012-11-01 lies in the future; day and month look swapped",
    ),
    (
        "release before detention",
        {"status": "former", "release_date": "2009-01-02"},
        "release before detention (2009-01-02 before 2010-12-19)",
    ),
    ("verdict before arrest", DECIDED | {"verdict_date": "2010-05-26"}, "verdict before arrest (2010-05-26"),
    (
        "a verdict that looks swapped",
        DECIDED | {"arrested": "2011-03-10", "verdict_date": "2011-02-12"},
        "verdict before arrest (2011-02-12 before 2011-03-10); day and month look swapped",
    ),
    ("appeal before verdict", DECIDED | {"appeal_date": "2011-03-01"}, "appeal before verdict (2011-03-01"),
    ("death before birth", {"status": "former", "birthday": "1980", "died": "1979"}, "death before birth"),
    ("death before arrest", {"status": "former", "died": "2010-01-01"}, "death before arrest"),
    ("arrest before birth", {"birthday": "2011-01-01"}, "arrest before birth"),
    ("a child", {"birthday": "2004-01-01"}, "birthday: 2004-01-01 would make the person 6 years old at the arrest"),
    (
        "release after death",
        {"status": "former", "release_date": "2011-05-01", "died": "2011-04-01"},
        "release after death",
    ),
    ("a dead prisoner", {"died": "2011-04-01"}, "status is active, but died is 2011-04-01"),
    (
        "a released prisoner",
        DECIDED | {"release_date": "2012-01-01"},
        "status is active and penalty imprisonment, but release_date is 2012-01-01",
    ),
    ("an unknown penalty", DECIDED | {"penalty": "exile"}, "penalty: 'exile' is unknown; it may be imprisonment in"),
    ("an unknown decision", DECIDED | {"decision": "long"}, "decision: 'long' is no length of a sentence; write 4 1/2"),
    ("a sentence too long", DECIDED | {"decision": "450 years"}, "decision: '450 years' is no length of a sentence"),
    ("a control character", {"judge": "A\x07"}, "judge holds a control character (U+0007)"),
    ("too long a name", {"name": "I" * 201}, "name is longer than 200 characters"),
)


def good(count: int, seed: int = 4) -> Iterator[Row]:
    """Give rows of invented people of every standing and penalty."""
    cases = cycle(_CASES)
    for number, (one, case) in enumerate(zip(invented.people(count, seed), cases, strict=False), 1):
        given, surname = one.name("en").split()
        arrested = date(2008, 1, 1) + timedelta(days=number % 900)
        verdict, freed = arrested + timedelta(days=150), arrested + timedelta(days=500)
        days = {"{verdict}": str(verdict), "{freed}": str(freed), "{arrested}": str(arrested)}
        row = {column: days.get(cell, cell) for column, cell in case.items()}
        yield dict.fromkeys(COLUMNS, "") | {
            "id": str(1_000 + number),
            "url": f"{PAGE}/invented-{number}",
            "name": f"{surname} {given}" if number % 3 == 0 else f"{given} {surname}",
            "gender": "female" if number % 2 else "male",
            "birthday": str(date(1950, 1, 1) + timedelta(days=number % 12_000)),
            "arrested": str(arrested),
            "articles": "342-1;361-4(1)",
            "description": "Nobody real, with «quotation marks», and two\nlines." if number % 5 == 0 else "",
            **row,
        }


_CASES: Sequence[Row] = (
    {"status": "active"},
    DECIDED
    | {
        "status": "active",
        "verdict_date": "{verdict}",
        "prison": "Penal colony No. 99, Invented\n000000 Town, Street 1",
        "judge": "Ales Vydumany",
        "fake_terrorist_list": "TRUE",
    },
    {
        "status": "former",
        "verdict_date": "{verdict}",
        "release_date": "{freed}",
        "decision": "19 months",
        "penalty": "imprisonment in a high security prison",
    },
    {"status": "former", "verdict_date": "{verdict}", "decision": "1 year", "penalty": OPEN},
    {"status": "active", "verdict_date": "{verdict}", "decision": "2 years", "penalty": AT_HOME},
    {"status": "active", "verdict_date": "{verdict}", "decision": "2 years", "penalty": SUSPENDED},
    {"status": "np", "verdict_date": "{verdict}", "decision": "3 years", "penalty": COLONY, "declaration": "no"},
    {
        "status": "active",
        "verdict_date": "{verdict}",
        "decision": "3 years",
        "penalty": OPEN,
        "prison": "Released awaiting the commencement of the sentence",
    },
    {"status": "former", "died": "{freed}", "clusters": "invented"},
)


def bad(count: int) -> Iterator[Row]:
    """Give rows that are refused, of every kind in turn, no two of one id and page unless that is what is wrong."""
    for number, (_, change, _) in enumerate(islice(cycle(BAD), count), 1):
        yield IHAR | {"id": f"9{number:04}", "url": f"{PAGE}/bad-{number}", "name": f"Ihar Zima{number}"} | change


def as_csv(rows: Iterable[Row], delimiter: str = ",", columns: Sequence[str] = COLUMNS) -> bytes:
    """Write rows as today's export does."""
    text = io.StringIO(newline="")
    written = csv.DictWriter(text, columns, delimiter=delimiter, lineterminator="\n", extrasaction="ignore")
    written.writeheader()
    written.writerows(rows)
    return text.getvalue().encode()


def as_json(rows: Iterable[Row]) -> bytes:
    """Write rows as the older export did: what is nested has keys of its own, and what is missing is FALSE."""
    return json.dumps([_flat(row) for row in rows], ensure_ascii=False).encode()


def _flat(row: Row) -> Row:
    found = {column: cell or "FALSE" for column, cell in row.items() if column not in {"articles", "prison"}}
    found |= {f"articles/{place}": one for place, one in enumerate(row["articles"].split(";"))}
    title, _, address = row["prison"].partition("\n")
    return found | {"prison/title": title or "FALSE", "prison/address": address or "FALSE"}
