"""The question whether a chat shall be kept, a week before it is forgotten."""

from datetime import date, timedelta

from bot.alerts.foot import under_all
from bot.alerts.kind import Audience, Facts, Telling
from bot.conversation import Button
from bot.texts import Say
from storage import Occasion

AHEAD = timedelta(days=7)


class Renewal:
    """Asked once, and for five days more where it could not be asked in time."""

    name = "renewal"
    audience = Audience.EXPIRING
    urgent = False

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:  # noqa: ARG002 - it depends on no facts
        """Give the question about those who are forgotten in a week: always the first of a month."""
        end = day + AHEAD
        if end.day != 1:
            return []
        return [Occasion(asked(end), self.name, end.isoformat(), day=day, about=end, latest=5)]

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:  # noqa: ARG002 - as above
        """Say until when there is time, with a button for either answer."""
        end = say.day(occasion.about)
        not_kept = Button(say.plain("button-keep-no"), "keep", "no")
        rows = ((Button(say.plain("button-keep-yes"), "keep"),), *under_all(not_kept, say))
        return Telling(say("alert-renewal", date=end), say("alert-renewal-line", date=end), rows)


def asked(end: date) -> str:
    """Give the key of the question to those who are forgotten on this day."""
    return f"{Renewal.name}:{end}"
