"""What each case file holds: its columns, what tells its rows apart, and to which other file they refer."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "be", "ru", "uk")
PARTS = ("stays", "sentences")  # of a detention: all of one come together, in place of those stored


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of file: `key` tells rows apart, `refers` names a column and the kind of file its ids are from.

    Files written before there were the `later` columns may lack them.
    """

    kind: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    refers: tuple[str, str] | None = None
    later: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """The column that tells whose part a row is; empty where rows stand for themselves."""
        return self.refers[0] if self.refers and self.kind in {"detentions", *PARTS} else ""

    @property
    def file(self) -> str:
        """The name such a file has in a folder."""
        return f"{self.kind}.csv"


def _sheet(kind: str, columns: str, key: str, refers: tuple[str, str] | None = None, later: str = "") -> Sheet:
    """Write `summary_*` for a column in each language."""
    added = _spelled(later)
    return Sheet(kind, (*_spelled(columns), *added), tuple(key.split()), refers, added)


def _spelled(columns: str) -> tuple[str, ...]:
    return tuple(
        name
        for column in columns.split()
        for name in ([f"{column[:-1]}{code}" for code in LANGUAGES] if column.endswith("_*") else [column])
    )


SHEETS: Mapping[str, Sheet] = {
    sheet.kind: sheet
    for sheet in (
        _sheet(
            "people",
            "slug name_* name_be_latn full_name_be other_spellings born_on born_confidence died_on died_confidence "
            "death_* occupation_* summary_* photo verified_on sources",
            key="slug",
            later="address_* address_as_of",
        ),
        _sheet(
            "detentions",
            "id person kind detained_on detained_confidence charge_* articles released_on released_confidence release "
            "release_detail_* note_* sources",
            key="id",
            refers=("person", "people"),
        ),
        _sheet("stays", "detention order since facility_*", key="detention order", refers=("detention", "detentions")),
        _sheet(
            "sentences",
            "detention order sentenced_on confidence articles years months days kind court_* judge note_* sources",
            key="detention order",
            refers=("detention", "detentions"),
        ),
        _sheet(
            "statements",
            "id kind organisation_* speaker role_* title made_on confidence quotation quotation_language gist_* "
            "addressee_* concerns sources",
            key="id",
            refers=("concerns", "people"),
        ),
        _sheet("action_days", "id name_* rrule first_on origin_* initiators_* default confidence sources", key="id"),
        _sheet(
            "actions",
            "id action_day country held_on city_* place_* organiser_* what_* sources",
            key="id",
            refers=("action_day", "action_days"),
            later="safe_outside",
        ),
        _sheet("advice", "id topic order caution text_* as_of sources", key="id"),
    )
}

FILES = frozenset(sheet.file for sheet in SHEETS.values())


def recognise(header: tuple[str, ...]) -> Sheet | None:
    """Tell by its columns which kind of file this is; None if it has not even half of the columns of any."""
    best = max(SHEETS.values(), key=lambda sheet: _alike(sheet, header))
    return best if _alike(best, header) >= 0.5 else None


def _alike(sheet: Sheet, header: tuple[str, ...]) -> float:
    ours, theirs = set(sheet.columns), set(header)
    return len(ours & theirs) / len(ours | theirs)


def wrong_columns(header: tuple[str, ...], sheet: Sheet | None) -> list[str]:
    """Say what is wrong with the first line of a file of this kind."""
    if sheet is None or not header:
        kinds = ", ".join(one.file for one in SHEETS.values())
        return [f"the first line does not hold the columns of any case file ({kinds}), nor of Viasna's list"]
    unknown = [
        ascii(name) if not name.isprintable() else name or "(empty)"
        for name in dict.fromkeys(header)
        if name not in sheet.columns
    ]
    missing = [name for name in sheet.columns if name not in header and name not in sheet.later]
    twice = [name for name, times in Counter(header).items() if times > 1 and name in sheet.columns]
    told = (("unknown", unknown), ("missing", missing), ("named twice", twice))
    return [f"{what} in {sheet.file}: {', '.join(names)}" for what, names in told if names]
