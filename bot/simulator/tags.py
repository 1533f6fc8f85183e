"""The tags of Telegram's HTML: which there are, how their attributes are read, which entity each makes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.simulator.links import checked, mentioned_user
from bot.simulator.records import Json

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "pre": "pre",
}
TAGS = frozenset({*SIMPLE, "a", "code", "blockquote", "tg-emoji", "tg-time"})
NAME = re.compile(r"[^\s>]*")
ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(=?)\s*")
TOKEN = re.compile(r"[a-zA-Z0-9.-]*")
TIME_FORMAT = re.compile(r"[rR]|[tTdDwW]*")
LAST_SECOND = 2**31 - 1  # the server reads the time of tg-time as a 32-bit number

Decode = Callable[[str, int], tuple[str, int]]


class MarkupError(ValueError):
    """Markup that the server would refuse, in its words."""


@dataclass(slots=True)
class OpenTag:
    """A tag that waits for its end; `offset` and `pieces` tell where its content begins."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    offset: int = 0
    pieces: int = 0


def open_tag(html: str, at: int, decode: Decode) -> tuple[OpenTag, int]:
    """Read the start tag at `at`; give it and where it ends."""
    name_match = NAME.match(html, at + 1)
    name = name_match.group().lower() if name_match else ""
    where = len(html[:at].encode())
    end = at + 1 + len(name_match.group() if name_match else "")
    if end == len(html):
        raise MarkupError(f"Unclosed start tag at byte offset {where}")
    if name not in TAGS:
        raise MarkupError(f'Unsupported start tag "{name}" at byte offset {where}')
    tag = OpenTag(name)
    end = _attributes(tag, html, end, decode, where)
    if name == "span" and tag.attributes.get("class") != "tg-spoiler":
        raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    return tag, end


def _attributes(tag: OpenTag, html: str, at: int, decode: Decode, where: int) -> int:
    unclosed = MarkupError(f'Unclosed start tag "{tag.name}" at byte offset {where}')
    while True:
        attribute = ATTRIBUTE.match(html, at)
        if attribute is None or attribute.end() == len(html):
            raise unclosed
        name, equals = attribute.groups()
        at = attribute.end()
        if not name and not equals and html[at] == ">":
            return at + 1
        if not name:
            raise MarkupError(f'Empty attribute name in the tag "{tag.name}" at byte offset {where}')
        value = ""
        if equals:
            value, at = _value(html, at, decode)
            if at >= len(html):
                raise unclosed
        tag.attributes.setdefault(name.lower(), value)


def _value(html: str, at: int, decode: Decode) -> tuple[str, int]:
    quote = html[at]
    if quote not in "\"'":
        token = TOKEN.match(html, at)
        end = token.end() if token else at
        if end < len(html) and not html[end].isspace() and html[end] != ">":
            raise MarkupError(f"Unexpected end of name token at byte offset {len(html[:at].encode())}")
        return html[at:end].lower(), end
    end = html.find(quote, at + 1)
    value = html[at + 1 : end] if end >= 0 else ""
    return (_decoded(value, decode) if "&" in value else value), end + 1 if end >= 0 else len(html)


def _decoded(value: str, decode: Decode) -> str:
    pieces: list[str] = []
    at = 0
    while at < len(value):
        sign, at = decode(value, at) if value[at] == "&" else (value[at], at + 1)
        pieces.append(sign)
    return "".join(pieces)


def entity_of(tag: OpenTag, content: str) -> Json | None:
    """Give the entity a closed tag makes, without its place; None where the server drops it silently."""
    match tag.name:
        case "a":
            return _link(tag.attributes.get("href") or content)
        case "code":
            language = tag.attributes.get("class", "")
            named = {"language": language[9:]} if language.startswith("language-") else {}
            return {"type": "code", **named}
        case "blockquote":
            return {"type": "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"}
        case "tg-emoji":
            return _emoji(tag.attributes.get("emoji-id", ""))
        case "tg-time":
            return _time(tag.attributes.get("unix", ""), tag.attributes.get("format", ""))
        case _:
            return {"type": SIMPLE[tag.name]}


def _link(address: str) -> Json | None:
    if (person := mentioned_user(address)) is not None:
        return {"type": "text_mention", "user": {"id": person, "is_bot": False, "first_name": ""}}
    url = checked(address)
    return {"type": "text_link", "url": url} if url else None


def _emoji(emoji_id: str) -> Json:
    if not re.fullmatch(r"[1-9]\d{0,18}", emoji_id, re.ASCII):
        raise MarkupError("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": emoji_id}


def _time(unix: str, shape: str) -> Json | None:
    if not TIME_FORMAT.fullmatch(shape):
        raise MarkupError(f'Invalid date-time format "{shape}"')
    if not re.fullmatch(r"\d{1,10}", unix, re.ASCII) or not 0 < int(unix) <= LAST_SECOND:
        return None
    entity: Json = {"type": "date_time", "unix_time": int(unix)}
    return {**entity, "date_time_format": shape} if shape else entity
