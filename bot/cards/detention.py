"""How a detention looks on a day: only what had happened by then is told."""

import re
from collections.abc import Iterator
from datetime import date

from markupsafe import Markup, escape

from bot.cards.places import places
from bot.cards.wording import clipped, joined, links, packed, partial_date
from bot.texts import Say
from storage import Detention, PartialDate, Sentence, SentenceKind, kind_on

_ARTICLE = re.compile(r"Art\. (\d+(?:-\d+)?)(?:\((\d+)\))?", re.ASCII)
_LONGEST = 300  # characters of one field on a card; files hold far less


def begun_by(detention: Detention, day: date) -> bool:
    """Whether the arrest, or where that is not known the verdict or the release, lies before or on the day."""
    dates = [
        detention.detained_on,
        *(sentence.sentenced_on for sentence in detention.sentences),
        detention.released_on,
    ]
    first = next((when for when in dates if when), None)
    return first is not None and first.first <= day


def detention_blocks(detention: Detention, day: date, say: Say, *, present: bool) -> list[Markup]:
    """Tell one detention: when, the charge, the sentences, the places, the release, the sources.

    `present`: the person is in it on this day.
    """
    passed = [sentence for sentence in detention.sentences if _past(sentence.sentenced_on, day)]
    released = detention.released_on if _past(detention.released_on, day) else None
    return packed(
        (
            _head(detention, released, day, say, present=present),
            _charge(detention, say),
            *(_sentence(sentence, detention.articles, say) for sentence in passed),
            places(detention, day, say),
            _release(detention, released, say),
            _note(detention, day, say),
            links(dict.fromkeys((*detention.sources, *(s for one in passed for s in one.sources))), say),
        )
    )


def _past(when: PartialDate | None, day: date) -> bool:
    return when is not None and when.first <= day


def _note(detention: Detention, day: date, say: Say) -> Markup:
    """A note may tell how a detention ended: it waits for that."""
    ahead = detention.released_on is not None and detention.released_on.first > day
    return Markup("") if ahead else escape(clipped(detention.note.best(say.language), _LONGEST))


def _head(detention: Detention, released: PartialDate | None, day: date, say: Say, *, present: bool) -> Markup:
    """Name the kind as it was at the end: somebody freed before the trial was in remand, whatever the verdict."""
    kind = kind_on(detention, released.first if released else day)
    span = _span(detention, released, say)
    return say("detention-head", when=say("span-since", begin=span) if present else span, kind=kind.value)


def _span(detention: Detention, released: PartialDate | None, say: Say) -> Markup:
    began, ended = detention.detained_on, released
    days = (ended.day - began.day).days if began and began.day and ended and ended.day else None
    match (began, ended):
        case (None, None):
            return say("span-unknown")
        case _ if days == 0:
            return partial_date(began, say)
        case (None, _):
            return say("span-until", end=partial_date(ended, say))
        case (_, None):
            return partial_date(began, say)
        case _:
            span = say("span", begin=partial_date(began, say), end=partial_date(ended, say))
            return joined((span, say("span-days", days=days) if days else ""), " ")


def _charge(detention: Detention, say: Say) -> Markup:
    charge = clipped(detention.charge.best(say.language), _LONGEST)
    articles = _articles(detention.articles, say)
    if not charge and not articles:
        return Markup("")
    return say("charge", charge=charge or articles, articles=f" ({articles})" if charge and articles else "")


def _sentence(sentence: Sentence, charged: tuple[str, ...], say: Say) -> Markup:
    what = joined((term(sentence, say), say("sentence-kind", kind=sentence.kind.value)), ", ")
    articles = "" if sentence.articles == charged else _articles(sentence.articles, say)
    told = (
        joined((partial_date(sentence.sentenced_on, say), what), " — "),
        articles,
        clipped(sentence.court.best(say.language), _LONGEST),
    )
    note = clipped(sentence.note.best(say.language), _LONGEST)
    return say("sentence", what=joined((joined(told, "; "), note), ". "))


def _articles(articles: tuple[str, ...], say: Say) -> str:
    return clipped(", ".join(_article(article, say) for article in articles), _LONGEST)


def _article(article: str, say: Say) -> str:
    """Name an article of the criminal code as the language does; what we cannot read stays as it was written."""
    read = _ARTICLE.fullmatch(article)
    if not read:
        return article
    number, part = read.groups()
    return say.plain("article-part", number=number, part=part) if part else say.plain("article", number=number)


def term(sentence: Sentence, say: Say) -> Markup:
    """Spell out the length of a sentence: 4.5 years, 2 years 1 month, 15 days; nothing where it has none."""
    if sentence.kind is SentenceKind.FINE:
        return Markup("")
    half = sentence.months == 6 and bool(sentence.years)
    years = (sentence.years or 0) + (0.5 if half else 0)
    parts: Iterator[Markup] = (
        say(f"term-{unit}", count=count)
        for unit, count in (("years", years), ("months", 0 if half else sentence.months), ("days", sentence.days))
        if count
    )
    return joined(parts, " ")


def _release(detention: Detention, released: PartialDate | None, say: Say) -> Markup:
    if released is None or detention.release is None:
        return Markup("")
    detail = clipped(detention.release_detail.best(say.language), _LONGEST)
    return say("release", how=detention.release.value, detail=Markup(". {}").format(detail) if detail else Markup(""))
