"""How a case card opens: the name, under it what was asked, then who this is and where today."""

from datetime import date

from markupsafe import Markup, escape

from bot.cards.letters import letters
from bot.cards.places import last_place
from bot.cards.wording import clipped, joined, partial_date
from bot.names import Topic
from bot.texts import Say
from storage import Custody, Kind, NameKind, Person, Status

_BOLD = Markup("<b>{}</b>")


def opening(person: Person, day: date, say: Say, *, follows: bool, topic: Topic | None) -> list[Markup]:
    """Give the first blocks; what was asked is told once, at the top."""
    custody = person.custody_on(day)
    born, where, address = _born(person, say), _where(person, custody, say), letters(person, day, say)
    asked = Markup("")
    match topic:
        case Topic.BIRTHDAY:
            asked, born = _BOLD.format(born) if born else say("born-unknown"), Markup("")
        case Topic.ADDRESS:
            asked, address = address or say("letters-none", status=custody.status.value), Markup("")
        case Topic.STATUS:
            place = last_place(custody.detention, day, say) if custody.detention else ""
            asked, where = joined((where, place)), Markup("")
    name, *rest = _who(person, say)
    who, today = joined((*rest, born)), joined((where, address, say("card-followed") if follows else ""))
    return [joined((name, asked)), who, today] if asked else [joined((name, who)), today]


def status(custody: Custody, say: Say) -> Markup:
    """Say in a few words whether and how a person is held."""
    return say("status", status=custody.status.value, kind=custody.kind.value if custody.kind else "none")


def _who(person: Person, say: Say) -> tuple[Markup, ...]:
    """Give the name, the other spellings, the occupation."""
    shown = person.name(say.language)
    others = dict.fromkeys(n.text for n in person.names if n.kind is NameKind.PRIMARY and n.text != shown)
    occupation = person.occupation.best(say.language)
    return (
        _BOLD.format(clipped(shown, 200)),
        escape(clipped(" · ".join(others), 400)),
        escape(clipped(occupation[:1].upper() + occupation[1:], 400)),
    )


def _born(person: Person, say: Say) -> Markup:
    born = partial_date(person.born, say)
    return say("born", date=born) if born else Markup("")


def _where(person: Person, custody: Custody, say: Say) -> Markup:
    return joined((status(custody, say), _days(custody, say), _death(person, custody, say)))


def _days(custody: Custody, say: Say) -> Markup:
    """Restricted freedom is not called bars."""
    if custody.days is None:
        return Markup("")
    return say("days-restricted" if custody.kind is Kind.RESTRICTED else "days-behind-bars", days=custody.days)


def _death(person: Person, custody: Custody, say: Say) -> Markup:
    if custody.status is not Status.DECEASED:
        return Markup("")
    return joined((say("died", date=partial_date(person.died, say)), clipped(person.death.best(say.language), 400)))
