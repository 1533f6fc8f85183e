"""Rows of buttons as they are kept with a letter: JSON that names the fields of each button."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.conversation import AnyButton, Button, Link, Share

Rows = tuple[tuple[AnyButton, ...], ...]


def written(rows: Sequence[Sequence[AnyButton]]) -> str:
    """Write rows of buttons.

    >>> written([[Button("Help", "help")]])
    '[[{"label":"Help","command":"help","words":""}]]'
    """
    kept = [[asdict(button) for button in row] for row in rows]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def rows_of(text: str) -> Rows:
    """Read them back.

    Raises:
        ValueError: this was not written here.
    """
    rows = json.loads(text)
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ValueError("these are no rows of buttons")
    return tuple(tuple(_button(kept) for kept in row) for row in rows)


def _button(kept: object) -> AnyButton:
    match kept:
        case {"label": str(label), "command": str(command), "words": str(words)}:
            return Button(label, command, words)
        case {"label": str(label), "url": str(url)}:
            return Link(label, url)
        case {"label": str(label), "text": str(text), "payload": str(payload)}:
            return Share(label, text, payload)
        case _:
            raise ValueError("this is no button")
