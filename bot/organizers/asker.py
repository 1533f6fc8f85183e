"""The organizer who asks: the gateway has seen to it that there is one."""

from collections.abc import Mapping
from typing import Any

from bot.conversation import Ask
from storage import Organizer, Transaction


def asker(ask: Ask) -> Organizer:
    """Give the organizer who asks.

    Raises:
        PermissionError: nobody looked who asks, which is a mistake of ours.
    """
    if ask.organizer is None:
        raise PermissionError("an organizer's command was asked by nobody")
    return ask.organizer


async def note(store: Transaction, ask: Ask, what: str, details: Mapping[str, Any] | None = None) -> None:
    """Write down what the organizer did; it names no reader."""
    await store.deeds.note(asker(ask).alias, what, details or {}, ask.now)
