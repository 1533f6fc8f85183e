"""The detention that Viasna's list tells of, among those stored or as a new one."""

from dataclasses import replace

from bot.casefiles.chronology import begin
from bot.casefiles.viasna.identity import detention_key, page
from bot.casefiles.viasna.language import language
from bot.casefiles.viasna.listing import Listing
from bot.casefiles.viasna.verdict import sentences
from bot.casefiles.viasna.weighing import NEAR, apart, in_order, weighed
from storage import Detention, Kind, Person, Release, SentenceKind, Stay, Words

MARK = "Viasna’s list: "  # begins the one line of a note that is the list's
_KINDS = {
    SentenceKind.PRISON: Kind.PRISON,
    SentenceKind.RESTRICTED: Kind.RESTRICTED,
    SentenceKind.HOME: Kind.HOME,
}


def detained(person: Person, listing: Listing) -> Detention:
    """Give the detention with what the list says laid over it."""
    former = _meant(person, listing)
    own = former is None or from_list(former.sources, listing)
    one = former or Detention(_new_key(person, listing), Kind.REMAND, sources=(listing.url,))
    arrested, released = (
        weighed("arrested", one.detained_on, listing.arrested),
        weighed("release_date", one.released_on, listing.released),
    )
    released = in_order("release_date", arrested.found, released, one.released_on)
    decided, differing = sentences(one.sentences, listing)
    differing += [two.words for two in (arrested, released) if two.words]
    if listing.held and released.found:
        differing.append("status: active")
    articles = listing.articles if listing.articles and (own or not one.articles) else one.articles
    if listing.articles and articles != listing.articles:
        differing.append(f"articles: {', '.join(listing.articles)}")
    laid = replace(
        one,
        kind=_kind(one, listing, own=own),
        detained_on=arrested.found,
        articles=articles,
        sentences=decided,
        stays=_stays(one.stays, listing),
        released_on=released.found,
        note=_noted(one.note, (*listing.said, *differing)),
    )
    return replace(laid, release=_release(laid, listing, ours=one.released_on is not None and not own))


def from_list(sources: tuple[str, ...], listing: Listing) -> bool:
    """Tell whether something rests on the list."""
    return page(listing.url) in map(page, sources)


def _meant(person: Person, listing: Listing) -> Detention | None:
    """Find the detention of this arrest: the nearest in time, else the list's own if it only came to know the day.

    Where the list tells of a later arrest than the one it told of before, and of that a release, that one stays.
    """
    arrests = sorted((one for one in person.detentions if one.kind is not Kind.ADMINISTRATIVE), key=begin)
    listed = [one for one in arrests if from_list(one.sources, listing)]
    if listing.arrested is None:
        return next(iter((listed or [one for one in arrests if _may_be(one, listing)])[::-1]), None)
    lasting = [one for one in arrests if not (one.released_on and one.released_on.last < listing.arrested.first)]
    near = [(apart(one.detained_on, listing.arrested), place) for place, one in enumerate(lasting) if one.detained_on]
    if near and min(near)[0] <= NEAR:
        return lasting[min(near)[1]]
    open_still = (one for one in lasting[::-1] if one.detained_on is None or one.released_on is None)
    return next((one for one in open_still if from_list(one.sources, listing)), None)


def _may_be(one: Detention, listing: Listing) -> bool:
    """Whether the list, which does not know the arrest, may mean this one: it is open, or ended or was tried then."""
    pairs = [(one.released_on, listing.released)]
    pairs += [(sentence.sentenced_on, listing.verdict) for sentence in one.sentences]
    return one.released_on is None or any(ours and told and apart(ours, told) <= NEAR for ours, told in pairs)


def _new_key(person: Person, listing: Listing) -> str:
    key = detention_key(listing.number)
    taken = key in {one.key for one in person.detentions}
    return detention_key(listing.number, str(listing.arrested or "undated")) if taken else key


def _kind(one: Detention, listing: Listing, *, own: bool) -> Kind:
    """Give the kind the verdict makes of it; one by hand that knows of a verdict to custody knows it better."""
    told = _KINDS.get(listing.sentence.kind) if listing.sentence else None
    known = not own and any(sentence.confines for sentence in one.sentences)
    return one.kind if told is None or known else told


def _stays(stays: tuple[Stay, ...], listing: Listing) -> tuple[Stay, ...]:
    """Add the facility unless somebody has been there; since when, the list does not tell."""
    title = listing.place.facility
    known = {text.casefold() for stay in stays for text in stay.facility.by_language.values()}
    return stays if not title or title.casefold() in known else (*stays, Stay(Words({language(title): title})))


def _noted(note: Words, said: tuple[str, ...]) -> Words:
    """Put the list's line in place of its former one; the other lines are somebody else's."""
    kept = [line for line in note.by_language.get("en", "").split("\n") if line and not line.startswith(MARK)]
    line = [MARK + "; ".join(said)] if said else []
    return Words({**note.by_language, "en": "\n".join([*kept, *line])})


def _release(laid: Detention, listing: Listing, *, ours: bool) -> Release | None:
    """Say how it ended, or that nobody knows whether it did; what is known by hand stays."""
    if laid.release not in {None, Release.UNKNOWN}:
        return laid.release
    if laid.released_on:
        return laid.release if ours else Release.UNKNOWN
    if listing.held:
        return None
    return Release.UNKNOWN if listing.freed or from_list(laid.sources, listing) else laid.release
