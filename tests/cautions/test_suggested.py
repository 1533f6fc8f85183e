"""Which countries a chat suggests: the zone somebody chose says more than the language they speak."""

import pytest

from bot.cautions import NOTES, suggested
from bot.texts import LANGUAGES


@pytest.mark.parametrize(
    ("tongue", "countries"), [("be", ("BY",)), ("ru", ("BY", "RU")), ("uk", ()), ("en", ()), ("pl", ())]
)
def test_where_no_zone_was_chosen_the_language_suggests(tongue: str, countries: tuple[str, ...]) -> None:
    assert suggested(None, tongue) == countries


@pytest.mark.parametrize("tongue", LANGUAGES)
@pytest.mark.parametrize(
    ("zone", "countries"),
    [
        ("Europe/Minsk", ("BY",)),
        ("Europe/Moscow", ("RU",)),
        ("W-SU", ("RU",)),
        ("Asia/Vladivostok", ("RU",)),
        ("Europe/Simferopol", ("RU",)),
        ("Europe/Warsaw", ()),
        ("Europe/Berlin", ()),
        ("Europe/Kyiv", ()),
        ("Europe/Kiev", ()),
        ("Asia/Tbilisi", ()),
    ],
)
def test_a_zone_that_was_chosen_outweighs_every_language(zone: str, countries: tuple[str, ...], tongue: str) -> None:
    assert suggested(zone, tongue) == countries


@pytest.mark.parametrize("zone", ["UTC", "GMT", "EST5EDT", ""])
def test_a_zone_that_lies_in_no_country_leaves_it_to_the_language(zone: str) -> None:
    assert suggested(zone, "be") == ("BY",)


def test_each_country_suggested_has_a_note_with_a_date_and_who_says_so() -> None:
    assert {country for tongue in LANGUAGES for country in suggested(None, tongue)} == {one.country for one in NOTES}
    assert all(one.as_of and one.sources for one in NOTES)
