"""Invented people whose alerts the tests work out, and what is told of them."""

from dataclasses import replace
from datetime import date

from bot.alerts import Facts, Occasion, Telling, kind_named, occasions
from bot.texts import say_in
from storage import Confidence, Detention, Kind, Name, NameKind, PartialDate, Person, Sentence, SentenceKind, Words

ADDRESS = Words({"en": "Invented Street 1, 000000 Town"})


def on(text: str, confidence: Confidence = Confidence.CERTAIN) -> PartialDate:
    return PartialDate.parse(text, confidence)


def prison(verdict: str | None, years: int | None = None, months: int | None = None) -> Sentence:
    return Sentence(SentenceKind.PRISON, on(verdict) if verdict else None, years=years, months=months)


def detained(since: str | None, until: str | None = None, *sentences: Sentence, kind: Kind = Kind.PRISON) -> Detention:
    return Detention(
        f"vera-{since or until}",
        kind,
        on(since) if since else None,
        sentences=sentences,
        released_on=on(until) if until else None,
    )


def vera(*detentions: Detention, born: str | None = None, died: str | None = None, address: str = "") -> Person:
    return Person(
        "vera-vydumka",
        (Name("Vera Vydumka", NameKind.PRIMARY, "en"),),
        born=on(born) if born else None,
        died=on(died) if died else None,
        detentions=detentions,
        address=ADDRESS if address else Words(),
        address_as_of=on(address) if address else None,
    )


def facts(*people: Person) -> Facts:
    return Facts(people={person.slug: person for person in people})


def keys(known: Facts, *days: str) -> list[str]:
    """Give the keys of everything there is to tell on these days."""
    return [occasion.key for day in days for occasion in occasions(known, date.fromisoformat(day))]


def only(known: Facts, day: str) -> Occasion:
    """Give the one thing there is to tell on this day."""
    [occasion] = occasions(known, date.fromisoformat(day))
    return occasion


def telling(known: Facts, occasion: Occasion, late: int = 0, language: str = "en") -> Telling:
    return kind_named(occasion.kind).telling(occasion, known, late, say_in(language))


def text(known: Facts, day: str, late: int = 0) -> str:
    """Give the words of the one alert of this day."""
    return str(telling(known, only(known, day), late).text)


def free_since(person: Person, day: str) -> Person:
    """The same person, let out of the last detention on this day."""
    *earlier, last = person.detentions
    return replace(person, detentions=(*earlier, replace(last, released_on=on(day))))
