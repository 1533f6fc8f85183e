"""How a name is understood: how it sounds, what it is found by, who of the people known is meant (pure; no SQL)."""

from bot.names.deciding import SURE, SURE_UNASKED, Found, Nobody, Several, Sure, decide
from bot.names.order import given_first
from bot.names.question import Question, Topic, understood
from bot.names.searching import Names

__all__ = [
    "SURE",
    "SURE_UNASKED",
    "Found",
    "Names",
    "Nobody",
    "Question",
    "Several",
    "Sure",
    "Topic",
    "decide",
    "given_first",
    "understood",
]
