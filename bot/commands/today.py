"""/today: what happened on this day of the year: arrests, verdicts, releases, birthdays, and today's action days."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from bot.cards import joined, pages, partial_date, term
from bot.commands.turning import leafed, page_of
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import ActionDay, PartialDate, Person, SentenceKind, Transaction

_WITHOUT_YEARS = {"today-birth", "today-born", "today-death"}


async def today(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Tell the day's history up to this year."""
    people = await store.people.on_day(ask.today.month, ask.today.day)
    days = await store.days.action_days()
    events = [event for person in people for event in _events(person, ask.today, say)]
    events.sort(key=lambda event: event[0])  # of one date, in the order in which they happened to a person
    lines = [
        *(say("today-action-day", name=day.name.best(say.language)) for day in days if _falls(day, ask.today)),
        *(text for _, text in events),
    ]
    title = say("today", date=say.day_of_year(ask.today))
    return leafed("today", page_of(ask), pages([title, *(lines or [say("today-none")])]), say)


def _falls(day: ActionDay, today: date) -> bool:
    return day.on and day.next_from(today) == today


def _events(person: Person, today: date, say: Say) -> Iterator[tuple[date, Markup]]:
    """Give what happened to a person on this day of the year, with its date."""
    name = Markup("<b>{}</b>").format(person.name(say.language))

    def told(key: str, when: PartialDate | None, **more: str) -> Iterator[tuple[date, Markup]]:
        if when and when.day and (when.day.month, when.day.day) == (today.month, today.day) and when.day <= today:
            years = {"years": today.year - when.day.year} if key not in _WITHOUT_YEARS else {}
            yield when.day, say(key, name=name, date=partial_date(when, say), **years, **more)

    alive = person.died is None or person.died.first > today
    yield from told("today-birth" if alive else "today-born", person.born)
    yield from told("today-death", person.died)
    for detention in person.detentions:
        yield from told("today-arrest", detention.detained_on)
        yield from told("today-release", detention.released_on)
        for sentence in detention.sentences:
            what = joined((term(sentence, say), say("sentence-kind", kind=sentence.kind.value)), ", ")
            if sentence.kind is not SentenceKind.REGIME:
                yield from told("today-verdict", sentence.sentenced_on, what=what)
