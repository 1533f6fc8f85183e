"""A spelling in any script, folded to plain letters and to the consonants that its spellings share."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

MOST_WORDS = 8  # a name has fewer words; a longer text is a sentence whose rest need not be looked up
_APOSTROPHES = re.compile(r"['ʼ’‘`´ʹ′\"]")
_WORD = re.compile(r"[a-z0-9]+")

# One sound, many letters: Latin spellings of Belarusian, Russian and Ukrainian names differ mostly in these
# (GOST, BGN/PCGN, Łacinka, Polish, German and French press). Longer ones first.
_SOUNDS = (
    *(("shch", "s"), ("szcz", "s"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("ch", "c")),
    *(("kh", "h"), ("zh", "z"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("g", "h"), ("q", "k")),
)
_SOUND_OF = dict(_SOUNDS)
_SOUND = re.compile("|".join(_SOUND_OF))
_SHORT_U = re.compile(r"(?<=[aeoy])u")  # Lobau, Lobaw, Lobov: the same letter in Belarusian, Polish, Russian dress
_SILENT = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def folded(text: str) -> tuple[str, ...]:
    """Give the words of a text in plain small Latin letters, without apostrophes, accents and soft signs.

    >>> folded("Алесь  БЯЛЯЦКІ")
    ('ales', 'byalyatski')
    """
    plain = anyascii(unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text[:400]))[:200]).lower()
    return tuple(_WORD.findall(_APOSTROPHES.sub("", plain)))[:MOST_WORDS]


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Give the consonants of a folded word as its spellings share them.

    >>> skeleton("bialatski") == skeleton("byalyatski") == skeleton("bialacki")
    True
    """
    sounds = _SHORT_U.sub("v", _SOUND.sub(lambda found: _SOUND_OF[found[0]], word))
    return _TWICE.sub(r"\1", _SILENT.sub("", sounds))


def exact_keys(text: str) -> frozenset[str]:
    """Give what a spelling is looked up by as it is written: far fewer people share these.

    >>> sorted(exact_keys("Алесь Бяляцкі"))
    ['=ales', '=byalyatski']
    """
    return frozenset(f"={word}"[:64] for word in folded(text))


@lru_cache(maxsize=4096)
def keys(text: str) -> frozenset[str]:
    """Give what a spelling is looked up by: each word (`=`), its consonants (`~`) and how these begin (`^`)."""
    found = set(exact_keys(text))
    for word in folded(text):
        bones = skeleton(word)
        if len(bones) >= 2:
            found |= {f"~{bones}"[:64], f"^{bones[:2]}"}
    return frozenset(found)
