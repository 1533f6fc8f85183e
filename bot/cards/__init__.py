"""How a person, a statement, an action day looks as text: used by commands and alerts alike."""

from bot.cards.actions import action_day_block, action_line
from bot.cards.caution import brief_notes, note_blocks, outside_line
from bot.cards.detention import term
from bot.cards.letters import letters
from bot.cards.marking import marked
from bot.cards.namesake import told_apart
from bot.cards.neutral import LINES, neutral
from bot.cards.person import person_blocks, person_line, status_line
from bot.cards.statement import statement_blocks, statement_line
from bot.cards.wording import ROOM, clipped, joined, links, packed, pages, partial_date

__all__ = [
    "LINES",
    "ROOM",
    "action_day_block",
    "action_line",
    "brief_notes",
    "clipped",
    "joined",
    "letters",
    "links",
    "marked",
    "neutral",
    "note_blocks",
    "outside_line",
    "packed",
    "pages",
    "partial_date",
    "person_blocks",
    "person_line",
    "statement_blocks",
    "statement_line",
    "status_line",
    "term",
    "told_apart",
]
