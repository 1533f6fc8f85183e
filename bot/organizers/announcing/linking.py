"""Step: up to three buttons under the text, each with a web address."""

import re

from bot.conversation import Reply
from bot.organizers.announcing.markup import is_address
from bot.organizers.announcing.overview import changed_meanwhile, overview
from bot.organizers.announcing.step import Step

_MOST = 3
_LONGEST_LABEL = 40  # characters, so that a phone shows it whole
_LINE = re.compile(r"(.+?)[\s|]+(\S+)")


async def links(step: Step) -> Reply:
    """Ask for the buttons, keep them or take them out."""
    if step.words == "none":
        return await _kept(step, ())
    if step.ask.sent is None:
        await step.wait("links")
        rows = [(step.button("button-back", ""),)]
        if step.one.links:
            rows.insert(0, (step.button("button-announce-no-links", "links", "none"),))
        return Reply(step.say("announce-links-ask", most=_MOST), tuple(rows), in_place=step.ask.pressed)
    found = understood([line.striptags() for line in step.ask.sent.text.splitlines() if line.strip()])
    if found is None:
        return Reply(step.say("announce-links-wanted", most=_MOST, longest=_LONGEST_LABEL))
    return await _kept(step, found)


def understood(lines: list[str]) -> tuple[str, ...] | None:
    """Take a label and an address from each line; None if a line is none, or there are too many.

    >>> understood(["Sign | https://example.org/a", "Read more https://example.org/b"])
    ('Sign', 'https://example.org/a', 'Read more', 'https://example.org/b')
    >>> understood(["Sign | javascript:alert(1)"]) is None
    True
    """
    found: list[str] = []
    for line in lines:
        match = _LINE.fullmatch(line)
        if not match or len(match[1]) > _LONGEST_LABEL or not is_address(match[2]):
            return None
        found += [match[1].strip(), match[2]]
    return tuple(found) if 0 < len(found) <= 2 * _MOST else None


async def _kept(step: Step, found: tuple[str, ...]) -> Reply:
    made = await step.changed(links=found)
    return await (overview(made) if made else changed_meanwhile(step))
