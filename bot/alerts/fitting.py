"""What fits into the room a part of an alert may take."""

from collections.abc import Iterable

from markupsafe import Markup

from bot.conversation import visible_length


def fitting(lines: Iterable[Markup], room: int) -> list[Markup]:
    """Give as many lines, from the first on, as fit into this room (UTF-16 units).

    >>> fitting([Markup("<b>one</b>"), Markup("two"), Markup("three")], 8)
    [Markup('<b>one</b>'), Markup('two')]
    """
    kept = []
    for line in lines:
        room -= visible_length(line) + 1  # with its line break
        if room < 0:
            break
        kept.append(line)
    return kept
