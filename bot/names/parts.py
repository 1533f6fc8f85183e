"""Which word of a name is the given name, the patronymic, the surname."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.names.given import names_of

# The sounds of -ovich, -evich, -ich, of -ovna, -evna, -ichna (be -auna, uk -ivna), in any case.
_PATRONYMIC = re.compile(r".{2,}(?:ič|[aeio][vu]n[aieouj]*|ičn[aieou])")


class Part(StrEnum):
    """What a word is in a name."""

    GIVEN = "g"
    PATRONYMIC = "p"
    SURNAME = "s"


def is_given(sounds: Sequence[str]) -> bool:
    """Tell whether a word is a given name of the table."""
    return any(names_of(one) for one in sounds)


def is_patronymic(sounds: Sequence[str]) -> bool:
    """Tell whether a word ends like a patronymic; many surnames do too."""
    return any(_PATRONYMIC.fullmatch(one) for one in sounds)


def parts(words: Sequence[Sequence[str]]) -> tuple[Part, ...]:
    """Say what each word (its readings) of a whole name is.

    The given name comes first, unless the first word is none that we know and a later one is ("Surname Given
    Patronymic"). A second given name may follow it, and then a patronymic, if a word is left for the surname. A single
    word is a surname.
    """
    count = len(words)
    if count < 2:
        return (Part.SURNAME,) * count
    known = [is_given(one) for one in words]
    at = known.index(True) if any(known) else 0
    found = [Part.SURNAME] * count
    found[at] = Part.GIVEN
    if at + 2 < count and known[at + 1]:
        at += 1
        found[at] = Part.GIVEN
    if count > 2 and at + 1 < count and is_patronymic(words[at + 1]):
        found[at + 1] = Part.PATRONYMIC
    return tuple(found)
