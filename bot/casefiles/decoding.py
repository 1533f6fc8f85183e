"""The bytes of a file as text: UTF-8, UTF-16 with its mark, or Windows-1251 where that makes Cyrillic words."""

import codecs
import re

from bot.casefiles.faults import Unreadable

_TYPOGRAPHY = "\u00a0«»„“”‘’–—…№•°§\u00ad"
_LETTERS = "а-яёіўїєґА-ЯЁІЎЇЄҐ"
_FOREIGN = re.compile(rf"[^\x00-\x7f{_LETTERS}{_TYPOGRAPHY}]")
_WORD = re.compile(rf"[{_LETTERS}A-Za-z]+")
_CYRILLIC = re.compile(rf"[{_LETTERS}]")
_LATIN = re.compile("[A-Za-z]")
_SURELY = 3  # letters of a word that is surely Cyrillic: a single one may be the French à
_WELL_WRITTEN = 0.9  # of the words; others may be abbreviations or slips


def decode(content: bytes) -> str:
    """Give the text without a byte order mark.

    Raises:
        Unreadable: its encoding is none we can be sure of.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise Unreadable("this is broken UTF-16; save the file as CSV in UTF-8") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        if text := _windows(content):
            return text
        line = content[: wrong.start].count(b"\n") + 1
        raise Unreadable("this is not UTF-8; save the file as CSV in UTF-8", line) from None


def _windows(content: bytes) -> str:
    """Read it as Windows-1251, unless what comes of it is no Cyrillic.

    1. Every sign beyond ASCII is a letter of Belarusian, Russian or Ukrainian, or a sign of their typography.
    2. Words are of one script, and their capitals come first or throughout: other encodings make "зБООБ" of "Ганна".
    """
    try:
        text = content.decode("cp1251")
    except UnicodeDecodeError:
        return ""
    if "\x00" in text or _FOREIGN.search(text):
        return ""
    words = [word for word in _WORD.findall(text) if _CYRILLIC.search(word)]
    good = sum(not _LATIN.search(word) and (word[1:].islower() or word.isupper() or len(word) == 1) for word in words)
    whole = any(len(word) >= _SURELY for word in words)
    return text if whole and good >= _WELL_WRITTEN * len(words) else ""
