"""What the pretend Telegram saw of each chat, and what must have become of it: told without a look at our own code.

1. The calls of a chat, and those of the supergroup it became, are one row.
2. After a call that was refused for good, or has arrived, there is no other.
3. After a 429 the next call comes when its time is over, and as often as it takes.
4. After an answer that leaves it open the next comes a while later, once: after the second nobody knows.
5. After two chats were refused with 429 nobody is written to until their time is over.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.simulator import Call, World

MAYBE = {"Bad Gateway", "cut_before", "cut_after", "not_json"}
ARRIVED = {"ok", "slow", "cut_after", "not_json"}
_MOVED = "Bad Request: group chat was upgraded to a supergroup chat"
_FLOOD = re.compile(r"Too Many Requests: retry after (\d+)")
_UNDER_WAY, _TOGETHER = 0.5, 4.5  # seconds
_GONE = re.compile("Forbidden: (bot was|user is|bot is not)")


def rows(world: World, chats: Iterable[int]) -> dict[int, list[Call]]:
    """Give the calls of each chat, in their order."""
    found: dict[int, list[Call]] = {chat: [] for chat in chats}
    former = {there.moved_to: chat for chat, there in world.chats.items() if there.moved_to is not None}
    for call in world.calls:
        if call.method == "sendMessage":
            chat = int(call.parameters["chat_id"])
            found[former.get(chat, chat)].append(call)
    return found


def fate(calls: Sequence[Call], repeat_after: float, maybe: Iterable[str] = MAYBE) -> str:
    """Give what must have become of a chat, after making sure that each call came when it might."""
    free_at, open_left = 0.0, 0
    for number, call in enumerate(calls, 1):
        assert call.at >= free_at, f"too early: {calls}"
        if flood := _FLOOD.fullmatch(call.verdict):
            free_at = call.at + int(flood[1])
        elif call.verdict in maybe:
            free_at, open_left = call.at + repeat_after, open_left + 1
            if open_left == 2:
                assert number == len(calls), f"once too often: {calls}"
                return "unconfirmed"
        elif call.verdict != _MOVED:
            assert number == len(calls), f"it was over before: {calls}"
            return _end(call.verdict)
    return "waiting"


def fates(world: World, chats: Iterable[int], repeat_after: float, maybe: Iterable[str] = MAYBE) -> Counter[str]:
    """Count the fates of these chats, after making sure that each has what arrived, and no more."""
    counted = Counter[str]()
    for chat, calls in rows(world, chats).items():
        counted[fate(calls, repeat_after, maybe)] += 1
        assert said(world, chat) == sum(call.verdict in ARRIVED for call in calls)
    return counted


def talked_into_a_flood(world: World) -> list[Call]:
    """Give the calls made while all should have waited, but for those that were under way when it began."""
    calls = [call for call in world.calls if call.method == "sendMessage"]
    floods = [call for call in calls if _FLOOD.fullmatch(call.verdict)]
    pauses = [
        (one.at + _UNDER_WAY, one.at + 1)
        for before, one in pairwise(floods)
        if one.at - before.at < _TOGETHER and one.parameters["chat_id"] != before.parameters["chat_id"]
    ]
    return [call for call in calls if any(begin < call.at < end for begin, end in pauses)]


def said(world: World, chat: int) -> int:
    """Count what the bot has said in a chat and in the one it has become."""
    there = world.chats[chat]
    said_here = sum(message.by_bot for message in there.messages)
    return said_here + (said(world, there.moved_to) if there.moved_to is not None else 0)


def _end(verdict: str) -> str:
    if verdict in {"ok", "slow"}:
        return "sent"
    if _GONE.match(verdict):
        return "gone"
    assert "not enough rights" in verdict, verdict
    return "refused"
