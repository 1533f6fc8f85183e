"""Which statements are worth sharing on an action day."""

from datetime import date

from bot.alerts.kind import Facts
from storage import Statement, Status

_MOST = 3
_OVER = {Status.FREE, Status.IN_EXILE, Status.DECEASED}


def worth_sharing(facts: Facts, today: date) -> list[Statement]:
    """Give the newest few made by today; not those that speak only of people no longer held."""
    made = [one for one in facts.statements if one.made_on.last <= today and _matters(one, facts, today)]
    return sorted(made, key=lambda one: (-one.made_on.last.toordinal(), one.key))[:_MOST]


def _matters(statement: Statement, facts: Facts, today: date) -> bool:
    """Whether anybody it concerns may still be held, or it concerns nobody in particular."""
    known = [facts.people.get(slug) for slug in statement.concerns]
    return not known or any(person is None or person.status_on(today) not in _OVER for person in known)
