"""An action day: a week before, on the eve, on the day."""

from datetime import date, timedelta

from bot.alerts.foot import under_day
from bot.alerts.invitation import announced, invitation, rows
from bot.alerts.kind import Audience, Facts, Telling
from bot.alerts.worth_sharing import worth_sharing
from bot.texts import Say
from storage import Occasion

LATEST = {7: 2, 1: 0, 0: 1}  # how many days before it is told, and how late each is still worth telling


class ActionDays:
    """Told to subscribers, of the action days that are switched on."""

    name = "action-day"
    audience = Audience.SUBSCRIBERS
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give the action days whose next time is one of these days away.

        Of one that comes every week the next is not announced on the day itself.
        """
        return [
            Occasion(
                key=f"{self.name}:{one.key}:{on.isoformat()}:{(on - day).days}",
                kind=self.name,
                subject=one.key,
                day=day,
                about=on,
                number=(on - day).days,
                latest=LATEST[(on - day).days],
            )
            for one in facts.days.values()
            if one.on and (on := one.next_from(day)) and (on - day).days in LATEST
        ]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Tell which day it is, where people act, what to do, and what to share."""
        day = facts.days[occasion.subject]
        today = occasion.day + timedelta(days=late)
        text = invitation(day, occasion.about, today, facts, say)
        under = (*rows(day, occasion.about, worth_sharing(facts, today), say), *under_day(say))
        return Telling(text, announced(day, occasion.about, today, say), under)
