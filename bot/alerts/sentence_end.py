"""The end of somebody's sentence coming near; what the verdict says, and no promise."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.alerts.about_person import about, named, when_told
from bot.alerts.kind import Audience, Facts, Telling
from bot.alerts.term import ends_about, term_end
from bot.cards import partial_date, status_line
from bot.texts import Say
from storage import Detention, Occasion, PartialDate, Person

LATEST = {30: 7, 7: 3, 0: 1}  # how many days before the end it is told, and how late each is still worth telling
_DAY = timedelta(days=1)


class SentenceEnd:
    """Told 30 days before, 7 days before, and on the day."""

    name = "sentence-end"
    audience = Audience.FOLLOWERS
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give those serving a term whose end is one of these days away."""
        return [
            Occasion(
                key=f"{self.name}:{person.slug}:{end.isoformat()}:{(end - day).days}",
                kind=self.name,
                subject=person.slug,
                day=day,
                about=end,
                number=(end - day).days,
                latest=LATEST[(end - day).days],
            )
            for person in facts.people.values()
            for end in _ends(person, day)
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell when the term ends by the verdict, with the days left on the day it is told."""
        person = facts.people[occasion.subject]
        left = occasion.number - late
        words = {"name": named(person, say), "date": partial_date(_known(person, occasion), say)}
        if left < 0:
            said = say("alert-sentence-ended", told=when_told(-left), **words)
        else:
            said = say("alert-sentence-end", days=left, **words)
        today = occasion.day + late * _DAY
        more = (
            status_line(person, today, say) if left > 0 else "",
            say("alert-sentence-doubt" if left > 0 else "alert-sentence-release"),
        )
        return about(person, said, more, say)


def _ends(person: Person, day: date) -> Iterator[date]:
    last = day + max(LATEST) * _DAY
    for detention in person.detentions:
        if _past(detention.released_on, day) or not ends_about(detention, day, last):
            continue
        end = term_end(detention, day)
        if end and (end.first - day).days in LATEST and _serves(person, detention, end.first, day):
            yield end.first


def _past(when: PartialDate | None, day: date) -> bool:
    return when is not None and when.first <= day


def _serves(person: Person, detention: Detention, end: date, day: date) -> bool:
    """Whether the person is held for this; on the last day, when our files can no longer say so, until the day before.

    Nothing is told of somebody who may be dead by the day, or is held for something else.
    """
    eve = person.custody_on(min(day, end - _DAY)).detention
    now = person.custody_on(day).detention
    return not _past(person.died, day) and eve is detention and (now is None or now is detention)


def _known(person: Person, occasion: Occasion) -> PartialDate:
    """The end with how well it is sourced."""
    ends = (term_end(one, occasion.day) for one in person.detentions)
    return next((end for end in ends if end and end.first == occasion.about), PartialDate(occasion.about))
