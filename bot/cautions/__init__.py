"""What is dangerous where, as far as it is known: what states punish, and which sites they call extremist."""

from bot.cautions.listing import LISTED, Listed, listed
from bot.cautions.notes import NOTES, Note, Source, noted
from bot.cautions.suggesting import suggested

__all__ = ["LISTED", "NOTES", "Listed", "Note", "Source", "listed", "noted", "suggested"]
