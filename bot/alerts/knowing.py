"""Gathering the facts that alerts are worked out from."""

from datetime import date, timedelta

from bot.alerts.kind import Facts
from storage import Person, Transaction

_PAGE = 250  # people read at once
_STATEMENTS = 30
_NEWS_KEPT = timedelta(days=40)


async def known(store: Transaction, today: date) -> Facts:
    """Gather what there is to know: the people somebody follows, the action days, what was said by today."""
    return Facts(
        people=await _followed(store),
        days={day.key: day for day in await store.days.action_days()},
        actions=await store.days.actions(),
        statements=await store.statements.about(None, today, 0, _STATEMENTS),
        advice=await store.advice.all(),
        news=[one for one, *_ in await store.news.since(today - _NEWS_KEPT)],
    )


async def _followed(store: Transaction) -> dict[str, Person]:
    people = dict[str, Person]()
    last = ""
    while page := await store.people.followed(last, _PAGE):
        people |= {person.slug: person for person in page}
        last = page[-1].slug
    return people
