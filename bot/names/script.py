"""A text as the words of a name, with what keyboards, fonts and apostrophes did to it mended."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from bot.names import cyrillic, latin

LONGEST = 300  # characters of a text that are looked at
MOST_WORDS = 16
_DIGITS = 10  # of a number, which is read as it is

_ANY_APOSTROPHE = re.compile("['ʼ’‘`´ʹ′\"]")
_APOSTROPHES = re.compile(r"(?<=\w)['ʼ’‘`´ʹ′\"]+|['ʼ’‘`´ʹ′\"]+(?=\w)")
_ELIDED = re.compile(r"\b([cdjlmnst]|qu)['ʼ’‘`´](?=\w)")  # l'adresse d'Ales
_POSSESSIVE = re.compile(r"(?<=[a-zA-Z])['’]s\b")  # Dashkevich's
_MAY_COMBINE = re.compile(r"[^\x00-\u02ff\u0370-\u0482\u048a-\u0590]")  # in these blocks no sign is a mark on another
_WORD = re.compile(r"([^\W_]+)(\.?)")
_CYRILLIC, _LATIN = re.compile(r"[\u0400-\u052f]"), re.compile(r"[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")
_LOOK_ALIKE = dict(zip("aeopcyxikmthbAEOPCYXIKMTHB", "аеорсухікмтнвАЕОРСУХІКМТНВ", strict=True))
_TO_CYRILLIC = str.maketrans(_LOOK_ALIKE)
_TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in _LOOK_ALIKE.items()} | {"і": "i", "І": "I"})


class Word(NamedTuple):
    """A word in small letters; `dotted` if a full stop follows, `large` if it began with a capital."""

    text: str
    dotted: bool = False
    large: bool = False

    @property
    def initial(self) -> bool:
        """Whether it is but the first letter of a name."""
        return (len(self.text) == 1 and self.text.isalpha()) or (self.dotted and len(self.text) == 2)


@lru_cache(maxsize=1 << 10)
def words(text: str) -> tuple[Word, ...]:
    """Give the words of a text; a name joined by a hyphen is two.

    >>> [word.text for word in words("Д’Арк, Бяля́цкі-Леcь")]
    ['дарк', 'бяляцкі', 'лесь']
    """
    text = text[:LONGEST]
    if _ANY_APOSTROPHE.search(text):
        text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", _ELIDED.sub(r"\1 ", text)))
    plain = unicodedata.normalize("NFKC", text)[:LONGEST]  # one sign can become many
    if _MAY_COMBINE.search(plain):
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    found = _WORD.findall(plain)[:MOST_WORDS]
    if _LATIN.search(plain) and _CYRILLIC.search(plain):
        found = [(_of_one_script(one), dot) for one, dot in found]
    return tuple(Word(one.casefold(), bool(dot), one[0].isupper()) for one, dot in found)


def _of_one_script(word: str) -> str:
    """Mend a word whose letters only look like those of its script, such as a Latin c in Cyrillic."""
    if not _LATIN.search(word) or not _CYRILLIC.search(word):
        return word
    mostly_cyrillic = len(_CYRILLIC.findall(word)) >= len(_LATIN.findall(word))
    return word.translate(_TO_CYRILLIC if mostly_cyrillic else _TO_LATIN)


def is_cyrillic(word: str) -> bool:
    """Tell whether a word is written in Cyrillic letters."""
    return bool(_CYRILLIC.search(word))


def sounds(word: str, text: str = "", traditions: int = 9) -> tuple[str, ...]:
    """Give what a word in any script can sound like, in so many traditions of spelling it in Latin letters.

    The text it stands in helps to tell which these are.

    >>> sounds("бяляцкі"), sounds("ბიალიაცკი")
    (('balacki',), ('balacki',))
    """
    if word.isdecimal():
        return (word[:_DIGITS],)
    if is_cyrillic(word):
        return (cyrillic.reading(word),)
    if not _LATIN.search(word):
        plain = "".join(anyascii(word).casefold().split())
        return latin.readings(plain) if plain else ()
    return latin.readings(word, text, traditions)


def sounds_of_any(words: Iterable[str], text: str, traditions: int) -> set[str]:
    """Give what any of many words of one script can sound like."""
    given = list(words)
    if is_cyrillic("".join(given[:1])):
        return set(cyrillic.all_readings(given))
    return set(latin.all_readings(given, text, traditions))
