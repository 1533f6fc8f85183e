"""What a message is going to say: its text or caption, read and measured as the server does."""

from functools import lru_cache

from bot.simulator.entities import MOST, with_found
from bot.simulator.markup import Formatted, parse, plain
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.tags import MarkupError

TEXT = 4096  # characters after parsing (Bot API sendMessage)
CAPTION = 1024
ENTITY = frozenset(
    {"type", "offset", "length", "url", "user", "language", "custom_emoji_id", "unix_time", "date_time_format"}
)


def text_of(given: Json) -> Formatted:
    """Read `text` with its `parse_mode` or `entities`.

    Raises:
        Refusal: 400 for bad markup, for nothing, for too much.
    """
    words = _read(given["text"], given.get("parse_mode", ""), given.get("entities"))
    if not words.text.strip():
        raise bad_request("message text is empty")
    if len(words.text) > TEXT:
        raise bad_request("message is too long")
    return words


def caption_of(given: Json) -> Formatted:
    """Read `caption` likewise; an empty one is none."""
    words = _read(given.get("caption", ""), given.get("parse_mode", ""), given.get("caption_entities"))
    if len(words.text) > CAPTION:
        raise bad_request("message caption is too long")
    return words


def _read(text: str, mode: str, entities: list[Json] | None) -> Formatted:
    if not mode and entities:
        return Formatted(text, with_found(text, _checked(entities)))
    return _parsed(text, mode.lower())


@lru_cache(maxsize=512)
def _parsed(text: str, mode: str) -> Formatted:
    """Parse once what is sent to many."""
    match mode:
        case "html":
            try:
                words = parse(text)
            except MarkupError as error:
                raise bad_request(f"can't parse entities: {error}") from None
        case "":
            words = plain(text)
        case "markdown" | "markdownv2":
            raise bad_request(f"parse mode {mode} is not pretended: use HTML")
        case _:
            raise bad_request("unsupported parse_mode")
    return Formatted(words.text, with_found(words.text, words.entities))


def _checked(entities: list[Json]) -> tuple[Json, ...]:
    for entity in entities:
        if not isinstance(entity, dict) or not set(entity) <= ENTITY or not isinstance(entity.get("type"), str):
            raise bad_request("can't parse MessageEntity: an Object with type, offset and length expected")
        if not all(isinstance(entity.get(key), int) and entity[key] >= 0 for key in ("offset", "length")):
            raise bad_request("can't parse MessageEntity: offset and length must be of type Integer")
    return tuple(entities[:MOST])
