"""Which addresses are listed: a site with all its parts, a channel and no other."""

import pytest

from bot.casefiles import is_source
from bot.cautions import LISTED, listed


@pytest.mark.parametrize(
    "address",
    [
        "https://spring96.org",
        "http://spring96.org:80/en/news/1",
        "https://WWW.Spring96.org./x",
        "https://prisoners.spring96.org/en/person/x?y=1#z",
        "spring96.org/en",
        "https://t.me/viasna96",
        "https://t.me/Viasna96/1234",
    ],
)
def test_a_listed_site_is_known_with_all_its_parts(address: str) -> None:
    assert [one.country for one in listed(address)] == ["BY"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/spring96.org",
        "https://notspring96.org",
        "https://spring96.org.example.org",
        "https://example.org/?to=https://spring96.org",
        "https://t.me/viasna96other",
        "https://t.me/",
        "http://[broken",
        "",
    ],
)
def test_any_other_address_is_not(address: str) -> None:
    assert listed(address) == ()


def test_each_line_of_the_list_names_a_bare_address_a_country_a_date_and_a_source() -> None:
    for one in LISTED:
        assert "://" not in one.address
        assert one.address == one.address.lower().strip("/")
        assert len(one.country) == 2
        assert one.country.isupper()
        assert one.as_of
        assert is_source(one.source)
        assert listed(one.address)
