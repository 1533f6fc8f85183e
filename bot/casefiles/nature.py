"""What a file is that is none of ours, told by its first bytes."""

_SAVE = "; save it as CSV in UTF-8"
_PICTURE = "a picture"
_BEGINNINGS = (
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"an old Office file{_SAVE}"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x1f\x8b", "packed with gzip"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
_MARKUP = (
    *((sign, "a web page") for sign in (b"<!doctype html", b"<html", b"<table")),
    (b"<?xml", "XML"),
    (b"<svg", _PICTURE),
)
_BYTES = 1_000  # of the beginning that are looked at


def nature(content: bytes) -> str:
    """Name what this is if it is surely neither CSV nor JSON; nothing else.

    >>> nature(b"%PDF-1.7"), nature(b"slug,name_en")
    ('a PDF', '')
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _PICTURE
    start = content[:_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    known = ((what for sign, what in _BEGINNINGS if content.startswith(sign)), _marked_up(start))
    return next((what for among in known for what in among if not _is_text(content, what)), "")


def _marked_up(start: bytes) -> list[str]:
    return [what for sign, what in _MARKUP if start.startswith(sign)]


def _is_text(content: bytes, what: str) -> bool:
    """Whether it only begins with the two letters of a bitmap."""
    return what == _PICTURE and content.startswith(b"BM") and b"\x00" not in content[:_BYTES]


def _packed(content: bytes) -> str:
    if b"xl/" in content:
        return f"an Excel file{_SAVE}"
    if b"opendocument.spreadsheet" in content[:_BYTES]:
        return f"a spreadsheet{_SAVE}"
    return "a text document" if b"word/" in content else "a ZIP archive, and not one of our case files"
