"""How a word in Cyrillic letters sounds: Belarusian (both orthographies), Russian, Ukrainian."""

from collections.abc import Iterable

from bot.names.sounds import all_settled, settled

_LETTERS = """
    а=a б=b в=v г=h ґ=h д=d е=e є=je ж=ž з=z и=i й=j і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=v ф=f х=x ц=c ч=č
    ш=š щ=š ы=i э=e ё=jo ю=ju я=ja ї=ji ь= ъ= ѣ=e ј=j љ=l њ=n ђ=ž ћ=č џ=ž ѓ=h ќ=k ѕ=z ә=e ғ=h қ=k ң=n ө=o ү=u ұ=u һ=h
    җ=ž ҳ=x
"""
_SOUNDS = str.maketrans(dict(row.split("=") for row in _LETTERS.split()))


def reading(word: str) -> str:
    """Give the sounds of a folded Cyrillic word.

    >>> reading("бяляцкі"), reading("беляцкий"), reading("біляцький")
    ('balacki', 'belacki', 'bilacki')
    """
    return settled(word.translate(_SOUNDS))


def all_readings(words: Iterable[str]) -> list[str]:
    """Give the sounds of many words."""
    return all_settled([word.translate(_SOUNDS) for word in words])
