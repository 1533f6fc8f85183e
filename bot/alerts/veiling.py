"""Veiling: to a chat in discreet mode one neutral line comes in place of a letter, with a button that shows it."""

from collections.abc import Sequence

from bot.buttons import written
from bot.cards import neutral
from bot.conversation import Button
from bot.texts import say_in
from storage import Letter

_MOST = 8  # buttons of a gathered message


def veiled(language: str, shown: Sequence[tuple[int, int]]) -> Letter:
    """Write the line in place of the letters of these occasions, each so many days late."""
    say = say_in(language)
    several = len(shown) > 1
    rows = [
        (Button(f"{say.plain('button-neutral')} {place if several else ''}".rstrip(), "show", f"{occasion} {late}"),)
        for place, (occasion, late) in enumerate(shown[:_MOST], 1)
    ]
    return Letter(str(neutral(shown[0][0], say)), "", written(rows), discreet=True)
