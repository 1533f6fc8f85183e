"""The note of a country, and the line on what is safe only outside of it."""

import pytest

from bot.cards import brief_notes, note_blocks, outside_line
from bot.texts import LANGUAGES, say_in


def test_the_note_on_belarus_says_what_is_punished_by_whom_it_is_reported_and_as_of_when() -> None:
    [note] = note_blocks(("BY",), say_in("en"))
    assert "can be charged under Article 361-1 of the Criminal Code, with up to seven years in prison" in note
    assert note.endswith("\nSources: Meduza (13 October 2021), Viasna (February 2024) (as of February 2024)")


def test_the_note_on_russia_does_too() -> None:
    [note] = note_blocks(("RU",), say_in("en"))
    assert "can be fined, since 1 September 2025, for searching for materials declared “extremist”" in note
    assert note.endswith("\nSources: OVD-Info, International IDEA (as of September 2025)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_note_holds_a_link(language: str) -> None:
    say = say_in(language)
    for note in (*note_blocks(("BY", "RU"), say), *brief_notes(("BY", "RU"), say)):
        assert "<a" not in note
        assert "://" not in note


def test_of_a_country_nobody_keeps_a_note_of_nothing_is_said_but_that_it_is_not_safe() -> None:
    say = say_in("en")
    assert note_blocks(("KZ",), say) == brief_notes(("KZ",), say) == []
    assert outside_line(("KZ", "BY"), say) == "⚠️ Safe only outside these countries: Belarus, Kazakhstan"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "⚠️ Safe only outside Belarus and Russia"),
        ("be", "⚠️ Бяспечна толькі за межамі Беларусі і Расіі"),
        ("ru", "⚠️ Безопасно только за пределами Беларуси и России"),
        ("uk", "⚠️ Безпечно лише за межами Білорусі та Росії"),
    ],
)
def test_the_line_names_the_countries_in_whatever_order_they_stand(language: str, said: str) -> None:
    assert outside_line(("BY", "RU"), say_in(language)) == outside_line(("RU", "BY"), say_in(language)) == said
    assert outside_line((), say_in(language)) == ""
