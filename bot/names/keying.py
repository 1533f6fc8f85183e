"""What a stored spelling is found by: the sounds of each of its words, with the part of a name that the word is."""

from bot.names.parts import parts
from bot.names.script import sounds, words


def keys(spelling: str) -> frozenset[str]:
    """Give the keys of a spelling: `g`, `p` or `s` (given name, patronymic, surname), then sounds.

    >>> sorted(keys("Алесь Бяляцкі"))
    ['gales', 'sbalacki']
    """
    text = spelling.casefold()
    read = [found for word in words(spelling) if (found := sounds(word.text, text))]
    return frozenset(f"{part}{one}" for part, found in zip(parts(read), read, strict=True) for one in found if one)
