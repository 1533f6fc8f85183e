"""What an organizer has marked in a case: told at once, whatever the hour of alerts."""

from collections.abc import Iterator
from datetime import date, timedelta

from markupsafe import Markup, escape

from bot.alerts.about_person import about, named
from bot.alerts.kind import Audience, Facts, Telling
from bot.cards import clipped, partial_date
from bot.texts import Say
from storage import News as Marked
from storage import NewsKind, Occasion, Person, Status

_AFTER = {NewsKind.RELEASED: Status.FREE, NewsKind.DIED: Status.DECEASED}
_LONGEST = 1500  # UTF-16 units of what the organizer wrote


class News:
    """Told of anybody whom somebody follows, held or not."""

    name = "news"
    audience = Audience.FOLLOWERS
    urgent = True
    latest = 7

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give what was marked on this day; `number` is the number of the news."""
        return [
            Occasion(
                key=f"{self.name}:{one.number}",
                kind=self.name,
                subject=one.slug,
                day=day,
                about=one.happened_on.first,
                number=one.number,
                latest=self.latest,
            )
            for one in facts.news
            if one.marked_on == day and one.slug in facts.people
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell what happened and when, in the organizer's words what is known of it, and how to help now."""
        person = facts.people[occasion.subject]
        one = next(one for one in facts.news if one.number == occasion.number)
        date_known = partial_date(one.happened_on, say)
        said = say("alert-news", kind=one.kind.value, name=named(person, say), date=date_known)
        return about(person, said, _more(one, person, occasion.day + timedelta(days=late), say), say)


def _more(one: Marked, person: Person, today: date, say: Say) -> Iterator[Markup]:
    """The files may not hold the news yet: what it says itself comes first, and doubtful advice is not given."""
    yield escape(clipped(one.detail.best(say.language), _LONGEST))
    status = _AFTER.get(one.kind, person.status_on(today))
    if one.kind is NewsKind.TRANSFERRED:
        yield say("alert-news-address")
    if one.kind in _AFTER or status is Status.HELD:
        yield say("card-help", status=status.value)
