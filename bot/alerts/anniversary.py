"""The anniversary of the arrest of somebody still held."""

from datetime import date, timedelta

from bot.alerts.about_person import about, help_now, named, when_told
from bot.alerts.arrest import arrest, arrested_on
from bot.alerts.kind import Audience, Facts, Telling
from bot.alerts.yearly import years_on
from bot.cards import partial_date
from bot.texts import Say
from storage import Occasion, Person


class Anniversary:
    """Told each year as long as the time that began with the arrest lasts."""

    name = "anniversary"
    audience = Audience.FOLLOWERS
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give those who were arrested on this day of an earlier year and have been held since."""
        return [
            Occasion(
                key=f"{self.name}:{person.slug}:{day.year}",
                kind=self.name,
                subject=person.slug,
                day=day,
                about=since.first,
                number=years_on(day, since),
                latest=1,
            )
            for person in facts.people.values()
            if _arrested_then(person, day) and (since := arrest(person, day)) and years_on(day, since)
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell how long it has been, where the person is, and how to help."""
        person = facts.people[occasion.subject]
        today = occasion.day + timedelta(days=late)
        said = say(
            "alert-anniversary",
            told=when_told(late),
            day=say.day_of_year(occasion.day),
            name=named(person, say),
            years=occasion.number,
            date=partial_date(arrested_on(person, occasion.about), say),
        )
        return about(person, said, help_now(person, today, say), say)


def _arrested_then(person: Person, day: date) -> bool:
    """Whether any arrest was on this day of the year: it spares nearly everybody the question whether they are held."""
    return any(years_on(day, one.detained_on) for one in person.detentions)
