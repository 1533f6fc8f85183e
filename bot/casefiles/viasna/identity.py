"""Who somebody of Viasna's list is to us: by the page of the list, else by name and number."""

import hashlib
import re
from urllib.parse import urlsplit

from anyascii import anyascii

from storage import SLUG_LENGTH

_LANGUAGE = re.compile(r"^/(?:en|be|by|ru)(?=/)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_SHORT = 12  # characters of an id that leave room for a name


def page(source: str) -> str:
    """Give what makes an address the same page: without language, scheme, `www` and remark; nothing if it is none.

    >>> page("https://prisoners.example.org/en/person/ihar/ (read in part)")
    'prisoners.example.org/person/ihar'
    """
    try:
        parts = urlsplit(source.partition(" ")[0])
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = _LANGUAGE.sub("", parts.path).rstrip("/")
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "") if host else ""


def slug_of(name: str, number: str) -> str:
    """Make a slug of a name and the number the list gives, which stays the same for the same two.

    >>> slug_of("Ihar Zima", "1234"), slug_of("Ігар Зіма", "1234")
    ('ihar-zima-1234', 'igar-zima-1234')
    """
    tail = _tail(number)
    words = "-".join(re.findall(r"[a-z0-9]+", anyascii(name).casefold()))
    head = words[: SLUG_LENGTH - len(tail) - 1].strip("-")
    return f"{head or 'person'}-{tail}"


def detention_key(number: str, arrested: str = "") -> str:
    """Make the id of a detention; a further one has the day of the arrest in it."""
    return f"viasna-{_tail(number)}" + (f"-{arrested}" if arrested else "")


def _tail(number: str) -> str:
    if _ID.fullmatch(number) and len(number) <= _SHORT:
        return number
    return hashlib.blake2s(number.encode(), digest_size=5).hexdigest()
