"""Rows of advice as records."""

from enum import StrEnum

from bot.casefiles.cells import Cells
from storage import Advice


class Topic(StrEnum):
    """What a piece of advice is about."""

    LETTERS = "letters"
    PARCELS = "parcels"
    APPEALS = "appeals"
    ACTION_DAYS = "action_days"
    SAFETY = "safety"


def advice(cells: Cells) -> Advice:
    """Read a piece of advice."""
    cells.number("order", least=1, most=1000, needed=True)
    return Advice(
        key=cells.slug("id"),
        topic=cells.choice("topic", Topic, needed=True) or Topic.SAFETY,
        text=cells.words("text", needed=True),
        caution=cells.flag("caution", "yes", "no"),
        as_of=cells.date("as_of"),
        sources=cells.sources(),
    )
