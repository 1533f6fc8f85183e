"""The sentence that Viasna's list tells of, among those stored."""

from dataclasses import replace

from bot.casefiles.viasna.identity import page
from bot.casefiles.viasna.listing import Listing
from bot.casefiles.viasna.weighing import NEAR, apart, weighed
from storage import Sentence


def sentences(stored: tuple[Sentence, ...], listing: Listing) -> tuple[tuple[Sentence, ...], list[str]]:
    """Give the sentences with the list's among them, and its words where one by hand knows otherwise."""
    told = listing.sentence
    if told is None:
        return stored, []
    at = _place(stored, told)
    if at is None:
        before = [one for one in stored if not _later(one, told)]
        after = [one for one in stored if _later(one, told)]
        return (*before, told, *after), []
    one = stored[at]
    when = weighed("verdict_date", one.sentenced_on, told.sentenced_on)
    differing = [when.words] if when.words else []
    if _from_list(one, told):
        length = told if _length(told) else one
        laid = replace(one, kind=told.kind, judge=told.judge or one.judge)
    else:
        length = one if _length(one) else told
        laid = replace(one, judge=one.judge or told.judge)
        if told.kind is not one.kind or (_length(told) and _length(told) != _length(length)):
            differing.append(f"sentence: {_spelled(told)}")
    laid = replace(laid, sentenced_on=when.found, years=length.years, months=length.months, days=length.days)
    return (*stored[:at], laid, *stored[at + 1 :]), differing


def _place(stored: tuple[Sentence, ...], told: Sentence) -> int | None:
    """Find the one that is meant: the list's own, else one of about that day, or of no known day."""
    own = [place for place, one in enumerate(stored) if _from_list(one, told)]
    near = [
        place
        for place, one in enumerate(stored)
        if not one.sentenced_on or not told.sentenced_on or apart(one.sentenced_on, told.sentenced_on) <= NEAR
    ]
    return next(iter((*own, *near)), None)


def _from_list(one: Sentence, told: Sentence) -> bool:
    return bool({page(source) for source in one.sources} & {page(source) for source in told.sources})


def _later(one: Sentence, told: Sentence) -> bool:
    return bool(one.sentenced_on and told.sentenced_on and one.sentenced_on.first > told.sentenced_on.first)


def _length(one: Sentence) -> tuple[int, int] | None:
    """Give months and days, None where the length is not known."""
    if not (one.years or one.months or one.days):
        return None
    return (one.years or 0) * 12 + (one.months or 0), one.days or 0


def _spelled(told: Sentence) -> str:
    counts = ((told.years, "years"), (told.months, "months"), (told.days, "days"))
    return ", ".join([*(f"{count} {unit}" for count, unit in counts if count), told.kind.value])
