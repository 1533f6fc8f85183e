"""People as they are stored and what case files say about them, put together; what no file mentions stays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.casefiles.chronology import begin
from bot.casefiles.entries import CaseFiles, Entry
from bot.casefiles.viasna import Listing, overlay
from storage import Changes, Detention, Person, Sentence, Stay

R = TypeVar("R")


@dataclass(slots=True)
class News:
    """What the files say about one person; sentences and stays by detention, each in its whole order."""

    person: Person | None = None
    addressed: bool = True
    detentions: dict[str, Detention] = field(default_factory=dict)
    stays: dict[str, tuple[Stay, ...]] = field(default_factory=dict)
    sentences: dict[str, tuple[Sentence, ...]] = field(default_factory=dict)


def gather(cases: CaseFiles, owners: Mapping[str, str]) -> dict[str, News]:
    """Sort the rows by person; `owners` tells whose the detentions are that stand in no file."""
    news = defaultdict[str, News](News)
    for one in cases.people:
        news[one.record.slug].person, news[one.record.slug].addressed = one.record, "people" not in cases.older
    for detained in cases.detentions:
        news[detained.owner].detentions[detained.record.key] = detained.record
    whose = {**owners, **{detained.record.key: detained.owner for detained in cases.detentions}}
    for key, stays in _in_order(cases.stays).items():
        news[whose[key]].stays[key] = stays
    for key, sentences in _in_order(cases.sentences).items():
        news[whose[key]].sentences[key] = sentences
    return dict(news)


def laid_over(stored: Person | None, listing: Listing, slug: str) -> News:
    """Give what a row of Viasna's list says about a person, laid over what is stored."""
    person, detention = overlay(stored, listing, slug)
    news = News(person, detentions={detention.key: detention})
    if detention.stays:
        news.stays[detention.key] = detention.stays
    if detention.sentences:
        news.sentences[detention.key] = detention.sentences
    return news


def merge(stored: Person | None, news: News) -> Person:
    """Give the person as it shall be stored: each detention in the order of time, with its parts."""
    person = news.person or stored
    if person is None:
        raise ValueError("there is nobody to merge with")
    if stored and not news.addressed:
        person = replace(person, address=stored.address, address_as_of=stored.address_as_of)
    known = {one.key: one for one in stored.detentions} if stored else {}
    for key, told in news.detentions.items():
        former = known.get(key)
        known[key] = replace(told, stays=former.stays, sentences=former.sentences) if former else told
    for key, stays in news.stays.items():
        known[key] = replace(known[key], stays=stays)
    for key, sentences in news.sentences.items():
        known[key] = replace(known[key], sentences=sentences)
    return replace(person, detentions=tuple(sorted(known.values(), key=begin)))


def changes(stored: Person | None, merged: Person, news: News) -> dict[str, Changes]:
    """Count, for each kind of file, how many of its rows are new, changed or the same."""
    former = {one.key: one for one in stored.detentions} if stored else {}
    latter = {one.key: one for one in merged.detentions}
    counted = {"people": Changes(), "detentions": Changes(), "stays": Changes(), "sentences": Changes()}
    if news.person:
        counted["people"] += change(stored and replace(stored, detentions=()), replace(merged, detentions=()))
    for key in news.detentions:
        counted["detentions"] += change(_bare(former.get(key)), _bare(latter[key]))
    for key, stays in news.stays.items():
        counted["stays"] += _each(former[key].stays if key in former else (), stays)
    for key, sentences in news.sentences.items():
        counted["sentences"] += _each(former[key].sentences if key in former else (), sentences)
    return counted


def change(stored: object | None, told: object) -> Changes:
    """Count one record.

    >>> change("as it was", "as it is")
    Changes(new=0, changed=1, same=0)
    """
    if stored is None:
        return Changes(new=1)
    return Changes(same=1) if stored == told else Changes(changed=1)


def removed(stored: Person | None, news: News) -> dict[str, int]:
    """Count, for each kind of file, the stored rows that are left out of what replaces them."""
    gone = {"stays": 0, "sentences": 0}
    for one in stored.detentions if stored else ():
        gone["stays"] += max(0, len(one.stays) - len(news.stays.get(one.key, one.stays)))
        gone["sentences"] += max(0, len(one.sentences) - len(news.sentences.get(one.key, one.sentences)))
    return gone


def _each(stored: Sequence[object], told: Sequence[object]) -> Changes:
    counted = Changes()
    for place, one in enumerate(told):
        counted += change(stored[place] if place < len(stored) else None, one)
    return counted


def _bare(detention: Detention | None) -> Detention | None:
    return detention and replace(detention, stays=(), sentences=())


def _in_order(entries: Sequence[Entry[R]]) -> dict[str, tuple[R, ...]]:
    """Give the parts of each detention in their order."""
    parts = defaultdict[str, list[R]](list)
    for one in sorted(entries, key=lambda entry: entry.place):
        parts[one.owner].append(one.record)
    return {key: tuple(found) for key, found in parts.items()}
