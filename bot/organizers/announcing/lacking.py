"""What an announcement lacks before it can be approved (pure)."""

from datetime import datetime

from bot.conversation import visible_length
from bot.organizers.announcing.letters import LONGEST, LONGEST_UNDER_PICTURE
from storage import Announcement, Timing


def lacking(one: Announcement, now: datetime) -> list[str]:
    """Give a word for each thing."""
    longest = LONGEST_UNDER_PICTURE if one.photo else LONGEST
    return [
        word
        for word, lacks in {
            "about": not one.about,
            "text": not one.texts,
            "long": any(visible_length(text) > longest for text in one.texts.by_language.values()),
            "when": (one.timing is Timing.AT and (one.at is None or one.at <= now))
            or (one.timing is Timing.OWN_HOUR and one.day is None),
        }.items()
        if lacks
    ]
