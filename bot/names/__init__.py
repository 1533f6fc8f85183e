"""How a name is understood: folding, search keys, and who of the people known is meant (pure; no SQL)."""

from bot.names.finding import Found, Nobody, Several, Sure, choose
from bot.names.folding import exact_keys, keys

__all__ = ["Found", "Nobody", "Several", "Sure", "choose", "exact_keys", "keys"]
