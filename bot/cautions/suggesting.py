"""Which countries with a note a chat suggests its person may be in."""

from babel.core import get_global

from bot.cautions.notes import NOTES

_SPOKEN = {"be": ("BY",), "ru": ("BY", "RU")}  # most people in Belarus use Russian
_OCCUPIED = {"Europe/Simferopol": "RU"}  # Crimea is Ukraine, and whoever lives there has to fear Russia's police


def suggested(zone: str | None, tongue: str) -> tuple[str, ...]:
    """Give the codes of the countries.

    1. The zone a person chose says where they live, and outweighs the language: in Minsk it is Belarus, in Warsaw it
       is neither, whatever they speak.
    2. A zone nobody chose (None) says nothing, even where the campaign's own is that of Minsk; nor does one that lies
       in no country (UTC).
    3. Then it is the language spoken with the chat, chosen or guessed.

    >>> suggested(None, "ru"), suggested("Europe/Warsaw", "ru"), suggested("Asia/Omsk", "en")
    (('BY', 'RU'), (), ('RU',))
    """
    if zone and (country := _country(zone)):
        return tuple(one.country for one in NOTES if one.country == country)
    return _SPOKEN.get(tongue, ())


def _country(zone: str) -> str:
    """Give the country a zone of the time zone database lies in, by any of its names; empty if it lies in none."""
    named = get_global("zone_aliases").get(zone, zone)
    if named in _OCCUPIED:
        return _OCCUPIED[named]
    found = (code for code, zones in get_global("territory_zones").items() if named in zones and code.isalpha())
    return next((code for code in found if code != "ZZ"), "")
