"""The buttons under an alert: hear no more of this person, or choose another hour; the alert stays to be read."""

from dataclasses import replace

from bot.commands.settings import settings
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Transaction


async def mute(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Stop following the person of an alert."""
    person = await store.people.get(ask.words)
    if person is None:
        return Reply(say("person-gone"))
    gone = await store.follows.remove(ask.chat, person.slug)
    back = Button(say.plain("button-follow"), "follow", person.slug)
    return Reply(say("muted" if gone else "muted-already", name=person.name(say.language)), ((back,),))


async def hour(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Offer the hours of alerts in a message of its own."""
    return replace(await settings(replace(ask, words="hour"), store, say), in_place=False)
