"""What a button of /edit means: whose case file, which record and field of it, as it was when the button was made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.casefiles import Place, snapshot
from bot.organizers.editing.fields import GROUPS, Field, field_of
from bot.texts import LANGUAGES
from storage import Person

COMMAND = "edit"
KEEP, EMPTY, CHOOSE = "!", "-", "="  # what is done with a field; a choice is followed by its place among them
FIRST: Mapping[str, str] = {"detentions": "on", "stays": "fa", "sentences": "ki"}  # what a new record begins with
_LETTERS: Mapping[str, str] = {"p": "people", "d": "detentions", "t": "stays", "s": "sentences"}
_PLACE = r"([pdts])(\d{0,3})(?:\.(\d{1,3}))?([a-z]{2})?(?:\.([a-z]{2}))?"
_WORDS = re.compile(rf"([a-z0-9-]+)(?: ([!-]|=\d)?(?:g([a-z]+)|{_PLACE}) ([0-9a-f]{{4}}))?", re.ASCII)
_SHORT = {name[:3]: name for name in GROUPS}


@dataclass(frozen=True, slots=True)
class Where:
    """Where in whose case file: a group of the person's own fields, or a record and perhaps a field of it."""

    slug: str
    act: str = ""
    group: str = ""
    place: Place | None = None
    code: str = ""
    language: str = ""
    version: str = ""

    @property
    def field(self) -> Field | None:
        """The field, if one is meant."""
        return field_of(self.place.kind, self.code) if self.place and self.code else None

    @property
    def name(self) -> str:
        """The field's name, such as `people.summary_be`."""
        return f"{self.place.kind}.{self.field.column(self.language)}" if self.place and self.field else ""

    def to(self, place: Place, code: str = "", language: str = "", act: str = "") -> "Where":
        """Lead to another record or field of the same case file."""
        return replace(self, group="", place=place, code=code, language=language, act=act)

    def words(self) -> str:
        """Give the words of a button that leads here."""
        if self.group:
            return f"{self.slug} g{self.group[:3]} {self.version}"
        if self.place is None:
            return self.slug
        letter = next(short for short, kind in _LETTERS.items() if kind == self.place.kind)
        at = "" if letter == "p" else str(self.place.detention)
        part = f".{self.place.part}" if letter in "ts" else ""
        spoken = f".{self.language}" if self.language else ""
        return f"{self.slug} {self.act}{letter}{at}{part}{self.code}{spoken} {self.version}"


def read(words: str) -> Where | None:
    """Read the words of a button, None if they are none of ours."""
    found = _WORDS.fullmatch(words)
    if not found:
        return None
    slug, act, group, letter, at, part, code, language, version = (one or "" for one in found.groups())
    if group:
        return Where(slug, group=_SHORT.get(group, ""), version=version)
    if not letter:
        return Where(slug)
    if language and language not in LANGUAGES:
        return None
    if (letter != "p") is not bool(at) or (letter in "ts") is not bool(part):
        return None
    place = Place(_LETTERS[letter], int(at or 0), int(part or 0))
    return Where(slug, act, "", place, code, language, version)


def version_of(person: Person) -> str:
    """Give a mark that is another one once anything in the case file was changed."""
    return sha256(snapshot(person).encode()).hexdigest()[:4]
