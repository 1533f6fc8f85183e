"""Whom the words mean, and what to say when that is not one person."""

import re

from markupsafe import Markup

from bot.cards import joined, told_apart
from bot.conversation import Ask, Button, Place, Reply
from bot.names import SURE, SURE_UNASKED, Found, Nobody, Several, Sure, Topic, decide, understood
from bot.texts import Say
from storage import Person, Transaction

_SLUG = re.compile(r"[a-z0-9-]+")
# The words of our buttons and deep links: who is meant, and what is to stand first on the card.
_BUTTON = re.compile(rf"({_SLUG.pattern})(?: (?:{'|'.join(Topic)}))?")
_SHOWN = 60  # characters of the asker's own words repeated in an answer


async def whom(
    ask: Ask, command: str, store: Transaction, say: Say, *, unasked: bool = False, missing: bool = True
) -> Person | Reply:
    """Give the one person the words mean, or the reply that asks which, offering `command` for each.

    `unasked`: the words may be no question at all. `missing`: who is not found may be told to the organizers.
    """
    if not ask.words:
        return Reply(say("prisoner-which", command=command), ((Button(say.plain("button-list"), "prisoners"),),))
    if (button := _BUTTON.fullmatch(ask.words)) and (by_slug := await store.people.get(button[1])):
        return by_slug
    match await found(ask, store, unasked=unasked):
        case Sure(slug) if person := await store.people.get(slug):
            return person
        case Several(slugs):
            many = say("person-many", name=shown(ask.words))
            return Reply(many, (*await _choice(slugs, ask, command, store, say), _everyone(say)))
        case Nobody(nearest):
            return await _nobody(
                nearest,
                ask,
                command,
                store,
                say,
                missing=missing and ask.defaults.organizers and bool(understood(ask.words).name),
            )
    return Reply(say("person-gone"))


async def found(ask: Ask, store: Transaction, *, unasked: bool = False) -> Found:
    """Say who is meant; in groups, and where nothing was asked, only a surer likeness counts."""
    careful = ask.place is Place.GROUP or (unasked and understood(ask.words).topic is None)
    return decide(await store.people.find(ask.words), bar=SURE_UNASKED if careful else SURE)


def topic_of(words: str) -> Topic | None:
    """Give what is to stand first on the card, if anything: a slug alone asks for nothing, whatever its words."""
    topic = None if _SLUG.fullmatch(words) else understood(words).topic
    return None if topic is Topic.ABOUT else topic


def words_for(person: Person, topic: Topic | None) -> str:
    """Give the words of a button that mean this person and what is to stand first on the card."""
    return f"{person.slug} {topic}" if topic else person.slug


def shown(words: str) -> str:
    """Give the asker's own words back, shortened and kept apart from the direction of our text (Unicode isolates)."""
    short = " ".join(words.split())
    return f"\u2068{short[:_SHOWN]}{'…' if len(short) > _SHOWN else ''}\u2069"


async def _nobody(
    nearest: tuple[str, ...], ask: Ask, command: str, store: Transaction, say: Say, *, missing: bool
) -> Reply:
    """Say so, offer who comes nearest and, if the words fit into a button, to tell the organizers."""
    missing = missing and any(map(str.isalpha, ask.words))
    text = (
        say("person-none", name=shown(ask.words)),
        say("person-near") if nearest else Markup(""),
        say("missing-how") if missing else Markup(""),
    )
    tell = Button(say.plain("button-missing"), "missing", " ".join(ask.words.split()))
    offered = ((tell,),) if missing and tell.fits else ()
    people = await _choice(nearest, ask, command, store, say)
    return Reply(joined(text, "\n\n"), (*people, *offered, _everyone(say)))


async def _choice(
    slugs: tuple[str, ...], ask: Ask, command: str, store: Transaction, say: Say
) -> tuple[tuple[Button], ...]:
    """Give a button for each of these people; who asked for a card gets it opened at what was asked."""
    topic = topic_of(ask.words) if command == "prisoner" else None
    people = await store.people.get_many(slugs)
    return tuple((Button(told_apart(person, ask.today, say), command, words_for(person, topic)),) for person in people)


def _everyone(say: Say) -> tuple[Button]:
    return (Button(say.plain("button-list"), "prisoners"),)
