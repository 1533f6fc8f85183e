"""How a word in Latin letters sounds: a reading for each way of spelling these names that it can be in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice, product

from bot.names.sounds import all_settled, settled

MOST_READINGS = 8  # of one word
_EITHER_WAY = 4  # readings within one tradition

# A table reads `letters=sounds`, longest letters first; `/` parts what they can stand for. Letters are patterns.
_COMMON = """
    ph=f th=t kh=x zh=ž sh=š dž=ž dż=ž dź=d a=a b=b d=d e=e f=f h=h g=h i=i k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t
    u=u v=v w=v x=ks y=i z=z c=c
    ł=l ľ=l ĺ=l ń=n ň=n ś=s ź=z ż=ž š=š ž=ž č=č ć=c ŭ=u ř=ž/r ŕ=r ě=e ė=e ę=en ą=on ď=d ť=t
    á=a à=a â=a ã=a ā=a å=o ä=e é=e è=e ê=e ë=e ē=e í=i ì=i î=i ï=i ī=i ý=i ÿ=i ó=o ò=o ô=o õ=o ö=o ø=o ő=o
    ú=u ù=u û=u ü=u ů=u ű=u ū=u ñ=n ņ=n ļ=l ķ=k ģ=h ş=š ș=š ţ=c ț=c ç=č ğ=h ı=i ß=s æ=e œ=e đ=d ð=d þ=t ə=e
    0=o 3=z 4=č 6=š 9=ja
"""
_SHORT_U = re.compile("(?<=[aeo])u")  # Lobau, Lobaw, Lobov; but Naumov
_TO_E = "(?=[eiyéèïë])"
_TWICE = re.compile(r"([bcdfghjklmnpqrtvwxz])\1+")  # sounds as once, also where it parts letters: chh is ch


class _Plain(dict[int, str]):
    """Letters that stand for one sound wherever they are; a letter that is none is silent."""

    def __missing__(self, _letter: int) -> str:
        return ""


@dataclass(frozen=True, eq=False)
class _Tradition:
    """One way of spelling: its table, letters it never has, and letters at least one of which gives it away."""

    table: str
    never: str
    marks: str = ""
    _plain: _Plain = field(init=False, default_factory=_Plain)
    _sounds: dict[str | int, tuple[str, ...]] = field(init=False, default_factory=dict)  # of all others
    _letters: re.Pattern[str] = field(init=False)
    _never: re.Pattern[str] = field(init=False)
    _marks: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile the table so that plain letters, which most are, are read at one go."""
        others, patterns = list[str](), 0
        for row in f"{self.table} {_COMMON}".replace("TO_E", _TO_E).split():
            letters, _, sounds = row.rpartition("=")
            if letters in self._sounds or (len(letters) == 1 and ord(letters) in self._plain):
                continue  # this tradition reads them in its own way
            if len(letters) == 1 and "/" not in sounds:
                self._plain[ord(letters)] = sounds
            elif letters.isalnum():
                others.append(letters)
                self._sounds[letters] = tuple(sounds.split("/"))
            else:
                others.append(f"({letters})")
                patterns += 1
                self._sounds[patterns] = tuple(sounds.split("/"))
        object.__setattr__(self, "_letters", re.compile("|".join(others)))
        object.__setattr__(self, "_never", re.compile(self.never))
        object.__setattr__(self, "_marks", re.compile(self.marks))

    def fits(self, text: str) -> bool:
        return not self._never.search(text) and bool(self._marks.search(text))

    def read(self, word: str) -> list[str]:
        """Give what the word can sound like, letter by letter."""
        parts, at = list[tuple[str, ...]](), 0
        for found in self._letters.finditer(word):
            parts += [(word[at : found.start()].translate(self._plain),), self._sounds[found.lastindex or found[0]]]
            at = found.end()
        parts.append((word[at:].translate(self._plain),))
        rough = ["".join(one) for one in islice(product(*parts), _EITHER_WAY)]
        short_u = [_SHORT_U.sub("v", one) for one in rough if "u" in one]
        return [*short_u, *rough]


_TRADITIONS = (
    # English press, BGN, ICAO and passports of Belarus, Russia and Ukraine.
    _Tradition(
        "shch=š sch=š tch=č ch=č dzh=ž dj=ž ck=k oo=u ee=i j=ž tz=c cTO_E=c c=k",
        never="[čšžśźżćńłŭřěąęßäöüïëéèç]|cz|sz|(?<=[b-df-hk-np-tv-xz])j|tsch",
    ),
    # Polish, Łacinka, Czech, Slovak, Lithuanian, Latvian.
    _Tradition("szcz=š cz=č sz=š rz=ž/r ch=x j=j", never="[ßäöüïëèç]|(?<!s)[sz]h|kh|ya|yu"),
    # German press.
    _Tradition(
        "schtsch=š tsch=č dsch=ž sch=š/ž ch=x ds(?=[mnvwjiea])=d tz=c ck=k j=j ß=s ss=s"
        " (?<![a-zäöü])s(?=[aeioubdlmnrvw])=s/z (?<=[aeiou])s(?=[aeiou])=z/s z=c c=k",
        never="[čšžśźżćńłŭřěąęïëèç]|[zk]h|(?<![a-z])y|[cs]z|ya|yu|v(?!o[nm])|c(?![hk])",
    ),
    # French press.
    _Tradition(
        "chtch=š tch=č dj=ž ch=š ou=u gu(?=[eiïéy])=h qu=k (?<=[aiou])ine(?![a-z])=in (?<=i)ne(?![a-z])=n ss=s j=ž"
        " cTO_E=s c=k",
        never="[čšžśźżćńłŭřěąęßäö]|w|sch|[cs]z|(?<!c)zh|[tsdz]j",
    ),
    # Scandinavian and Dutch press.
    _Tradition("sjtsj=š sjtj=š sjt=š tsj=č tj=č sj=š zj=ž ch=x oe=u j=j ts=c c=k", never="(?!)", marks="[stz]j|oe"),
    # Chats: letters by their look or by the keyboard.
    _Tradition("shch=š sch=š ch=č w=š/v x=x j=j/ž c=c", never="[^a-z0-9]", marks="[wxj0-9]"),
)


def readings(word: str, text: str = "", traditions: int = len(_TRADITIONS)) -> tuple[str, ...]:
    """Give the sounds a folded word can have, in so many traditions; the text it stands in tells which they can be.

    >>> readings("bialiatski"), "balacki" in readings("bjaljazki")
    (('balacki',), True)
    >>> readings("shhevchenko") == readings("shevchenko")
    True
    """
    return _readings(word, _fitting(text or word)[:traditions])


def all_readings(words: Iterable[str], text: str, traditions: int) -> list[str]:
    """Give the sounds that any of many words can have, in so many traditions that fit the text they stand in."""
    fitting = _fitting(text)[:traditions]
    return all_settled({rough for word in words for rough in _rough(word, fitting)})


@lru_cache(maxsize=1 << 12)
def _readings(word: str, traditions: tuple[_Tradition, ...]) -> tuple[str, ...]:
    rough = dict.fromkeys(_rough(word, traditions))
    return tuple(dict.fromkeys(settled(one) for one in rough))[:MOST_READINGS]


def _rough(word: str, traditions: tuple[_Tradition, ...]) -> Iterator[str]:
    once = _TWICE.sub(r"\1", word)
    return chain.from_iterable(one.read(once) for one in traditions)


@lru_cache(maxsize=1 << 10)
def _fitting(text: str) -> tuple[_Tradition, ...]:
    return tuple(one for one in _TRADITIONS if one.fits(text)) or _TRADITIONS[:2]
