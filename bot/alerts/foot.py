"""The buttons under each alert: what leads further, and always how to hear less."""

from bot.cards import clipped
from bot.conversation import AnyButton, Button, Share
from bot.texts import Say
from storage import Person

Rows = tuple[tuple[AnyButton, ...], ...]


def under_person(person: Person, say: Say) -> Rows:
    """Open the case or share it; hear no more of this person, change the hour, stop everything."""
    name = person.name(say.language)
    share = Share(say.plain("button-share"), say.plain("share-text", name=name), person.slug)
    mute = Button(say.plain("button-mute"), "mute", person.slug)
    return ((Button(clipped(name, 80), "prisoner", person.slug), share), *under_all(mute, say))


def under_day(say: Say) -> Rows:
    """End the subscription to action days, change the hour, stop everything."""
    return under_all(Button(say.plain("button-unsubscribe"), "unsubscribe"), say)


def under_all(less: Button, say: Say) -> Rows:
    """Offer to hear less, then what every alert offers."""
    return ((less, Button(say.plain("button-hour-change"), "hour")), (Button(say.plain("button-stop-all"), "stop"),))
