"""A spelling is folded to plain letters and to the consonants that its spellings share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names import keys
from bot.names.folding import MOST_WORDS, folded, skeleton

patient = settings(deadline=None)  # a busy machine is no fault of the code


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Алесь  БЯЛЯЦКІ", ("ales", "byalyatski")),
        ("Aleś Bialacki", ("ales", "bialacki")),
        ("Łobaŭ", ("lobau",)),
        ("О’Нил, Пат-Рик", ("onil", "pat", "rik")),
        ("ＡＬＥＳ", ("ales",)),
        ("", ()),
        ("🕯 !", ("candle",)),
    ],
)
def test_a_text_is_folded_to_plain_small_words(text: str, words: tuple[str, ...]) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Бяляцкі", "Беляцкий", "Біляцький", "Bialiatski", "Bialatski", "Bialacki", "Byalyatski"),
        ("Статкевіч", "Статкевич", "Statkevich", "Statkievič", "Statkiewicz", "Statkewitch"),
        ("Дашкевіч", "Дашкевич", "Dashkevich", "Daškievič", "Daszkiewicz", "Dashkevitch"),
        ("Севярынец", "Северинец", "Seviarynets", "Sieviaryniec", "Severinetz"),
        ("Хадкевіч", "Khadkevich", "Hadkevič"),
    ],
)
def test_the_spellings_of_a_name_share_their_consonants(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(word) for spelling in spellings for word in folded(spelling)}) == 1


@pytest.mark.parametrize("apostrophe", "'’ʼ‘`´")
def test_an_apostrophe_does_not_split_a_word(apostrophe: str) -> None:
    assert folded(f"Дар{apostrophe}я") == folded("Дарья") == ("darya",)


def test_a_sentence_is_looked_up_by_its_first_words_only() -> None:
    assert len(folded("one two three four five six seven eight nine ten")) == MOST_WORDS


def test_a_word_is_looked_up_as_written_by_its_consonants_and_by_how_they_begin() -> None:
    assert keys("Bialacki") == {"=bialacki", "~blck", "^bl"}


def test_a_word_of_one_consonant_is_looked_up_as_written_only() -> None:
    assert keys("Ia") == {"=ia"}


@patient
@given(st.text(max_size=400))
def test_any_text_folds_to_short_plain_keys(text: str) -> None:
    for key in keys(text):
        assert key[0] in "=~^"
        assert key.isascii()
        assert 2 <= len(key) <= 64


@patient
@given(st.text(max_size=100))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    words = folded(text)
    again = folded(" ".join(words))
    assert again == words[: len(again)] or len(" ".join(words)) > 200
