"""Which addresses Telegram takes: in links and under buttons."""

import re
from urllib.parse import urlsplit

USER = re.compile(r"tg://user/?\?id=([1-9]\d{0,15})", re.IGNORECASE)
SPACE = re.compile(r"\s")
DOMAIN = re.compile(r"(?:[\w-]{1,63}\.)+[\w-]{2,63}|\[[0-9a-f:.]+\]", re.IGNORECASE)
APPS = ("tg", "ton", "tonsite")


def checked(address: str) -> str | None:
    """Give the address as Telegram keeps it, or None for one it does not take.

    >>> checked("example.org")
    'http://example.org/'
    >>> checked("javascript:alert(1)") is None
    True
    """
    address = address.strip()
    if not address or SPACE.search(address):
        return None
    scheme = address.partition("://")[0].lower() if "://" in address else ""
    if scheme in APPS:
        return address if len(address) > len(scheme) + 3 else None
    try:
        parts = urlsplit(address if scheme else f"http://{address}")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    bracketed = f"[{host}]" if ":" in host else host
    if parts.scheme not in {"http", "https"} or not DOMAIN.fullmatch(bracketed) or ("@" in parts.netloc and not scheme):
        return None
    return parts._replace(path=parts.path or "/").geturl()


def mentioned_user(address: str) -> int | None:
    """Give the id of the person that a `tg://user?id=` address means."""
    match = USER.fullmatch(address.strip())
    return int(match.group(1)) if match else None
