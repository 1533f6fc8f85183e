"""A round number of days behind bars."""

from collections.abc import Collection
from datetime import date, timedelta

from bot.alerts.about_person import about, help_now, named, when_told
from bot.alerts.arrest import arrested_on
from bot.alerts.kind import Audience, Facts, Telling
from bot.cards import partial_date
from bot.texts import Say
from storage import Kind, Occasion, Person

ROUND = (100, 500, *range(1_000, 50_000, 1_000))


class BehindBars:
    """Told after 100, 500 and each further thousand days."""

    name = "days"
    audience = Audience.FOLLOWERS
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give those whose unbroken time in custody is a round number of days long on this day."""
        begun = {day - timedelta(days=days) for days in ROUND}
        return [
            Occasion(
                key=f"{self.name}:{person.slug}:{custody.detention.key}:{custody.days}",
                kind=self.name,
                subject=person.slug,
                day=day,
                about=day - timedelta(days=custody.days),
                number=custody.days,
                latest=1,
            )
            for person in facts.people.values()
            if _arrested_in(person, begun)
            and (custody := person.custody_on(day)).detention
            and custody.days is not None
            and custody.days in ROUND
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell the number and the day it counts from; restricted freedom is not called bars."""
        person = facts.people[occasion.subject]
        today = occasion.day + timedelta(days=late)
        restricted = person.custody_on(occasion.day).kind is Kind.RESTRICTED
        said = say(
            "alert-days-restricted" if restricted else "alert-days-behind-bars",
            told=when_told(late),
            day=say.day_of_year(occasion.day),
            name=named(person, say),
            days=occasion.number,
            date=partial_date(arrested_on(person, occasion.about), say),
        )
        return about(person, said, help_now(person, today, say), say)


def _arrested_in(person: Person, begun: Collection[date]) -> bool:
    """Whether any arrest was on one of these days: it spares nearly everybody the count."""
    return any(one.detained_on is not None and one.detained_on.first in begun for one in person.detentions)
