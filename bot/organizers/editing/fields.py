"""The fields of a case file that can be edited, each under a short code that fits into a button."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.texts import Say, languages
from storage import Kind, Release, SentenceKind


class Shape(StrEnum):
    """How a value is written."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    LIST = "list"
    ADDRESS = "address"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a case file; `stem` goes over several languages where `spoken`.

    A date has its confidence in the column `sure`, if in any. `among` are the words a choice may be.
    """

    code: str
    stem: str
    shape: Shape = Shape.TEXT
    spoken: bool = False
    sure: str = ""
    among: tuple[str, ...] = ()
    needed: bool = False

    def column(self, language: str) -> str:
        """Give the column, of this language where it has several."""
        return f"{self.stem}_{language}" if self.spoken else self.stem


_SOURCES = Field("so", "sources", Shape.LIST)
_NOTE = Field("no", "note", spoken=True)
_ARTICLES = Field("ar", "articles", Shape.LIST)
PARTS: Mapping[str, tuple[Field, ...]] = {
    "people": (
        Field("na", "name", Shape.LINE, spoken=True),
        Field("fb", "full_name_be", Shape.LINE),
        Field("la", "name_be_latn", Shape.LINE),
        Field("sp", "other_spellings", Shape.LIST),
        Field("bo", "born_on", Shape.DATE, sure="born_confidence"),
        Field("di", "died_on", Shape.DATE, sure="died_confidence"),
        Field("ve", "verified_on", Shape.DATE),
        Field("de", "death", spoken=True),
        Field("oc", "occupation", spoken=True),
        Field("su", "summary", spoken=True),
        Field("ad", "address", spoken=True),
        Field("aa", "address_as_of", Shape.DATE),
        Field("ph", "photo", Shape.ADDRESS),
        _SOURCES,
    ),
    "detentions": (
        Field("on", "detained_on", Shape.DATE, sure="detained_confidence"),
        Field("ki", "kind", Shape.CHOICE, among=tuple(Kind), needed=True),
        Field("ch", "charge", spoken=True),
        _ARTICLES,
        Field("re", "released_on", Shape.DATE, sure="released_confidence"),
        Field("ho", "release", Shape.CHOICE, among=tuple(Release)),
        Field("rd", "release_detail", spoken=True),
        _NOTE,
        _SOURCES,
    ),
    "stays": (Field("fa", "facility", spoken=True), Field("si", "since", Shape.DATE)),
    "sentences": (
        Field("ki", "kind", Shape.CHOICE, among=tuple(SentenceKind), needed=True),
        Field("se", "sentenced_on", Shape.DATE, sure="confidence"),
        Field("ye", "years", Shape.NUMBER),
        Field("mo", "months", Shape.NUMBER),
        Field("da", "days", Shape.NUMBER),
        _ARTICLES,
        Field("co", "court", spoken=True),
        Field("ju", "judge", Shape.LINE),
        _NOTE,
        _SOURCES,
    ),
}
GROUPS: Mapping[str, tuple[str, ...]] = {  # of a person's own fields, which are too many for one message
    "names": ("na", "fb", "la", "sp"),
    "dates": ("bo", "di", "ve"),
    "texts": ("oc", "su", "de"),
    "address": ("ad", "aa"),
    "sources": ("ph", "so"),
}


def field_of(kind: str, code: str) -> Field | None:
    """Give the field of this code."""
    return next((one for one in PARTS[kind] if one.code == code), None)


def label(name: str, say: Say) -> str:
    """Name a field, such as `people.summary_be` or `detentions.released_on`, in words."""
    kind, _, column = name.partition(".")
    stem, language = column, ""
    if (spoken := column.rpartition("_"))[2] in languages() and any(
        one.spoken and one.stem == spoken[0] for one in PARTS.get(kind, ())
    ):
        stem, _, language = spoken
    said = say.plain("edit-field", field=stem)
    if kind != "people":
        said = say.plain("edit-of", part=kind, field=said)
    return f"{said} ({languages()[language]})" if language else said


def choice_named(word: str, say: Say) -> str:
    """Name what a choice may be."""
    return say.plain("edit-release" if word in set(Release) else "edit-kind", choice=word)


def value_named(name: str, value: str, say: Say) -> str:
    """Give a value of a field of this name as it is read: a choice in words, anything else as it is."""
    kind, _, column = name.partition(".")
    chosen = any(value in one.among for one in PARTS.get(kind, ()) if one.stem == column)
    return choice_named(value, say) if chosen else value
