"""What there is to tell on a day, to whom, and how it is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Protocol

from markupsafe import Markup

from bot.conversation import AnyButton
from bot.texts import Say
from storage import Action, ActionDay, Advice, News, Occasion, Person, Statement


class Audience(Enum):
    """Who hears of an occasion."""

    FOLLOWERS = auto()  # of the person it is about
    SUBSCRIBERS = auto()  # to action days
    EXPIRING = auto()  # those who are forgotten on the day it is about


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known when alerts are worked out and worded: people by slug, action days by key."""

    people: Mapping[str, Person] = field(default_factory=dict)
    days: Mapping[str, ActionDay] = field(default_factory=dict)
    actions: Sequence[Action] = ()
    statements: Sequence[Statement] = ()
    advice: Sequence[Advice] = ()
    news: Sequence[News] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """How an occasion is told in one language: HTML by Telegram's rules, one line for a gathered message, buttons."""

    text: Markup
    line: Markup
    rows: tuple[tuple[AnyButton, ...], ...] = ()
    photo: str = ""


class Kind(Protocol):
    """One kind of alert."""

    name: str
    audience: Audience
    urgent: bool

    def occasions(self, facts: Facts, day: date) -> list[Occasion]:
        """Give what there is to tell on this day."""
        ...

    def telling(self, occasion: Occasion, facts: Facts, late: int, say: Say) -> Telling:
        """Word it, `late` days after its day (0: on the day itself, at most `occasion.latest`)."""
        ...
