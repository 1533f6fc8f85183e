"""What an id and an address have to look like, and how what somebody wrote is shown."""

import re
from urllib.parse import urlsplit

from storage import SLUG_LENGTH

# Everything that steers a screen instead of standing on it, but for the line break; and halves of characters, which
# JSON can hold and no database can.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Digits alone would be taken for the number of a page where they stand last in the words of a button.
_SLUG = re.compile(rf"(?!\d+\Z)[a-z0-9-]{{1,{SLUG_LENGTH}}}", re.ASCII)
_SOURCE = re.compile(r"(\S+)( \([^()]*\))?")


def is_slug(text: str) -> bool:
    """Tell whether this can be an id.

    >>> is_slug("2012-lt"), is_slug("2012")
    (True, False)
    """
    return bool(_SLUG.fullmatch(text))


def is_address(text: str) -> bool:
    """Tell whether this is a web address with a host in it.

    >>> is_address("https://example.org/a"), is_address("https://[abc")
    (True, False)
    """
    if not re.fullmatch(r"https?://\S+", text):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False


def is_source(text: str) -> bool:
    """Tell whether this is an address, perhaps with a remark in brackets behind it.

    >>> is_source("https://example.org/a (read in part)")
    True
    """
    found = _SOURCE.fullmatch(text)
    return found is not None and is_address(found[1])


def shown(text: str) -> str:
    """Quote what somebody wrote, cut to what fits in a message and with control characters spelled out.

    >>> shown("Ihar")
    "'Ihar'"
    """
    return ascii(text[:40] + "…") if CONTROL.search(text) else repr(text if len(text) <= 60 else text[:60] + "…")
