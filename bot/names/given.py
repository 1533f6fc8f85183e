"""Given names: which forms are the same name, by the table in given.txt."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files

from bot.names.script import sounds
from bot.names.sounds import unstressed

Names = frozenset[int]  # names by the number of their line in the table


def names_of(sound: str) -> Names:
    """Give the names that are said so, in full or for short; none if it is no given name of the table."""
    return _table()[0].get(unstressed(sound), frozenset())


def initials(sound: str) -> frozenset[str]:
    """Give the first sounds of a given name: its own, and those of its full forms in the other languages."""
    begins = _table()[1]
    return frozenset(sound[:1]).union(*(begins[name] for name in names_of(sound)))


def all_sounds() -> Collection[str]:
    """Give the sound of every form in the table."""
    return _table()[0].keys()


@cache
def _table() -> tuple[Mapping[str, Names], Mapping[int, frozenset[str]]]:
    names, begins = defaultdict[str, set[int]](set), defaultdict[int, set[str]](set)
    lines = files("bot.names").joinpath("given.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if line and not line.startswith("#")):
        full, _, short = line.partition(" : ")
        for form in (*full.split(), *short.split()):
            for sound in _sounds(form.casefold()):
                names[unstressed(sound)].add(number)
        begins[number] = {sound[0] for form in full.split() for sound in _sounds(form.casefold()) if sound}
    once: dict[Names, Names] = {}  # most names have many forms: kept apart, they would take a megabyte
    return (
        {sound: once.setdefault(frozenset(numbers), frozenset(numbers)) for sound, numbers in names.items()},
        {number: frozenset(first) for number, first in begins.items()},
    )


def _sounds(form: str) -> tuple[str, ...]:
    """Read a form also as it is mostly written in Russian, without the dots: Алеша, Сережа."""
    return (*sounds(form), *sounds(form.replace("ё", "е")))
