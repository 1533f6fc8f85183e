"""People nobody is, for the tests of the storage."""

from datetime import date

from hypothesis import strategies as st

from storage import (
    Confidence,
    Detention,
    Kind,
    Name,
    NameKind,
    PartialDate,
    Person,
    Release,
    Sentence,
    SentenceKind,
    Stay,
    Words,
)

# PostgreSQL stores neither NUL nor halves of surrogate pairs; the import refuses both.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
words = st.dictionaries(st.sampled_from(["en", "be", "ru", "uk", "pl"]), texts, max_size=3).map(Words)
lines = st.lists(texts, max_size=3).map(tuple)
numbers = st.none() | st.integers(0, 30)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """A date known to the day, the month or the year."""
    length = draw(st.sampled_from([4, 7, 10]))
    day = draw(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
    return PartialDate.parse(day.isoformat()[:length], draw(st.sampled_from(Confidence)))


names = st.builds(Name, texts, st.sampled_from(NameKind), st.sampled_from(["", "en", "be", "be-latn"]))
sentences = st.builds(
    Sentence,
    kind=st.sampled_from(SentenceKind),
    sentenced_on=st.none() | dates(),
    articles=lines,
    years=numbers,
    months=numbers,
    days=numbers,
    court=words,
    judge=texts,
    note=words,
    sources=lines,
)
stays = st.builds(Stay, words, st.none() | dates())
detentions = st.builds(
    Detention,
    key=texts,
    kind=st.sampled_from(Kind),
    detained_on=st.none() | dates(),
    charge=words,
    articles=lines,
    sentences=st.lists(sentences, max_size=3).map(tuple),
    stays=st.lists(stays, max_size=3).map(tuple),
    released_on=st.none() | dates(),
    release=st.none() | st.sampled_from(Release),
    release_detail=words,
    note=words,
    sources=lines,
)
people = st.builds(
    Person,
    slug=texts,
    names=st.lists(names, max_size=4).map(tuple),
    born=st.none() | dates(),
    died=st.none() | dates(),
    death=words,
    occupation=words,
    summary=words,
    photo=texts,
    detentions=st.lists(detentions, max_size=3).map(tuple),
    verified_on=st.none() | dates(),
    sources=lines,
)


def on(text: str) -> PartialDate:
    """A date as case files write it."""
    return PartialDate.parse(text)


def person(slug: str, name: str = "", **known: object) -> Person:
    """Somebody with an English name, by default made of the slug."""
    english = name or slug.replace("-", " ").title()
    return Person(slug, (Name(english, NameKind.PRIMARY, "en"),), **known)  # type: ignore[arg-type] # named by the tests
