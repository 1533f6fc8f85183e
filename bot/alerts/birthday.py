"""The birthday of somebody held."""

from collections.abc import Iterator
from datetime import date, timedelta

from markupsafe import Markup

from bot.alerts.about_person import about, named, when_told
from bot.alerts.kind import Audience, Facts, Telling
from bot.alerts.yearly import years_on
from bot.cards import joined, letters, partial_date, status_line
from bot.texts import Say
from storage import Occasion, Person, Status


class Birthday:
    """Told on the day, and a day later as well: a card still says that somebody is not forgotten."""

    name = "birthday"
    audience = Audience.FOLLOWERS
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give those held on this day who were born on it in an earlier year."""
        return [
            Occasion(
                key=f"{self.name}:{person.slug}:{day.year}",
                kind=self.name,
                subject=person.slug,
                day=day,
                about=person.born.first,
                number=age,
                latest=1,
            )
            for person in facts.people.values()
            if person.born and (age := years_on(day, person.born)) and person.status_on(day) is Status.HELD
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell the age, and to those who would write to the person where and how."""
        person = facts.people[occasion.subject]
        said = say(
            "alert-birthday",
            told=when_told(late),
            day=say.day_of_year(occasion.day),
            name=named(person, say),
            age=occasion.number,
        )
        return about(person, said, _more(person, occasion, late, say), say)


def _more(person: Person, occasion: Occasion, late: int, say: Say) -> Iterator[Markup]:
    """A card is asked for, and an address given, only while the person is held."""
    today = occasion.day + timedelta(days=late)
    born = say("born", date=partial_date(person.born, say)) if person.born else ""
    yield joined((status_line(person, today, say), born))
    if person.status_on(today) is Status.HELD:
        card = say("alert-birthday-card", told=when_told(late))
        yield joined((card, letters(person, today, say), say("alert-birthday-how")))
