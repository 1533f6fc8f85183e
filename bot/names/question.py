"""What is asked: which words are the name, and what about the person the other words want to know."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from bot.names.cases import nominatives
from bot.names.parts import is_given, is_patronymic
from bot.names.script import Word, is_cyrillic, sounds, words

_MOST = 8  # words of a name that are looked at
_SLAVIC = re.compile("[włčšžėųįąę]|[csr]z")  # letters of languages that inflect names, if they are written in Latin
_LONGEST_NAME = 3  # words; more are a sentence


class Topic(StrEnum):
    """What about a person is asked, the most telling first."""

    ADDRESS = "address"
    BIRTHDAY = "birthday"
    STATEMENTS = "statements"
    STATUS = "status"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Asked:
    """One word of a name asked for, in the text it stands in: what it can sound like, and what it looks like.

    `nominatives` is what the sounds may be with the ending of a case taken off.
    """

    word: str
    text: str
    sounds: tuple[str, ...]
    nominatives: tuple[str, ...]
    initial: bool
    given: bool
    patronymic: bool
    cyrillic: bool
    inflects: bool


@dataclass(frozen=True, slots=True)
class Question:
    """The words of the name, and the topic if one was named."""

    name: tuple[Asked, ...]
    topic: Topic | None = None


@lru_cache(maxsize=1 << 10)
def understood(text: str) -> Question:
    """Tell the name from the words around it; if these are all, they are the name, but for mere filling.

    >>> question = understood("адрес Северинца")
    >>> question.topic, [asked.word for asked in question.name]
    (<Topic.ADDRESS: 'address'>, ['северинца'])
    """
    said = words(text)
    named = tuple(word for word in said if not _is_around(word, said))
    around = {_sections()[word.text] for word in said if word not in named}
    topic = next((one for one in Topic if one in around), None)
    name = named or (said if topic else ())
    return Question(tuple(_asked(word, text.casefold()) for word in name[:_MOST]), topic)


def _is_around(word: Word, said: tuple[Word, ...]) -> bool:
    """Tell whether a word is no part of the name; a single letter is, if it is written like an initial."""
    section = _sections().get(word.text, "")
    if section == "letters" and (word.large or word.dotted):
        return word.text == "i" and not word.dotted and len(said) > _LONGEST_NAME  # "how can I write to …"
    return bool(section)


def _asked(word: Word, text: str) -> Asked:
    read = sounds(word.text, text)
    bare = tuple(dict.fromkeys(one for heard in read for one in nominatives(heard)))
    return Asked(
        word=word.text,
        text=text,
        sounds=read,
        nominatives=bare,
        initial=word.initial,
        given=is_given((*read, *bare)),
        patronymic=is_patronymic(read),
        cyrillic=is_cyrillic(word.text),
        inflects=is_cyrillic(word.text) or bool(_SLAVIC.search(text)),
    )


@cache
def _sections() -> Mapping[str, str]:
    """Read asking.txt: in which section each word stands."""
    sections: dict[str, str] = {}
    section = ""
    for line in files("bot.names").joinpath("asking.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            spoken = line.partition(":")[2].split()
            for word in (word.text for part in spoken for word in words(part)):
                sections.setdefault(word, section if len(word) > 1 else "letters")
    return sections
