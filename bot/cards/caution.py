"""How the risk in a country looks: its note, and the line on what is safe only outside of it."""

from collections.abc import Iterable

from markupsafe import Markup

from bot.cards.wording import joined, partial_date
from bot.cautions import Note, Source, noted
from bot.texts import Say

_DECLINED = frozenset({"BY", "RU", "BY-RU"})  # those the texts name in the case their sentence needs


def note_blocks(countries: Iterable[str], say: Say) -> list[Markup]:
    """Give the whole note of each of these countries that has one, with its date and its sources."""
    return [_note(one, say) for one in noted(countries)]


def outside_line(countries: Iterable[str], say: Say) -> Markup:
    """Say that something is safe only outside these countries; nothing if there are none."""
    codes = sorted(countries)
    where = "-".join(codes)
    if where in _DECLINED:
        return say("safe-outside", where=where)
    named = ", ".join(say.country(code) for code in codes)
    return say("safe-outside-others", countries=named) if named else Markup("")


def brief_notes(countries: Iterable[str], say: Say) -> list[Markup]:
    """Give in a sentence what is known of each of these countries that has a note."""
    return [joined((say("caution-brief", country=one.country), _as_of(one, say)), " ") for one in noted(countries)]


def _note(one: Note, say: Say) -> Markup:
    sources = joined((_source(source, say) for source in one.sources), ", ")
    return joined((say("caution", country=one.country), joined((say("sources", list=sources), _as_of(one, say)), " ")))


def _as_of(one: Note, say: Say) -> Markup:
    return say("howto-as-of", date=partial_date(one.as_of, say))


def _source(source: Source, say: Say) -> Markup:
    name = say("caution-source", source=source.key)
    return Markup("{} ({})").format(name, partial_date(source.day, say)) if source.day else name
