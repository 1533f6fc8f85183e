"""What a chat in discreet mode is sent in place of a letter says nothing of it, in any language."""

import json

import pytest

from bot.alerts.veiling import veiled
from bot.cards import LINES
from bot.texts import LANGUAGES
from tests.stories.forbidden import forbidden_in


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(LINES))
def test_neither_the_line_nor_its_button_gives_anything_away(language: str, number: int) -> None:
    letter = veiled(language, [(number, 0)])
    assert letter.discreet
    assert not letter.photo
    [[button]] = json.loads(letter.buttons)
    assert forbidden_in(f"{letter.text} {button['label']}") == []
    assert (button["command"], button["words"]) == ("show", f"{number} 0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_several_lines_to_choose_from(language: str) -> None:
    assert len({veiled(language, [(number, 0)]).text for number in range(LINES)}) == LINES > 3


def test_several_letters_are_one_line_with_a_button_each() -> None:
    letter = veiled("en", [(1, 0), (2, 1), (3, 0)])
    rows = json.loads(letter.buttons)
    assert [button["label"] for [button] in rows] == ["Open 1", "Open 2", "Open 3"]
    assert [button["words"] for [button] in rows] == ["1 0", "2 1", "3 0"]
    assert len(json.loads(veiled("en", [(number, 0) for number in range(40)]).buttons)) == 8
