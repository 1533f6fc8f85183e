"""Links to what a state calls extremist are marked, and a line under the text says what is known of that.

Every reader sees it, for nobody knows where a message that was passed on is opened.

1. Telegram makes links of `<a>` elements, of bare addresses and of @channels in the text; not of what stands in code.
2. Before each that is listed stands a mark; a listed link button has it in its label.
3. At the foot there is a line for each country and date, unless it stands there already, in whatever language.
4. Where there is no room for all the marks the line alone has to do: it names the sites.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from bot.cards.wording import joined, partial_date
from bot.cautions import LISTED, Listed, listed
from bot.conversation import AnyButton, Link, visible_length
from bot.texts import LANGUAGES, Say, say_in

Rows = tuple[tuple[AnyButton, ...], ...]
MARK = "⚠️ "
_LONGEST = 4096  # UTF-16 units once parsed, Bot API sendMessage
_PIECE = re.compile(r'<a href="(?P<href>[^"]*)">.*?</a>|<(code|pre)\b.*?</\2>|<[^>]*>|(?P<text>[^<]+)', re.DOTALL)
_SITES = "|".join(re.escape(one) for one in dict.fromkeys(one.address.partition("/")[0] for one in LISTED))
_BARE = re.compile(
    rf"(?<![\w@./-])(?:@(?P<channel>\w+)|(?:https?://)?(?:[\w-]+\.)*(?:{_SITES})(?![\w-]|\.\w)(?:/[^\s<]*)?)",
    re.IGNORECASE,
)


def marked(text: Markup, rows: Sequence[Sequence[AnyButton]], say: Say) -> tuple[Markup, Rows]:
    """Give text and buttons with marks and foot; as they are where no link is listed."""
    pieces = list(_pieces(str(text)))
    found = [one for _, listings in pieces for one in listings]
    found += [one for row in rows for button in row if isinstance(button, Link) for one in listed(button.url)]
    if not found:
        return text, tuple(tuple(row) for row in rows)
    foot = joined(() if _has_foot(text, found) else _foot(found, say))
    whole = joined((_with_marks(pieces), foot), "\n\n")
    if visible_length(whole) > _LONGEST:
        whole = joined((text, foot), "\n\n")
    return whole, tuple(tuple(_button(button) for button in row) for row in rows)


def _pieces(text: str) -> Iterator[tuple[str, tuple[Listed, ...]]]:
    """Cut a text in HTML so that each listed link is a piece of its own."""
    for piece in _PIECE.finditer(text):
        if piece["text"] is None:
            yield piece[0], listed(html.unescape(piece["href"])) if piece["href"] else ()
            continue
        end = 0
        for bare in _BARE.finditer(piece["text"]):
            yield piece["text"][end : bare.start()], ()
            yield bare[0], listed(f"t.me/{bare['channel']}" if bare["channel"] else html.unescape(bare[0]))
            end = bare.end()
        yield piece["text"][end:], ()


def _with_marks(pieces: Sequence[tuple[str, tuple[Listed, ...]]]) -> Markup:
    whole = ""
    for piece, listings in pieces:
        whole += MARK + piece if listings and not whole.endswith(MARK) else piece
    return Markup(whole)  # noqa: S704 - the text was markup


def _button(button: AnyButton) -> AnyButton:
    if isinstance(button, Link) and listed(button.url) and not button.label.startswith(MARK):
        return replace(button, label=MARK + button.label)
    return button


def _foot(found: Sequence[Listed], say: Say) -> list[Markup]:
    """Say what is known; the sites stand in code, so that the warning is no link itself."""
    kinds = dict.fromkeys((one.country, one.as_of) for one in found)
    return [
        say(
            "caution-link",
            sites=Markup(", ").join(
                dict.fromkeys(
                    Markup("<code>{}</code>").format(one.address)
                    for one in found
                    if (one.country, one.as_of) == (country, as_of)
                )
            ),
            where=country,
            country=say.country(country),
            known=say("howto-as-of", date=partial_date(as_of, say)),
        )
        for country, as_of in kinds
    ]


def _has_foot(text: Markup, found: Sequence[Listed]) -> bool:
    return any(all(line in text for line in _foot(found, say_in(code))) for code in LANGUAGES)
