"""What was meant by a text typed on the wrong keyboard layout."""

import re

_ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_ENGLISH_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
_CYRILLIC = (
    "йцукенгшўзх'фывапролджэячсмітьбюё",  # Belarusian
    "йцукенгшщзхъфывапролджэячсмитьбюё",  # Russian
    "йцукенгшщзхїфівапролджєячсмитьбю'",  # Ukrainian
)
_LETTER = re.compile(r"[^\W\d_]")
_IS_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def retyped(text: str) -> tuple[str, ...]:
    """Give what stands on the same keys of the other layouts.

    >>> retyped(",tkzwrbq")[1], retyped("Фдуы")[0]
    ('беляцкий', 'Ales')
    """
    letters = len(_LETTER.findall(text))
    cyrillic = len(_IS_CYRILLIC.findall(text))
    if not letters:
        return ()
    tables = _FROM_CYRILLIC if 2 * cyrillic > letters else _TO_CYRILLIC
    return tuple(dict.fromkeys(text.translate(table) for table in tables))


def _table(*keys: tuple[str, str]) -> dict[int, str]:
    return {ord(key): letter for typed, meant in keys for key, letter in zip(typed, meant, strict=True)}


_TO_CYRILLIC = [_table((_ENGLISH, keys), (_ENGLISH_SHIFTED, keys.upper())) for keys in _CYRILLIC]
_FROM_CYRILLIC = [_table((keys.upper(), _ENGLISH.upper()), (keys, _ENGLISH)) for keys in _CYRILLIC]
