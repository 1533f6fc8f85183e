"""An organizer says where doing what an announcement asks is not safe; every reader is told so."""

import pytest

from bot.alerts.announced_letters import letter, letters
from bot.conversation import Picture, Reply, visible_length
from bot.texts import LANGUAGES
from storage import Phase
from tests.commands.conftest import buttons
from tests.organizers.test_announcing import Announcer, author, other, written

__all__ = ["author", "other"]

BRIEF = "<b>Belarus:</b> help to political prisoners can itself be prosecuted there. (as of February 2024)"


async def flagged(author: Announcer, label: str = "outside Belarus") -> Reply:
    await written(author)
    await author.presses("Safe only outside …")
    exact = next(one for one in buttons(author.shown) if one.label.endswith(label))
    return await author.presses(exact.label)


async def test_the_caution_stands_under_the_text_in_each_readers_language_and_in_the_preview(author: Announcer) -> None:
    overview = await flagged(author)
    assert "⚠️ Safe only outside Belarus" in overview.text
    one = await author.stored()
    assert one.safe_outside == ("BY",)
    assert letter(one, "en").text.startswith(f"<b>Come</b>\n\n⚠️ Safe only outside Belarus\n{BRIEF}\n\nCheck: ")
    assert "⚠️ Безопасно только за пределами Беларуси\n<b>Беларусь:</b>" in letter(one, "ru").text
    shown = await author.presses("Preview", "Русский")
    assert str(shown.text) == letter(one, "ru").text


async def test_each_country_both_and_none_can_be_chosen(author: Announcer) -> None:
    for label, codes in (("outside Russia", ("RU",)), ("Belarus and Russia", ("BY", "RU")), ("No such caution", ())):
        await author.presses("Safe only outside …", label)
        assert (await author.stored()).safe_outside == codes
    assert "⚠️" not in author.shown.text


async def test_a_change_of_the_caution_has_to_be_approved_again(author: Announcer, other: Announcer) -> None:
    await flagged(author)
    await author.presses("Ask for approval")
    await other.asks("draft", "1")
    await other.presses("Look and approve", "Yes, approve")
    assert (await author.stored()).phase is Phase.APPROVED
    before = (await author.stored()).version
    await author.asks("draft", "1")
    await author.presses("Safe only outside …", "No such caution")
    assert (await author.stored()).phase is Phase.DRAFT
    assert (await author.stored()).version == before + 1


async def test_text_and_caution_together_fit_into_a_message(author: Announcer) -> None:
    await flagged(author, "Belarus and Russia")
    asked = await author.presses("Text", "English")
    await author.answers("x" * 4096)
    assert "too long; at most 3," in author.shown.text
    one = await author.stored()
    most = int(asked.text.partition("at most ")[2].partition(" ")[0].replace(",", ""))
    await author.answers("x" * most)
    one = await author.stored()
    assert len(one.texts.by_language["en"]) == most
    assert max(visible_length(each.text) for each in letters(one).values()) == 4096
    await author.presses("Picture")
    assert "too long; at most " in (await author.answers(picture=Picture("p"))).text


async def test_a_caution_added_to_a_text_that_leaves_no_room_keeps_it_from_being_approved(author: Announcer) -> None:
    await written(author)
    await author.presses("Text", "English")
    await author.answers("x" * 4000)
    await author.presses("Safe only outside …", "outside Russia")
    assert "❗" in author.shown.text
    assert "Ask for approval" not in [one.label for one in buttons(author.shown)]


async def test_links_to_a_listed_site_are_marked_in_letters_and_preview_alike(author: Announcer) -> None:
    await written(author)
    await author.presses("Text", "English")
    await author.answers('Read <a href="https://spring96.org/en/news/1">this</a>')
    await author.presses("Link buttons")
    await author.answers("Viasna | https://prisoners.spring96.org/en")
    one = await author.stored()
    for language in LANGUAGES:
        made = letter(one, language)
        assert 'Read ⚠️ <a href="https://spring96.org/en/news/1">this</a>\n\n⚠️' in made.text
        assert '"⚠️ Viasna"' in made.buttons
        assert "<code>spring96.org</code>" in made.text
    assert one.texts.by_language["en"] == 'Read <a href="https://spring96.org/en/news/1">this</a>'  # as it was written
    shown = await author.presses("Preview", "English")
    assert str(shown.text) == letter(one, "en").text
    assert "⚠️ Viasna" in [one.label for row in shown.rows for one in row]


@pytest.mark.parametrize("forged", ["outside KZ", "outside BY RU", "outside BY-BY"])
async def test_a_forged_choice_is_only_asked_again(author: Announcer, forged: str) -> None:
    one = await author.stored()
    reply = await author.asks("draft", f"{one.number}.{one.version} {forged}")
    assert "Is it dangerous somewhere" in reply.text
    assert (await author.stored()).safe_outside == ()
