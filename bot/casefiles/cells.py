"""The cells of one row, read as values; whatever is wrong with them is noted, all of it."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.casefiles.columns import LANGUAGES
from bot.casefiles.faults import Fault
from bot.casefiles.rows import Line
from bot.casefiles.shapes import CONTROL, is_address, is_slug, is_source, shown
from bot.casefiles.swapping import hint_for_future, hint_for_order, hint_for_text
from storage import SLUG_LENGTH, Confidence, PartialDate, Words

NAME_LENGTH = 200
TEXT_LENGTH = 20_000
ADDRESS_LENGTH = 2_000
BETWEEN = " ; "

Choice = TypeVar("Choice", bound=StrEnum)


class Cells:
    """One row. Each method reads a cell and gives a value, an empty one where it is empty or wrong."""

    def __init__(self, file: str, line: Line, today: date) -> None:
        """Read a row of this file; no date in it may come after `today`."""
        self.faults: list[Fault] = []
        self._file, self._line, self._today = file, line, today

    def fault(self, reason: str) -> None:
        """Note what is wrong, once."""
        if (found := Fault(self._file, self._line.number, reason)) not in self.faults:
            self.faults.append(found)

    @property
    def columns(self) -> Mapping[str, str]:
        """What stands in each column, to the letter."""
        return self._line.cells

    def text(self, column: str, *, needed: bool = False, limit: int = TEXT_LENGTH) -> str:
        """Give a text of one or more lines, without the white space around it."""
        return self.verbatim(column, needed=needed, limit=limit).strip()

    def verbatim(self, column: str, *, needed: bool = False, limit: int = TEXT_LENGTH) -> str:
        """Give a text to the letter; only its line ends become those of this system."""
        text = self._line.cells.get(column, "").replace("\r\n", "\n")
        if not text.strip():
            if needed:
                self.fault(f"{column} is empty")
            return ""
        if found := CONTROL.search(text):
            self.fault(f"{column} holds a control character (U+{ord(found[0]):04X})")
        if len(text) > limit:
            self.fault(f"{column} is longer than {limit:,} characters")
        return text

    def line(self, column: str, *, needed: bool = False, limit: int = NAME_LENGTH) -> str:
        """Give a text of one line."""
        text = self.text(column, needed=needed, limit=limit)
        if "\n" in text:
            self.fault(f"{column} goes over more than one line")
        return text

    def words(self, stem: str, *, needed: bool = False, one_line: bool = False) -> Words:
        """Give a text in the languages it is there in."""
        read = self.line if one_line else self.text
        words = Words({code: read(f"{stem}_{code}") for code in LANGUAGES})
        if needed and not words:
            self.fault(f"{stem} is empty in every language")
        return words

    def list(self, column: str, *, limit: int = NAME_LENGTH) -> tuple[str, ...]:
        """Give what stands between ` ; `."""
        parts = tuple(dict.fromkeys(part.strip() for part in self.line(column, limit=TEXT_LENGTH).split(BETWEEN)))
        if any(len(part) > limit for part in parts):
            self.fault(f"{column} holds something longer than {limit:,} characters")
        return tuple(part for part in parts if part)

    def sources(self) -> tuple[str, ...]:
        """Give the addresses of the sources, each perhaps with a remark in brackets."""
        sources = self.list("sources", limit=ADDRESS_LENGTH)
        for source in sources:
            if not is_source(source):
                self.fault(f"sources: {shown(source)} is no address; write https://… with ' ; ' between them")
        return sources

    def address(self, column: str) -> str:
        """Give a web address."""
        address = self.line(column, limit=ADDRESS_LENGTH)
        if address and not is_address(address):
            self.fault(f"{column} is no address; write https://…")
        return address

    def slug(self, column: str) -> str:
        """Give the id of something."""
        slug = self.line(column, needed=True)
        return self._checked_slug(column, slug) if slug else ""

    def slugs(self, column: str) -> tuple[str, ...]:
        """Give several ids."""
        return tuple(self._checked_slug(column, slug) for slug in self.list(column))

    def _checked_slug(self, column: str, slug: str) -> str:
        if not is_slug(slug):
            use = f"use a-z, 0-9 and hyphens, at most {SLUG_LENGTH} of them, and not digits alone"
            self.fault(f"{column}: {shown(slug)} is no id; {use}")
        return slug

    def date(self, column: str, confidence: str = "", *, needed: bool = False, past: bool = True) -> PartialDate | None:
        """Give a date with the confidence of its own column; it must not lie in the future where it is `past`."""
        text = self.line(column, needed=needed)
        sure = self.choice(confidence, Confidence, needed=bool(text)) if confidence else None
        if not text:
            return None
        try:
            found = PartialDate.parse(text, sure or Confidence.CERTAIN)
        except ValueError as wrong:
            self.fault(
                f"{column}: {wrong}{hint_for_text(text)}" if len(text) <= NAME_LENGTH else f"{column} is no date"
            )
            return None
        if past and found.first > self._today:
            self.fault(f"{column}: {found} lies in the future{hint_for_future(found, self._today)}")
        return found

    def order(self, earlier: PartialDate | None, later: PartialDate | None, reason: str) -> None:
        """Note the reason if the later date surely comes before the earlier one."""
        if earlier and later and later.last < earlier.first:
            self.fault(f"{reason} ({later} before {earlier}){hint_for_order(earlier, later, self._today)}")

    def choice(self, column: str, choices: type[Choice], *, needed: bool = False) -> Choice | None:
        """Give one of the words this column knows."""
        text = self.line(column, needed=needed)
        if not text:
            return None
        try:
            return choices(text)
        except ValueError:
            self.fault(f"{column}: {shown(text)} is unknown; it may be {', '.join(choices)}")
            return None

    def flag(self, column: str, yes: str, no: str) -> bool:
        """Give True or False for one of two words."""
        text = self.line(column, needed=True)
        if text and text not in {yes, no}:
            self.fault(f"{column}: {shown(text)} is neither {yes} nor {no}")
        return text == yes

    def number(self, column: str, *, least: int = 0, most: int, needed: bool = False) -> int | None:
        """Give a whole number."""
        text = self.line(column, needed=needed)
        if not text:
            return None
        if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not least <= int(text) <= most:
            self.fault(f"{column}: {shown(text)} is no whole number from {least} to {most:,}")
            return None
        return int(text)
