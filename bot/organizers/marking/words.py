"""What the words of /mark ask for, typed or those of a button (pure)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.conversation import Ask
from storage import NewsKind, PartialDate

_DATE = re.compile(r"(?:(.*?)\s+|)(\d{4}(?:-\d\d){0,2})", re.ASCII | re.DOTALL)


class Step(StrEnum):
    """How far it is asked, as the sign before the kind of news: a slug and a date have to fit into the button too."""

    SOURCE = ""  # what happened was chosen
    NO_SOURCE = "-"
    SOURCED = "+"  # a source was sent, and waits with the question whether it is right
    SURE = "!"
    SURE_SOURCED = "*"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: about whom, when, what happened (once chosen), how far it is, and the source sent before."""

    name: str
    on: PartialDate
    kind: NewsKind | None = None
    step: Step = Step.SOURCE
    source: str = ""

    def words(self, step: Step, slug: str, kind: NewsKind) -> str:
        """Give the words that lead to a step."""
        return f"{step}{kind.value[:3]} {slug} {self.on}"


_CODES = {f"{step}{kind.value[:3]}": (step, kind) for step in Step for kind in NewsKind}


def read(ask: Ask) -> Asked | None:
    """Read the words; None if they hold no day of the calendar or are no button of ours."""
    words, _, source = ask.words.partition("\n") if ask.sent else (ask.words, "", "")
    dated = _DATE.fullmatch(words)
    name = (dated[1] or "") if dated else words
    try:
        on = PartialDate.parse(dated[2]) if dated else PartialDate(ask.today)
    except ValueError:
        return None
    code, _, slug = name.partition(" ")
    if (ask.pressed or ask.sent) and code in _CODES:
        step, kind = _CODES[code]
        return Asked(slug, on, kind, step, source)
    return Asked(name, on)
