"""How occasions and numbers of chats are named to organizers."""

from markupsafe import Markup

from bot.cards import clipped
from bot.texts import Say
from storage import Transaction, rounded

_LONGEST = 80  # characters of a name


def counted(count: int, say: Say) -> str:
    """Say how many chats, never so closely that one more or less shows.

    Below ten they are just few, and so are none: whoever may ask shall not learn whether a single person is there.

    >>> from bot.texts import say_in
    >>> counted(0, say_in("en")), counted(3, say_in("en")), counted(42, say_in("en")), counted(1234, say_in("en"))
    ('fewer than 10', 'fewer than 10', 'about 40', 'about 1200')
    """
    about = rounded(count)
    return say.plain("count-about", count=str(about)) if about else say.plain("count-few")


async def named(store: Transaction, subject: str, say: Say) -> str:
    """Name the person or the action day an occasion is about."""
    if person := await store.people.get(subject):
        return clipped(person.name(say.language), _LONGEST)
    days = {day.key: day for day in await store.days.action_days()}
    return clipped(days[subject].name.best(say.language), _LONGEST) if subject in days else subject


async def occasion_named(store: Transaction, kind: str, subject: str, number: int, say: Say) -> Markup:
    """Say in a few words what there is to tell."""
    return say("occasion-kind", kind=kind, name=await named(store, subject, say), number=number)
