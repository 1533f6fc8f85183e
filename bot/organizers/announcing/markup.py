"""What of a formatted text can be sent to readers, and what is lost on the way (pure).

Telegram's own elements, Bot API "HTML style", are kept; so are links to web addresses. What only works for whoever
wrote it (custom emoji, which a bot may not send, and links to a person, which would tell readers who that is) is taken
out.
"""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from markupsafe import Markup

_PLAIN = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote", "tg-spoiler"}
_LONGEST_ADDRESS = 1024


@dataclass(frozen=True, slots=True)
class Checked:
    """The text as it can be sent, and what was lost: kinds of formatting, and addresses that lead nowhere."""

    text: Markup
    lost: tuple[str, ...] = ()


def checked(html: str) -> Checked:
    """Keep what can be sent.

    >>> checked('<b>Come</b> <a href="tg://user?id=1">Ann</a>')
    Checked(text=Markup('<b>Come</b> Ann'), lost=('person',))
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Checked(Markup("".join(reader.kept).strip()), tuple(dict.fromkeys(reader.lost)))  # noqa: S704 - escaped below


def is_address(text: str) -> bool:
    """Whether this is a web address that can be opened: https or http, a host with a dot, no password in it.

    >>> is_address("https://spring96.org/en"), is_address("https://localhost"), is_address("javascript:alert(1)")
    (True, False, False)
    """
    if len(text) > _LONGEST_ADDRESS or any(sign.isspace() or not sign.isprintable() for sign in text):
        return False
    try:
        split = urlsplit(text)
        host = split.hostname or ""
        _ = split.port
    except ValueError:
        return False
    return split.scheme in {"http", "https"} and "." in host.strip(".") and not split.username and not split.password


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self.lost: list[str] = []
        self._open: list[tuple[str, str]] = []  # each element with what ends it, nothing if it was left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        begin, end = self._element(tag, {name: value or "" for name, value in attrs})
        self.kept.append(begin)
        self._open.append((tag, end))

    def handle_endtag(self, tag: str) -> None:
        if any(one == tag for one, _ in self._open):
            while self._open:
                one, end = self._open.pop()
                self.kept.append(end)
                if one == tag:
                    break

    def handle_data(self, data: str) -> None:
        self.kept.append(escape(data, quote=False))

    def close(self) -> None:
        super().close()
        self.kept += [end for _, end in reversed(self._open)]
        self._open.clear()

    def _element(self, tag: str, attributes: dict[str, str]) -> tuple[str, str]:
        kind = attributes.get("class", "")
        match tag:
            case "span" if kind == "tg-spoiler":
                return "<tg-spoiler>", "</tg-spoiler>"
            case "blockquote" if "expandable" in attributes:
                return "<blockquote expandable>", "</blockquote>"
            case "code" if kind.startswith("language-"):
                return f'<code class="{escape(kind)}">', "</code>"
            case "a" if is_address(attributes.get("href", "")):
                return f'<a href="{escape(attributes["href"])}">', "</a>"
            case _ if tag in _PLAIN:
                return f"<{tag}>", f"</{tag}>"
        self.lost.append(_lost(tag, attributes))
        return "", ""


def _lost(tag: str, attributes: dict[str, str]) -> str:
    if tag == "a":
        return "person" if attributes.get("href", "").startswith("tg://") else "link"
    return "emoji" if tag == "tg-emoji" else "other"
