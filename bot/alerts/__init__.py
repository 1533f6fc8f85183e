"""What the bot says unasked: one file a kind of alert, ALERTS in the order of importance."""

from bot.alerts.foot import under_all, under_day, under_person
from bot.alerts.kind import Audience, Facts, Kind, Telling
from bot.alerts.registry import ALERTS, kind_named, occasions
from storage import Occasion

__all__ = [
    "ALERTS",
    "Audience",
    "Facts",
    "Kind",
    "Occasion",
    "Telling",
    "kind_named",
    "occasions",
    "under_all",
    "under_day",
    "under_person",
]
