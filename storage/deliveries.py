"""Deliveries as statements speak of them: by their keys, by whether they are under way, by their lane."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, tuple_

from storage.kinds import Lane, State
from storage.tables import delivery

UNDER_WAY = delivery.c.state <= State.SENDING  # the words of the indexes
WAITING = UNDER_WAY & (delivery.c.state != State.SENDING)
ANNOUNCED = delivery.c.rank >= 2 * Lane.ANNOUNCEMENTS
THIS = (delivery.c.chat_id == bindparam("row")) & (delivery.c.occasion_id == bindparam("of"))


def these(pairs: Sequence[tuple[int, int]]) -> ColumnElement[bool]:
    """Tell these deliveries by their keys, and by their chats too: SQLite walks the whole table for pairs alone."""
    keys = tuple_(delivery.c.chat_id, delivery.c.occasion_id)
    return delivery.c.chat_id.in_([chat_id for chat_id, _ in pairs]) & keys.in_(pairs)


def pair(found: Any) -> tuple[int, int]:
    """Give the key of a delivery."""
    return found.chat_id, found.occasion_id


def announced(rank: int) -> bool:
    """Whether this is the rank of an announcement."""
    return rank // 2 == Lane.ANNOUNCEMENTS
