"""What an announcement lacks before it can be approved (pure)."""

from datetime import datetime

from bot.alerts.announced_letters import room
from bot.conversation import visible_length
from storage import Announcement, Timing


def lacking(one: Announcement, now: datetime) -> list[str]:
    """Give a word for each thing."""
    most = room(one)
    return [
        word
        for word, lacks in {
            "about": not one.about,
            "text": not one.texts,
            "long": any(visible_length(text) > most for text in one.texts.by_language.values()),
            "when": not one.begun and _lacks_its_time(one, now),
        }.items()
        if lacks
    ]


def _lacks_its_time(one: Announcement, now: datetime) -> bool:
    """Whether the time is not set or has passed; of what has begun already it is settled."""
    if one.timing is Timing.AT:
        return one.at is None or one.at <= now
    return one.timing is Timing.OWN_HOUR and one.day is None
