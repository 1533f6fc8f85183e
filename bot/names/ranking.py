"""How far a person is from the name asked for: the words of both are paired in the best way."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from bot.names.question import Asked
from bot.names.shelf import Near

NOT_MEANT = 50.0  # the distance of whoever has nothing in common with the name

# What a difference costs, measured like wrong letters in a word of seven.
_NO_GIVEN = 0.6  # only the surname was asked for
_ALONE = 1.4  # how much more a misspelt surname weighs then
_NO_SURNAME = 0.5  # only the given name was asked for
_GIVEN_ALONE = 2.0  # how much more a misspelt given name weighs then
_INITIAL = 0.15
_PATRONYMIC = 0.05  # one was asked for, and the person's is not known
_UNKNOWN = 1.6  # a word that is no part of the person's name
_OTHER = 2.5  # a given name or a surname that is not the person's
_GIVEN = 0.5  # how much a given name weighs beside a surname: they are few, and a misspelt one is seldom another


@dataclass(frozen=True, slots=True)
class Heard:
    """What one word asked for may be: the numbers of words known, by the part of a name, with how far they are."""

    asked: Asked
    surnames: Near = field(default_factory=dict)
    givens: Near = field(default_factory=dict)
    patronymics: Near = field(default_factory=dict)
    ease: float = 1.0  # how much a misspelt surname weighs: less where it sounds so odd that it must be a slip


class Sought:
    """A name asked for. `wanted` are the words whose bearers may be meant, `others` tell something of them.

    Surnames are wanted; given names only where no word of the name can be a surname (`given_alone`), and if there is
    more than one word only if that is asked for (`by_given`), for then the surname is one we do not know.
    """

    def __init__(self, name: tuple[Heard, ...], *, by_given: bool = False) -> None:
        self._name = name
        self._places = range(len(name))
        surnames = frozenset(number for heard in name for number in heard.surnames)
        self.given_alone = not surnames
        if surnames:
            self.wanted = surnames
            self.others = frozenset(number for heard in name for number in (*heard.givens, *heard.patronymics))
        else:
            called = [heard for heard in name if not heard.asked.initial and (by_given or len(name) == 1)]
            self.wanted = frozenset(number for heard in called for number in heard.givens)
            self.others = frozenset()

    def distance(self, words: AbstractSet[int]) -> float:
        """Say how far a person is who bears these words.

        Each word asked for may be the surname or the given name, whichever is best; what is left over should be a
        patronymic or another word of the name, or counts against the person.
        """
        surname = [_nearest(heard.surnames, words) for heard in self._name]
        given = [_nearest(heard.givens, words) for heard in self._name]
        if self.given_alone:
            return _NO_SURNAME + _GIVEN_ALONE * min(given) + _OTHER * (len(self._name) - 1)
        return min(
            (
                distance
                for s in self._places
                if surname[s] < NOT_MEANT
                for distance in (
                    self._without_given(s, surname),
                    *(
                        self._paired(s, g, surname, given, words)
                        for g in self._places
                        if given[g] < NOT_MEANT and g != s
                    ),
                )
            ),
            default=NOT_MEANT,
        )

    def _paired(self, s: int, g: int, surname: list[float], given: list[float], words: AbstractSet[int]) -> float:
        """Take the one word for the surname and the other for the given name."""
        total = surname[s] * self._name[s].ease
        total += _INITIAL if self._name[g].asked.initial else _GIVEN * given[g]
        for place in self._places:
            if place not in {s, g}:
                asked = self._name[place].asked
                beside_given = asked.patronymic and place == g + 1  # where a patronymic stands, in either order
                most = _PATRONYMIC if beside_given or asked.initial else _UNKNOWN
                patronymic = _nearest(self._name[place].patronymics, words)
                total += min(most, surname[place], given[place], patronymic)
        return total

    def _without_given(self, s: int, surname: list[float]) -> float:
        """Take the word for the surname, and no other for the person's given name: another one is another person's."""
        total = _NO_GIVEN + _ALONE * surname[s] * self._name[s].ease
        for place in self._places:
            if place != s:
                asked = self._name[place].asked
                total += _OTHER if asked.given or asked.initial else min(_UNKNOWN, surname[place])
        return total


def _nearest(near: Near, words: AbstractSet[int]) -> float:
    return min([near[number] for number in words & near.keys()], default=NOT_MEANT)
