"""What a chat in discreet mode is sent in place of a letter says nothing of it, in any language."""

import json

import pytest

from bot.alerts.veiling import veiled
from bot.cards import LINES
from bot.texts import LANGUAGES
from tests.stories.forbidden import forbidden_in

TICKETS = [f"{number}-AbCdEfGh" for number in range(1, 2 * LINES + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ticket", TICKETS)
def test_neither_the_line_nor_its_button_gives_anything_away(language: str, ticket: str) -> None:
    letter = veiled(language, ticket, 1)
    assert letter.discreet
    assert not letter.photo
    [[button]] = json.loads(letter.buttons)
    assert forbidden_in(f"{letter.text} {button['label']}") == []
    assert (button["command"], button["words"]) == ("show", f"{ticket} 1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_several_lines_to_choose_from(language: str) -> None:
    assert len({veiled(language, ticket, 0).text for ticket in TICKETS}) == LINES > 3
