"""Who may let followers hear of a change, and letting them hear of it."""

from datetime import date

from bot.conversation import Ask
from bot.organizers.asker import asker
from bot.organizers.roles import EDITORS
from storage import News, NewsKind, Organizer, PartialDate, Transaction

URGENT = frozenset({NewsKind.RELEASED, NewsKind.DIED, NewsKind.REARRESTED})  # what changes the lives of followers


async def other_editors(ask: Ask, store: Transaction) -> list[Organizer]:
    """Give those besides whoever asks who keep case files."""
    everyone = await store.organizers.all()
    return [one for one in everyone if one.roles & EDITORS and one.number != asker(ask).number]


async def tell_followers(slug: str, kind: NewsKind, happened_on: PartialDate, ask: Ask, store: Transaction) -> int:
    """Mark the news, which followers are told as soon as the clock ticks; give its number."""
    return await store.news.mark(News(0, slug, kind, happened_on, campaign_day(ask)), ask.now)


def campaign_day(ask: Ask) -> date:
    """The campaign's day, by which news is as old for everybody."""
    return ask.now.astimezone(ask.defaults.zone).date()
