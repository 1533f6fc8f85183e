"""Which entities may lie inside each other: the tidying that Telegram does after reading the tags."""

from itertools import pairwise

from bot.simulator.records import Json

SPLIT = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
VERBATIM = frozenset({"code", "pre"})
WHOLE = frozenset({"text_link", "text_mention", "code", "pre"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})


def settled(entities: list[Json]) -> list[Json]:
    """Settle properly nested entities, given in the order in which they were closed.

    1. `<pre><code class="language-x">` becomes one `pre` with a language; a language elsewhere is forgotten.
    2. Of equal kinds inside each other, and of links, code and quotes inside their like, the outer one stays.
    3. Nothing lies inside code; bold and its like are cut around it.
    """
    entities = sorted(_joined(entities), key=lambda entity: (entity["offset"], -entity["length"]))
    outer: list[Json] = []
    kept: list[Json] = []
    for entity in entities:
        outer = [other for other in outer if _end(other) > entity["offset"]]
        if not any(_excludes(other, entity) for other in outer):
            kept.append(entity)
            outer.append(entity)
    verbatim = [entity for entity in kept if entity["type"] in VERBATIM]
    if not verbatim:
        return kept
    pieces = [piece for entity in kept for piece in _cut(entity, verbatim)]
    return sorted(pieces, key=lambda entity: (entity["offset"], -entity["length"]))


def _joined(entities: list[Json]) -> list[Json]:
    """Work on entities in closing order, so that of two that cover the same stretch the inner one comes first."""
    joined: list[Json] = []
    for entity in entities:
        before = joined[-1] if joined else None
        same = before is not None and all(before[key] == entity[key] for key in ("offset", "length"))
        if before is not None and same and {before["type"], entity["type"]} == VERBATIM:
            language = before.get("language") or entity.get("language")
            if language:
                joined[-1] = {**entity, "type": "pre", "language": language}
                continue
        joined.append(entity)
    joined = [_without_language(entity) if entity["type"] == "code" else entity for entity in joined]
    return joined[::-1]  # the outer one first; sorting is stable


def _without_language(entity: Json) -> Json:
    return {key: value for key, value in entity.items() if key != "language"}


def _excludes(outer: Json, inner: Json) -> bool:
    kinds = (outer["type"], inner["type"])
    return (
        kinds[0] == kinds[1]
        or all(kind in WHOLE for kind in kinds)
        or all(kind in QUOTES for kind in kinds)
        or kinds[0] in VERBATIM
    )


def _cut(entity: Json, verbatim: list[Json]) -> list[Json]:
    if entity["type"] not in SPLIT:
        return [entity]
    start, end = entity["offset"], _end(entity)
    holes = [(max(hole["offset"], start), min(_end(hole), end)) for hole in verbatim]
    edges = [start, *(edge for hole in holes if hole[0] < hole[1] for edge in hole), end]
    return [
        {**entity, "offset": left, "length": right - left} for left, right in list(pairwise(edges))[::2] if left < right
    ]


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])
