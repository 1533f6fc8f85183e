"""Every language says everything English says, with the same values, in the plurals of its own."""

import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentSerializer, ast

from bot.texts import LANGUAGES
from tests.texts.messages import Reading, messages, plurals, resource

COMMAND = re.compile(r"(?<![\w<])/([a-z]+)")
TRANSLATIONS = [language for language in LANGUAGES if language != "en"]
both = pytest.mark.parametrize("language", LANGUAGES)
translated = pytest.mark.parametrize("language", TRANSLATIONS)


def test_the_bot_speaks_four_languages() -> None:
    assert LANGUAGES == ("be", "en", "ru", "uk")


@both
def test_no_line_of_a_file_is_junk(language: str) -> None:
    junk = [entry.content for entry in resource(language).body if isinstance(entry, ast.Junk)]
    assert junk == []


@both
def test_no_key_is_written_twice(language: str) -> None:
    keys = [entry.id.name for entry in resource(language).body if isinstance(entry, ast.Message)]
    assert sorted(keys) == sorted(set(keys))


@translated
def test_a_language_has_exactly_the_keys_of_english_in_the_same_order(language: str) -> None:
    assert list(messages(language)) == list(messages("en"))


@translated
def test_each_message_asks_for_the_values_english_asks_for(language: str) -> None:
    asked = {key: Reading(message).variables for key, message in messages(language).items()}
    assert asked == {key: Reading(message).variables for key, message in messages("en").items()}


@both
def test_each_choice_by_number_covers_the_plurals_of_the_language(language: str) -> None:
    missing = {
        key: plurals(language) - cases
        for key, message in messages(language).items()
        for _, cases in Reading(message).counted
        if not plurals(language) <= cases
    }
    assert missing == {}


@translated
def test_each_choice_by_word_has_the_cases_of_english(language: str) -> None:
    def chosen(code: str) -> dict[str, list[tuple[str, set[str]]]]:
        read = {key: Reading(message) for key, message in messages(code).items()}
        return {key: [one for one in each.selectors if one not in each.counted] for key, each in read.items()}

    assert chosen(language) == chosen("en")


@translated
def test_a_translation_leads_to_the_same_commands_as_english(language: str) -> None:
    written = FluentSerializer()

    def led(code: str) -> dict[str, set[str]]:
        return {key: set(COMMAND.findall(written.serialize_entry(m))) for key, m in messages(code).items()}

    assert led(language) == led("en")


@both
def test_apostrophes_and_quotation_marks_are_typographic(language: str) -> None:
    text = files("bot.texts").joinpath(f"{language}.ftl").read_text("utf-8")
    spoken = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace('{ "" }', "")
    assert not set("'\"") & set(spoken)
