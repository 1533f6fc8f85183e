"""Lines that give nobody away, for phones that others look at."""

from markupsafe import Markup

from bot.texts import Say

LINES = 6


def neutral(number: int, say: Say) -> Markup:
    """Give one of the neutral lines, the same one for the same number."""
    return say(f"neutral-{number % LINES + 1}")
