"""Which web addresses a state calls extremist: listed.csv, a line for each site (host) or channel (host/name)."""

import csv
from dataclasses import dataclass
from importlib.resources import files
from urllib.parse import urlsplit

from storage import PartialDate


@dataclass(frozen=True, slots=True)
class Listed:
    """An address without its scheme, the country (ISO 3166-1 alpha-2), and since when it is known, by which source."""

    address: str
    country: str
    as_of: PartialDate
    source: str


def _read() -> tuple[Listed, ...]:
    text = files("bot.cautions").joinpath("listed.csv").read_text("utf-8")
    return tuple(
        Listed(row["address"], row["country"], PartialDate.parse(row["as_of"]), row["source"])
        for row in csv.DictReader(text.splitlines())
    )


LISTED: tuple[Listed, ...] = _read()


def listed(address: str) -> tuple[Listed, ...]:
    """Give what is known of a web address, with or without its scheme; a part of a listed site is listed too.

    >>> [one.country for one in listed("https://prisoners.spring96.org/en")], listed("https://notspring96.org")
    (['BY'], ())
    """
    try:
        split = urlsplit(address if "://" in address else f"https://{address}")
        host = (split.hostname or "").rstrip(".")
    except ValueError:
        return ()
    return tuple(one for one in LISTED if _within(host, split.path, one.address))


def _within(host: str, path: str, address: str) -> bool:
    site, _, page = address.partition("/")
    there = host == site or host.endswith(f".{site}")
    return there and (not page or (path.strip("/").lower() + "/").startswith(f"{page}/"))
