"""How the parts of an announcement are told to organizers: what about, which texts, to whom, when."""

from markupsafe import Markup

from bot.alerts.announcing import audience
from bot.cards import clipped
from bot.organizers.announcing.step import Step
from bot.organizers.naming import counted, named
from bot.texts import LANGUAGES, Say, languages
from storage import Announcement, Crowd, Timing

_LONGEST = 100  # characters of what it is about


async def subject_named(step: Step) -> str:
    """Name what it is about; nothing chosen yet is said so."""
    kind, _, key = step.one.about.partition(":")
    match kind:
        case "statement":
            statement = await step.store.statements.get(key)
            return clipped(statement.organisation.best(step.say.language), _LONGEST) if statement else key
        case "day" | "person":
            return await named(step.store, key, step.say)
    return step.say.plain("announce-about-other" if kind else "announce-about-nothing")


async def crowd_named(step: Step) -> Markup:
    """Say who is to hear it, and about how many that are."""
    one, say = step.one, step.say
    default = (step.ask.defaults.zone.key, step.ask.defaults.alert_time)
    count = await step.store.owing.count(None, audience(one), default)
    of = one.crowd_of
    match one.crowd:
        case Crowd.FOLLOWERS:
            person = await step.store.people.get(of)
            of = person.name(say.language) if person else of
        case Crowd.LANGUAGE:
            of = languages().get(of, of)
        case Crowd.COUNTRY:
            of = say.country(of)
    return say("announce-crowd", crowd=one.crowd.value, of=clipped(of, 100), count=counted(count, say))


def when_named(step: Step) -> Markup:
    """Say when it goes out; an instant in the organizer's zone, which is named."""
    one, say = step.one, step.say
    date, time = "", ""
    if one.timing is Timing.AT and one.at:
        at = one.at.astimezone(step.ask.zone)
        date, time = say.day(at.date()), say.hour(at.time())
    elif one.day:
        date = say.day(one.day)
    if one.timing is Timing.NOW:
        return say("announce-when-now")
    return say("announce-when", timing=one.timing.value, date=date, time=time, zone=step.ask.zone.key)


def texts_named(one: Announcement, say: Say) -> str:
    """List the languages there is a text in, and for the others which text their readers get."""
    named = []
    for code in LANGUAGES:
        if code in one.texts.by_language:
            named.append(say.plain("announce-text-there", language=languages()[code]))
        elif one.texts:
            text = one.texts.best(code)
            instead = next(other for other, there in one.texts.by_language.items() if there == text)
            named.append(say.plain("announce-text-instead", language=languages()[code], other=languages()[instead]))
    return "; ".join(named) or say.plain("announce-no-text")
