"""The small things every card is made of: dates as far as they are known, links, shortened texts, pages."""

from collections.abc import Iterable
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from bot.conversation import visible_length
from bot.texts import Say
from storage import PartialDate, Precision

_MOST_LINKS = 12  # more would bury the card; the files keep them all
ROOM = 3600  # Telegram takes 4,096 UTF-16 units; the rest is for the count of pages, and for what marks listed links
_BREAKS = ("\n\n", "\n", ". ", " ")


def partial_date(when: PartialDate | None, say: Say) -> Markup:
    """Spell out a date as closely as it is known, saying so where only one source reports it; nothing if unknown."""
    if when is None:
        return Markup("")
    match when.precision:
        case Precision.DAY:
            text = say.day(when.first)
        case Precision.MONTH:
            text = say.month(when.first)
        case Precision.YEAR:
            text = say("year", year=str(when.first.year))
    return say("reported", what=text) if when.confidence == "reported" else escape(text)


def long_ago(when: PartialDate | None, day: date, say: Say) -> Markup:
    """Warn where what was known then is older than half a year on this day."""
    days = (day - when.last).days if when else 0
    return say("verified-long-ago", months=days // 30) if days > 180 else Markup("")


def link(source: str) -> Markup:
    """Make a source (an address, perhaps with a remark in brackets behind it) a link named by its host.

    >>> link("https://spring96.org/en/news/1 (read in part)")
    Markup('<a href="https://spring96.org/en/news/1">spring96.org</a> (read in part)')
    """
    address, _, remark = source.partition(" ")
    host = _host(address)
    if not host:
        return escape(clipped(source, 200))
    named = Markup('<a href="{}">{}</a>').format(address, clipped(host.removeprefix("www."), 80))
    return Markup("{} {}").format(named, clipped(remark, 100)) if remark else named


def _host(address: str) -> str:
    """The host of a web address, nothing if it is none."""
    try:
        split = urlsplit(address)
    except ValueError:
        return ""
    return (split.hostname or "") if split.scheme in {"http", "https"} else ""


def links(sources: Iterable[str], say: Say) -> Markup:
    """Give a line of sources, nothing if there are none."""
    listed = Markup(", ").join(link(source) for source in islice(sources, _MOST_LINKS))
    return say("sources", list=listed) if listed else Markup("")


def joined(parts: Iterable[str], by: str = "\n") -> Markup:
    """Join what is not empty; plain strings are escaped."""
    return Markup(by).join(part for part in parts if part)  # noqa: S704 - `by` is a literal of ours


def clipped(text: str, most: int) -> str:
    """Shorten a plain text at a word's end, with an ellipsis; `most` in UTF-16 units.

    >>> clipped("a long sentence", 8)
    'a long…'
    """
    most = most if max(text, default="") <= "\uffff" else most // 2
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


def chunks(text: str, most: int) -> list[str]:
    """Cut a plain text into pieces of at most `most` characters, at paragraphs, lines, sentences or words."""
    pieces = []
    while len(text) > most:
        cut = next((at + len(end) for end in _BREAKS if (at := text.rfind(end, 0, most - len(end))) > 0), most)
        pieces.append(text[:cut].strip())
        text = text[cut:]
    return [piece for piece in (*pieces, text.strip()) if piece]


def packed(parts: Iterable[Markup], by: str = "\n") -> list[Markup]:
    """Pack parts, in order, into as few blocks as hold them, each short enough for a message.

    Raises:
        ValueError: a part alone is longer than a message.
    """
    blocks: list[Markup] = []
    for part in filter(None, parts):
        if visible_length(part) > ROOM:
            raise ValueError("a part must fit into a message: cut its text into chunks first")
        together = joined((blocks[-1], part), by) if blocks else part
        if blocks and visible_length(together) <= ROOM:
            blocks[-1] = together
        else:
            blocks.append(part)
    return blocks


def pages(blocks: Iterable[Markup]) -> list[Markup]:
    """Pack blocks into messages, with an empty line between two."""
    return packed(blocks, "\n\n")
