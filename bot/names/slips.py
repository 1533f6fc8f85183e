"""What a finger that slipped may have meant: a key too many, two keys in the wrong order, the key beside."""

from collections.abc import Iterator
from functools import cache

_KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("йцукенгшўзх", "фывапролджэ", "ячсмітьбю"),
    ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю"),
)
_SILENT = "jyйьъ"  # letters that may not sound at all: to mean one of these is to have typed a key too many
_SHORTEST, _LONGEST = 4, 24  # letters of a word whose slips are looked for


def slips(word: str) -> Iterator[str]:
    """Give the words that one slip may have made this one of (a key left out is found by its sound).

    >>> "ales" in set(slips("alees")), "ales" in set(slips("alse")), "ales" in set(slips("slea"))
    (True, True, False)
    """
    if not _SHORTEST <= len(word) <= _LONGEST:
        return
    beside = _beside()
    for at, letter in enumerate(word):
        before, after = word[:at], word[at + 1 :]
        if before[-1:] != after[:1]:  # a name seldom has a letter twice in a row
            yield before + after
        if after and after[0] != letter:
            yield before + after[0] + letter + after[1:]
        for other in beside.get(letter, ""):
            if other not in _SILENT:
                yield before + other + after


@cache
def _beside() -> dict[str, str]:
    """Give the keys that touch each key; the rows are shifted by about half a key."""
    found: dict[str, dict[str, None]] = {}
    for rows in _KEYBOARDS:
        for down, row in enumerate(rows):
            for along, letter in enumerate(row):
                near = [(down, along - 1), (down, along + 1), (down - 1, along), (down - 1, along + 1)]
                near += [(down + 1, along - 1), (down + 1, along)]
                found.setdefault(letter, {}).update(
                    {rows[y][x]: None for y, x in near if 0 <= y < len(rows) and 0 <= x < len(rows[y])}
                )
    return {letter: "".join(others) for letter, others in found.items()}
