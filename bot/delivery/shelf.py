"""The letters at hand: looked up once for many chats."""

from collections import OrderedDict
from dataclasses import dataclass

from storage import Claim, Letter, Transaction

_MOST = 256  # letters; an occasion has one for each language and each day it may be late


@dataclass(frozen=True, slots=True)
class TooLate:
    """There is no letter for so many days after: it is no longer worth telling."""


@dataclass(frozen=True, slots=True)
class Spoilt:
    """Telegram takes this letter for nobody."""

    reason: str


Found = Letter | TooLate | Spoilt


class Shelf:
    """Letters by occasion, edition, language and days late."""

    def __init__(self, default_language: str) -> None:
        """Chats that chose no language read this one."""
        self._default = default_language
        self._letters = OrderedDict[tuple[int, int, str, int], Found]()

    def language(self, claim: Claim) -> str:
        """Give the language the chat reads."""
        return claim.language or self._default

    async def find(self, store: Transaction, claim: Claim, late: int) -> Found:
        """Give the letter of a claim."""
        language = self.language(claim)
        key = (claim.occasion, claim.edition, language, late)
        if key not in self._letters:
            self._letters[key] = await _look_up(store, claim.occasion, language, late)
            if len(self._letters) > _MOST:
                self._letters.popitem(last=False)
        return self._letters[key]

    def clear(self) -> None:
        """Look everything up anew: letters may have changed under the same edition."""
        self._letters.clear()


async def _look_up(store: Transaction, occasion: int, language: str, late: int) -> Found:
    if reason := await store.occasions.refused(occasion, language):
        return Spoilt(reason)
    return await store.occasions.letter(occasion, language, late) or TooLate()
