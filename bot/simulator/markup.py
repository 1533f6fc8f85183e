"""HTML as Telegram reads it: text and entities out of tags, or a refusal in the server's words.

Source of the rules: "Formatting options" of the Bot API, and how the server's own parser words its errors.
"""

import re
from dataclasses import dataclass

from bot.simulator.entities import MOST, units
from bot.simulator.nesting import settled
from bot.simulator.records import Json
from bot.simulator.tags import MarkupError, OpenTag, entity_of, open_tag

SPACES = " \t\r\n\v\f\0"
NEXT = re.compile(r"[<&]")
NUMBERED = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}))(;?)", re.IGNORECASE)
NAMED = re.compile(r"&(lt|gt|amp|quot)(;?)")
NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
END = re.compile(r"</([^\s>]*)\s*(>?)")
CLEANED = {code: " " for code in range(32) if code != 10} | dict.fromkeys([13, *range(0x2028, 0x202F)], "")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text without tags and its entities; offsets and lengths in UTF-16 units."""

    text: str
    entities: tuple[Json, ...] = ()


def plain(text: str) -> Formatted:
    """Read text without markup: trimmed, control characters turned to spaces."""
    return Formatted(text.translate(CLEANED).strip(SPACES))


def parse(html: str) -> Formatted:
    """Read Telegram's HTML.

    Raises:
        MarkupError: what the server would say after "can't parse entities: ".
    """
    reading = _Reading(html)
    at = 0
    while (found := NEXT.search(html, at)) is not None:
        reading.write(html[at : found.start()])
        at = reading.character(found.start()) if found.group() == "&" else reading.tag(found.start())
    reading.write(html[at:])
    if reading.open:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].name}"')
    return _trimmed("".join(reading.text), settled(reading.entities))


def decoded(html: str, at: int) -> tuple[str, int]:
    """Read the character reference at `at`; an ampersand that begins none stands for itself."""
    if (named := NAMED.match(html, at)) is not None:
        return NAMES[named.group(1)], named.end()
    if (numbered := NUMBERED.match(html, at)) is not None:
        code = int(numbered.group(1), 16) if numbered.group(1) else int(numbered.group(2))
        if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000:
            return chr(code), numbered.end()
    return "&", at + 1


class _Reading:
    """How far the parser has come: the text so far, and the tags that are open."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.text: list[str] = []
        self.offset = 0
        self.open: list[OpenTag] = []
        self.entities: list[Json] = []

    def write(self, piece: str) -> None:
        """Add plain text."""
        piece = piece.translate(CLEANED)
        if piece:
            self.text.append(piece)
            self.offset += units(piece)

    def character(self, at: int) -> int:
        """Read a character reference; give where it ends."""
        sign, end = decoded(self.html, at)
        self.write(sign)
        return end

    def tag(self, at: int) -> int:
        """Read a start or end tag; give where it ends."""
        if self.html.startswith("</", at):
            return self._close(at)
        tag, end = open_tag(self.html, at, decoded)
        tag.offset, tag.pieces = self.offset, len(self.text)
        self.open.append(tag)
        return end

    def _close(self, at: int) -> int:
        where = len(self.html[:at].encode())
        if not self.open:
            raise MarkupError(f"Unexpected end tag at byte offset {where}")
        end = END.match(self.html, at)
        if end is None or not end.group(2):
            raise MarkupError(f"Unclosed end tag at byte offset {where}")
        tag = self.open.pop()
        name = end.group(1).lower()
        if name and name != tag.name:
            expected = f'expected "</{tag.name}>", found "</{name}>"'
            raise MarkupError(f"Unmatched end tag at byte offset {where}, {expected}")
        if self.offset > tag.offset and (entity := entity_of(tag, "".join(self.text[tag.pieces :]))) is not None:
            self.entities.append({**entity, "offset": tag.offset, "length": self.offset - tag.offset})
        return end.end()


def _trimmed(text: str, entities: list[Json]) -> Formatted:
    """Cut spaces off both ends; they are one unit each, so counting characters will do."""
    first = len(text) - len(text.lstrip(SPACES))
    text = text.strip(SPACES)
    last = units(text)
    kept: list[Json] = []
    for entity in entities:
        start = max(entity["offset"] - first, 0)
        end = min(entity["offset"] + entity["length"] - first, last)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return Formatted(text, tuple(kept[:MOST]))
