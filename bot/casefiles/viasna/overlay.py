"""What is stored of a person, and what Viasna's list says now, put together.

1. An empty cell takes nothing away, and what the list knows nothing of stays: summaries, other languages, earlier
   detentions, addresses entered by hand.
2. What rests on more than the list, a certain date above all, stays; where the list differs, its words are kept.
3. What came from the list, and carries its address as source, follows the list.
"""

from dataclasses import replace

from bot.casefiles.columns import LANGUAGES
from bot.casefiles.viasna.custody import detained
from bot.casefiles.viasna.identity import page
from bot.casefiles.viasna.language import language
from bot.casefiles.viasna.listing import Listing
from bot.casefiles.viasna.weighing import in_order, weighed
from bot.names import given_first
from storage import Detention, Name, NameKind, Person, Words


def overlay(stored: Person | None, listing: Listing, slug: str) -> tuple[Person, Detention]:
    """Give the person as it shall be stored, and the one detention the list tells of.

    The list as it was taken in last time changes nothing.
    """
    person = stored or Person(slug, ())
    born = weighed("birthday", person.born, listing.born)
    died = in_order("died", born.found, weighed("died", person.died, listing.died), person.died)
    said = (*listing.said, *(one.words for one in (born, died) if one.words))
    detention = detained(person, replace(listing, said=said))
    others = tuple(one for one in person.detentions if one.key != detention.key)
    told = language(listing.description)
    merged = replace(
        person,
        names=_names(person.names, listing.name),
        born=born.found,
        died=died.found,
        summary=person.summary if person.summary.by_language.get(told) else _with(person.summary, told, listing),
        photo=person.photo or listing.photo,
        address=_address(person, listing),
        sources=person.sources if page(listing.url) in map(page, person.sources) else (*person.sources, listing.url),
        detentions=(*others, detention),
    )
    return merged, detention


def _with(summary: Words, told: str, listing: Listing) -> Words:
    return Words({**summary.by_language, told: listing.description})


def _names(names: tuple[Name, ...], listed: str) -> tuple[Name, ...]:
    """Add the name as the list writes it and, for a language without one, with the given name first."""
    told, shown = language(listed), given_first(listed)
    primary = {one.language: one for one in names if one.kind is NameKind.PRIMARY}
    primary.setdefault(told, Name(shown, NameKind.PRIMARY, told))
    others = [one for one in names if one.kind is not NameKind.PRIMARY]
    if listed not in {one.text for one in (*primary.values(), *others)}:
        others.append(Name(listed))
    return (*sorted(primary.values(), key=_by_language), *others)


def _by_language(name: Name) -> int:
    return LANGUAGES.index(name.language) if name.language in LANGUAGES else len(LANGUAGES)


def _address(person: Person, listing: Listing) -> Words:
    """Take the list's address for somebody held, unless one entered by hand is there, or one of the same facility.

    Where the list only tells of another facility than before, its former address would send letters astray.
    """
    facility, address = listing.place.facility, listing.place.address
    former = person.address.best("en")
    if not listing.held or not facility or former.startswith(f"{facility}, "):
        return person.address
    if person.address and not _from_list(person):
        return person.address
    return Words({language(facility): f"{facility}, {address}"} if address else {})


def _from_list(person: Person) -> bool:
    """Tell whether the address is of the shape that the list's have: behind the name of a facility, in one language."""
    former = person.address.best("en")
    stays = [text for one in person.detentions for stay in one.stays for text in stay.facility.by_language.values()]
    by_hand = person.address_as_of or len(person.address.by_language) > 1
    return not by_hand and any(former.startswith(f"{title}, ") for title in stays)
