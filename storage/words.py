"""One text in several languages, and which of them a reader gets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

# Who reads one of these languages mostly reads the next ones too, in this order.
FALLBACK: Mapping[str, tuple[str, ...]] = {
    "be": ("be", "ru", "uk", "en"),
    "ru": ("ru", "be", "uk", "en"),
    "uk": ("uk", "be", "ru", "en"),
    "en": ("en", "be", "ru", "uk"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """A text by language code; empty where nothing is known."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Drop empty texts and close the mapping."""
        kept = {language: text for language, text in self.by_language.items() if text}
        object.__setattr__(self, "by_language", MappingProxyType(kept))

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def __hash__(self) -> int:
        return hash(frozenset(self.by_language.items()))

    def best(self, language: str) -> str:
        """Give the text in this language, else in the nearest one that has it, else nothing.

        >>> Words({"en": "lawyer", "ru": "юрист"}).best("be")
        'юрист'
        """
        for code in FALLBACK.get(language, FALLBACK["en"]):
            if text := self.by_language.get(code):
                return text
        return next(iter(self.by_language.values()), "")


NO_WORDS = Words()
