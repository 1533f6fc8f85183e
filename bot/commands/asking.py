"""Whom the words mean, and what to say when that is not one person."""

import re

from bot.cards import joined
from bot.conversation import Ask, Button, Reply
from bot.names import Found, Nobody, Several, Sure, choose, exact_keys, keys
from bot.texts import Say
from storage import Person, Transaction

_SLUG = re.compile(r"[a-z0-9-]+")  # the words of our buttons and deep links
_SHOWN = 60  # characters of the asker's own words repeated in an answer


async def whom(ask: Ask, command: str, store: Transaction, say: Say) -> Person | Reply:
    """Give the one person the words mean, or the reply that asks which, offering `command` for each."""
    if not ask.words:
        return Reply(say("prisoner-which", command=command), ((Button(say.plain("button-list"), "prisoners"),),))
    if _SLUG.fullmatch(ask.words) and (by_slug := await store.people.get(ask.words)):
        return by_slug
    match await _meant(ask.words, store):
        case Sure(slug) if person := await store.people.get(slug):
            return person
        case Several(slugs):
            return await _choice(say("person-many", name=shown(ask.words)), slugs, command, store, say)
        case Nobody(nearest):
            asked = say("person-none", name=shown(ask.words))
            text = joined((asked, say("person-near") if nearest else ""), "\n\n")
            return await _choice(text, nearest, command, store, say)
    return Reply(say("person-none", name=shown(ask.words)))


async def _meant(words: str, store: Transaction) -> Found:
    """Ask first for those who have the very words: most who ask spell a name as somebody stored it."""
    found: Found = Nobody()
    for looked_up, most in ((exact_keys(words), 25), (keys(words), 200)):
        known = await store.people.candidates(looked_up, most)
        found = choose(words, {one.slug: one.spellings for one in known})
        if not isinstance(found, Nobody):
            break
    return found


def shown(words: str) -> str:
    """Give the asker's own words back, shortened and kept apart from the direction of our text (Unicode isolates)."""
    short = " ".join(words.split())
    return f"\u2068{short[:_SHOWN]}{'…' if len(short) > _SHOWN else ''}\u2069"


async def _choice(text: str, slugs: tuple[str, ...], command: str, store: Transaction, say: Say) -> Reply:
    people = await store.people.get_many(slugs)
    buttons = tuple((Button(_told_apart(person, say), command, person.slug),) for person in people)
    return Reply(joined((text,)), (*buttons, (Button(say.plain("button-list"), "prisoners"),)))


def _told_apart(person: Person, say: Say) -> str:
    """Name a person so that namesakes can be told apart."""
    born = f", {person.born.first.year}" if person.born else ""
    return person.name(say.language)[:80] + born
