"""People who do not exist, as many as a measurement needs."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from storage import Detention, Kind, Name, NameKind, PartialDate, Person, Sentence, SentenceKind, Words

_GIVEN = (
    "Alena",
    "Barys",
    "Daryna",
    "Fiodar",
    "Hanna",
    "Ihar",
    "Kiryl",
    "Lesia",
    "Maryna",
    "Nadzeya",
    "Ryhor",
    "Yanka",
)
_BEGIN = (
    "Bara",
    "Vala",
    "Hry",
    "Dro",
    "Zha",
    "Kala",
    "Luka",
    "Mala",
    "Navi",
    "Pralo",
    "Ryba",
    "Shyma",
    "Tsvi",
    "Yarmo",
)
_MIDDLE = ("bo", "va", "da", "ko", "li", "ma", "no", "po", "ra", "sta", "tu", "cha")
_END = ("novich", "nets", "chuk", "lski", "rka", "shenia", "vets", "tsevich", "hin", "skaya")


def people(count: int, seed: int = 4) -> Iterator[Person]:
    """Give invented people, no two of one name, with three spellings and two detentions each; the same for one seed.

    Raises:
        ValueError: the parts make no more than 20,160 names.
    """
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    names = list(product(_GIVEN, _BEGIN, _MIDDLE, _END))
    for number, (given, *surname) in enumerate(chance.sample(names, count)):
        name = f"{given} {''.join(surname)}"
        arrest = date(2020, 8, 9) + timedelta(days=chance.randrange(1500))
        yield Person(
            slug=f"invented-{number}",
            names=(
                Name(name, NameKind.PRIMARY, "en"),
                Name(name.replace("ya", "ia"), NameKind.PRIMARY, "be-Latn"),
                Name(" ".join(reversed(name.split()))),
            ),
            born=PartialDate(date(1950, 1, 1) + timedelta(days=chance.randrange(18_000))),
            occupation=Words({"en": "invented for a measurement", "be": "прыдуманая асоба"}),
            summary=Words({"en": "Nobody real. " * 12, "be": "Не сапраўдны чалавек. " * 8}),
            detentions=(
                _detention(number, 0, arrest - timedelta(days=2000), arrest - timedelta(days=1900)),
                _detention(number, 1, arrest, None),
            ),
            verified_on=PartialDate(date(2026, 10, 1)),
            sources=("https://example.org/list",),
        )


def _detention(person: int, number: int, began: date, ended: date | None) -> Detention:
    return Detention(
        key=f"invented-{person}-{number}",
        kind=Kind.PRISON,
        detained_on=PartialDate(began),
        charge=Words({"en": "invented charge", "be": "прыдуманае абвінавачанне"}),
        articles=("Art. 0",),
        sentences=(Sentence(SentenceKind.PRISON, PartialDate(began + timedelta(days=90)), years=9),),
        released_on=PartialDate(ended) if ended else None,
        sources=("https://example.org/case",),
    )
