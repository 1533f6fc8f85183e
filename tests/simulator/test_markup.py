"""HTML as Telegram reads it."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message

from bot.simulator.markup import parse, plain
from bot.simulator.tags import MarkupError

TAGS = ("b", "i", "u", "s", "tg-spoiler", "code", "pre", "blockquote", "blockquote expandable", 'a href="http://a.by/"')
PIECES = st.sampled_from(
    [
        *(f"<{tag}>" for tag in TAGS),
        *(f"</{tag.split()[0]}>" for tag in TAGS),
        *("<", ">", "</", "&", "&lt;", "&#128330;", "&#x1F54A;", "&nbsp;", '="', "'", "=", "<a href=", "<br>"),
        *("🕊", "é", " ", "\n", "\0", "x"),
        *('<span class="tg-spoiler">', "</span>", '<tg-time unix="1700000000" format="wDT">', "</tg-time>"),
    ],
)
INLINE = ("b", "i", "u", "s", "tg-spoiler", 'a href="http://example.org/"')
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Zs", "Cf"]), min_size=1, max_size=9)


def of_type(entities: Any) -> list[tuple[str, int, int]]:
    return [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


def nested(tags: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Well-formed HTML in which no tag lies inside its like."""
    words = WORDS.map(html.escape)
    if not tags:
        return words
    wrapped = st.sampled_from(tags).flatmap(
        lambda tag: nested(tuple(other for other in tags if other != tag)).map(
            lambda inside: f"<{tag}>{inside}</{tag.split()[0]}>"
        )
    )
    return st.lists(words | wrapped, min_size=1, max_size=3).map("".join)


@given(st.lists(PIECES | st.text(max_size=5), max_size=20).map("".join))
def test_any_text_is_read_or_refused_in_the_servers_words(text: str) -> None:
    try:
        read = parse(text)
    except MarkupError:
        return
    length = len(read.text.encode("utf-16-le")) // 2
    for entity in read.entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= entity["offset"] + entity["length"] <= length


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse(html.escape(text)) == plain(text)


@given(st.text(max_size=20), WORDS)
def test_offsets_count_utf16_units_whatever_stands_before(before: str, bold: str) -> None:
    read = parse(f"x{html.escape(before)}<b>{html.escape(bold)}</b>")
    [entity] = [entity for entity in read.entities if entity["type"] == "bold"]
    units = read.text.encode("utf-16-le")
    start, length = entity["offset"] * 2, entity["length"] * 2
    assert units[start : start + length].decode("utf-16-le") == bold


@given(nested(INLINE))
def test_what_is_read_can_be_written_again_and_means_the_same(text: str) -> None:
    read = parse(text)
    chat = {"id": 1, "type": "private"}
    message = {"message_id": 1, "date": 0, "chat": chat, "text": read.text, "entities": list(read.entities)}
    written = Message.de_json(message, None).text_html  # an independent writer of the same HTML
    again = parse(written)
    assert again.text == read.text
    assert sorted(of_type(again.entities)) == sorted(of_type(read.entities))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a <br> b", 'Unsupported start tag "br" at byte offset 2'),
        ("б<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("I <3 you>", 'Unsupported start tag "3" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a =x>z</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="x">🕊</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_wrong_markup_is_refused_with_the_place_in_bytes(text: str, reason: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse(text)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("text", "plain_text", "entities"),
    [
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("🕊<ins>a</ins>", "🕊a", [("underline", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("  <b> a </b>  ", "a", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<B>a</>", "a", [("bold", 0, 1)]),
        ("<b>a<b>b</b></b>", "ab", [("bold", 0, 2)]),
        ("<b>a<code>b</code>c</b>", "abc", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ("<b><code>b</code></b>", "b", [("code", 0, 1)]),
        ("<pre><b>a</b></pre>", "a", [("pre", 0, 1)]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", 0, 2)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<span class='tg-spoiler'>a</span>", "a", [("spoiler", 0, 1)]),
        ("<a href='javascript:x'>a</a>", "a", []),
        ("<a href=''>example.org</a>", "example.org", [("text_link", 0, 11)]),
        ("<tg-time unix='0'>then</tg-time>", "then", []),
        ("<tg-time unix='9999999999'>then</tg-time>", "then", []),
        ("&lt;&gt;&amp;&quot;&#39;&#x1f54a;", "<>&\"'🕊", []),
        ("&nbsp;&apos;&", "&nbsp;&apos;&", []),
        ("a\r\nb", "a\nb", []),
    ],
)
def test_tags_become_entities(text: str, plain_text: str, entities: list[tuple[str, int, int]]) -> None:
    read = parse(text)
    assert (read.text, of_type(read.entities)) == (plain_text, entities)


def test_entities_carry_what_their_tags_say() -> None:
    assert parse('<pre><code class="language-python">x</code></pre>').entities[0]["language"] == "python"
    assert "language" not in parse('<code class="language-python">x</code>').entities[0]
    assert parse('<a href="https://a.by?x=1&amp;y=2">x</a>').entities[0]["url"] == "https://a.by/?x=1&y=2"
    assert parse('<a href="tg://user?id=42">x</a>').entities[0]["user"]["id"] == 42
    time = parse('<tg-time unix="1700000000" format="wDT">then</tg-time>').entities[0]
    assert (time["type"], time["unix_time"], time["date_time_format"]) == ("date_time", 1_700_000_000, "wDT")
