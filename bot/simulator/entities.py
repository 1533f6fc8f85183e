"""What Telegram recognises in plain text: commands, mentions, hashtags, addresses; and how it counts."""

import re
from collections.abc import Sequence

from bot.simulator.records import Json

SIGNS = re.compile(r"[/@#.]")
WORDS = re.compile(
    r"(?P<email>(?<![\w@/.])[\w.+-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){0,4}\.[a-zA-Z]{2,16}(?![\w@]))"
    r"|(?P<url>(?<![\w@/.])(?:https?://[^\s<>\"]{3,2048}"
    r"|(?:[a-zA-Z0-9-]{1,63}\.){1,5}(?:com|org|net|info|by|ru|ua|lt|pl|eu|me|io)(?![\w@.-])(?:/[^\s<>\"]{0,2048})?))"
    r"|(?P<bot_command>(?<![\w/<>@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z]\w{2,31})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\w@]))"
    r"|(?P<hashtag>(?<![\w#&])#\w{0,255}[^\W\d_]\w{0,255})",
)
CLOSING = ".,:;!?)]}'\"…»”’"
MOST = 100  # entities shown in one message; Telegram ignores the rest


def units(text: str) -> int:
    """Count UTF-16 units, the measure of entity offsets.

    >>> units("a🕊")
    3
    """
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def found(text: str, taken: Sequence[Json] = ()) -> tuple[Json, ...]:
    """Find what Telegram marks by itself, outside of the entities that already claim a stretch of the text."""
    if SIGNS.search(text) is None:
        return ()
    marks: list[Json] = []
    for match in WORDS.finditer(text):
        kind = match.lastgroup
        words = match.group().rstrip(CLOSING) if kind == "url" else match.group()
        mark: Json = {"type": kind, "offset": units(text[: match.start()]), "length": units(words)}
        if not any(_overlap(mark, other) for other in taken if other["type"] in CLAIMING):
            marks.append(mark)
        if len(marks) == MOST:
            break
    return tuple(marks)


CLAIMING = frozenset({"text_link", "text_mention", "code", "pre", "custom_emoji", "date_time"})


def with_found(text: str, entities: Sequence[Json]) -> tuple[Json, ...]:
    """Join given entities and those found, in Telegram's order: by place, the longer first."""
    both = [*entities, *found(text, entities)]
    both.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return tuple(both[:MOST])


def _overlap(one: Json, other: Json) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
