"""A document of whatever kind as tables of rows, or what is wrong with it as a whole."""

from bot.casefiles.archive import unpack
from bot.casefiles.columns import SHEETS, Sheet
from bot.casefiles.decoding import decode
from bot.casefiles.faults import Unreadable
from bot.casefiles.nature import nature
from bot.casefiles.objects import objects
from bot.casefiles.rows import Table, rows

_SHEETS = {sheet.file: sheet for sheet in SHEETS.values()}


def tables(content: bytes, name: str, largest: int, sheet: Sheet | None = None) -> list[Table]:
    """Take a document apart: CSV, JSON, or a ZIP archive of our own case files.

    Raises:
        Unreadable: it is something else, or nobody could take it apart.
    """
    if len(content) > largest:
        raise Unreadable(f"this file is larger than {largest // 1_000_000} MB; import it in parts")
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise Unreadable("this file is empty")
    if content.startswith(b"PK") and (inside := unpack(content, largest)):
        return [_inner(part, file) for file, part in inside.items()]
    if what := nature(content):
        raise Unreadable(f"this is no CSV and no JSON but {what}")
    text = decode(content)
    return objects(text, name) if sheet is None and text.lstrip()[:1] in {"{", "["} else [_text(text, name, sheet)]


def _inner(content: bytes, file: str) -> Table:
    try:
        return _text(decode(content), file, _SHEETS[file])
    except Unreadable as wrong:
        raise Unreadable(f"{file} in it: {wrong}", wrong.line) from None


def _text(text: str, name: str, sheet: Sheet | None) -> Table:
    if "\x00" in text:
        raise Unreadable("this is no text")
    return rows(text, name, sheet)
