"""A question in words: the name is told from the words around it, and so is what is asked about the person."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pytest

from bot.names import Topic, understood
from bot.names.script import words

# What is asked, the words of the name in it, and the topic.
QUESTIONS = {
    "be": (
        ("дзе сядзіць Бяляцкі", "бяляцкі", Topic.STATUS),
        ("Хто такі Алесь Бяляцкі?", "алесь бяляцкі", Topic.ABOUT),
        ("калі дзень народзінаў Дашкевіча", "дашкевіча", Topic.BIRTHDAY),
        ("куды пісаць лісты Статкевічу", "статкевічу", Topic.ADDRESS),
        ("Які адрас у Івана Іванова?", "івана іванова", Topic.ADDRESS),
        ("заявы пра Каваленку", "каваленку", Topic.STATEMENTS),
        ("Алесь Бяляцкі", "алесь бяляцкі", None),
    ),
    "ru": (
        ("Сашу Беляцкого где сидит", "сашу беляцкого", Topic.STATUS),
        ("где сейчас Статкевич?", "статкевич", Topic.STATUS),
        ("кто такой Северинец", "северинец", Topic.ABOUT),
        ("когда родился Лобов", "лобов", Topic.BIRTHDAY),
        ("подскажите пожалуйста адрес Ивана Иванова", "ивана иванова", Topic.ADDRESS),
        ("куда можно написать письмо Коваленко", "коваленко", Topic.ADDRESS),
        ("что говорят организации о Беляцком", "беляцком", Topic.STATEMENTS),
        ("Здравствуйте! Освободили ли Дашкевича?", "дашкевича", Topic.STATUS),
        ("с днём рождения Беляцкого", "беляцкого", Topic.BIRTHDAY),
    ),
    "uk": (
        ("де зараз Олесь Біляцький", "олесь біляцький", Topic.STATUS),
        ("хто такий Біляцький?", "біляцький", Topic.ABOUT),
        ("коли народився Іван Іваненко", "іван іваненко", Topic.BIRTHDAY),
        ("куди надіслати листа Статкевичу", "статкевичу", Topic.ADDRESS),
        ("заяви щодо Коваленка", "коваленка", Topic.STATEMENTS),
    ),
    "en": (
        ("who is Ales Bialiatski", "ales bialiatski", Topic.ABOUT),
        ("Where is Statkevich now?", "statkevich", Topic.STATUS),
        ("when is the birthday of Mikalai Statkevich", "mikalai statkevich", Topic.BIRTHDAY),
        ("what is the address of Dashkevich please", "dashkevich", Topic.ADDRESS),
        ("how can I write a letter to Eduard Lobau", "eduard lobau", Topic.ADDRESS),
        ("what did organisations say about Bialiatski", "bialiatski", Topic.STATEMENTS),
        ("Was Ivan Ivanou released?", "ivan ivanou", Topic.STATUS),
        ("how old is Ivan Ivanou", "ivan ivanou", Topic.BIRTHDAY),
    ),
    "pl": (
        ("gdzie siedzi Statkiewicz", "statkiewicz", Topic.STATUS),
        ("kim jest Aleś Bialacki?", "aleś bialacki", Topic.ABOUT),
        ("kiedy urodziny Dawida Dawidowicza", "dawida dawidowicza", Topic.BIRTHDAY),
        ("na jaki adres pisać do Bialackiego", "bialackiego", Topic.ADDRESS),
        ("oświadczenia w sprawie Bialackiego", "bialackiego", Topic.STATEMENTS),
    ),
    "lt": (
        ("kur kali Beliackis", "beliackis", Topic.STATUS),
        ("kas yra Alesis Beliackis?", "alesis beliackis", Topic.ABOUT),
        ("kada gimė Statkevičius", "statkevičius", Topic.BIRTHDAY),
        ("kokiu adresu rašyti Statkevičiui", "statkevičiui", Topic.ADDRESS),
        ("pareiškimai dėl Beliackio", "beliackio", Topic.STATEMENTS),
    ),
    "de": (
        ("wo sitzt Statkewitsch", "statkewitsch", Topic.STATUS),
        ("Wer ist Ales Bjaljazki?", "ales bjaljazki", Topic.ABOUT),
        ("Wann hat Daschkewitsch Geburtstag?", "daschkewitsch", Topic.BIRTHDAY),
        ("An welche Adresse kann ich Iwan Iwanow schreiben?", "iwan iwanow", Topic.ADDRESS),
        ("Erklärungen zu Bjaljazki", "bjaljazki", Topic.STATEMENTS),
    ),
    "fr": (
        ("où est Statkevitch", "statkevitch", Topic.STATUS),
        ("Qui est Ales Bialiatski ?", "ales bialiatski", Topic.ABOUT),
        ("Quand est né Dachkevitch ?", "dachkevitch", Topic.BIRTHDAY),
        ("quelle est l'adresse d’Ivan Ivanov", "ivan ivanov", Topic.ADDRESS),
        ("déclarations sur Bialiatski", "bialiatski", Topic.STATEMENTS),
    ),
}
# Words that ask and are given names too, and why they may.
GIVEN_TOO = {
    "kim": "Polish kim jest; Кім in Cyrillic is kept",
    "якім": "Belarusian у якім; the name is mostly Яким or Акім",
    "ted": "Czech teď; Ted is short for an English name",
    "aider": "French aider; Айдэр in Cyrillic is kept",
}


def name(text: str) -> str:
    return " ".join(asked.word for asked in understood(text).name)


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """Read asking.txt: section, language, words."""
    sections: dict[str, dict[str, list[str]]] = {}
    for line in files("bot.names").joinpath("asking.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            sections[line.strip("[]")] = {}
        elif line and not line.startswith("#"):
            language, _, some = line.partition(": ")
            sections[list(sections)[-1]][language] = some.split(" ")
    return sections


def each() -> Iterator[tuple[str, str, str]]:
    return (
        (section, language, word) for section, by in table().items() for language, some in by.items() for word in some
    )


@pytest.mark.parametrize(
    ("question", "asked", "topic"), [one for of_language in QUESTIONS.values() for one in of_language]
)
def test_the_name_and_the_topic_of_a_question_are_understood(question: str, asked: str, topic: Topic | None) -> None:
    assert (name(question), understood(question).topic) == (asked, topic)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("куда писать письма на день рождения Беляцкому", Topic.ADDRESS),
        ("хто такі Бяляцкі і дзе ён сядзіць", Topic.STATUS),
        ("tell me about Bialiatski: when was he born, where is he now?", Topic.BIRTHDAY),
    ],
)
def test_of_several_topics_the_most_telling_counts(question: str, topic: Topic) -> None:
    assert understood(question).topic is topic


@pytest.mark.parametrize("text", ["hello", "добры дзень", "спасибо", "", "?!", "🕯", "dzień dobry"])
def test_a_greeting_names_nobody_and_asks_nothing(text: str) -> None:
    assert (name(text), understood(text).topic) == ("", None)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("у с. Івана", "с івана"),
        ("С. Каваленка", "с каваленка"),
        ("А Каваленка", "а каваленка"),
        ("а каваленка", "каваленка"),
        ("дзе А. В. Бяляцкі", "а в бяляцкі"),
    ],
)
def test_a_letter_is_an_initial_if_it_is_large_or_dotted(text: str, asked: str) -> None:
    assert name(text) == asked


@pytest.mark.parametrize(
    "text", ["ДЗЕ СЯДЗІЦЬ БЯЛЯЦКІ", "Дзе Сядзіць Бяляцкі", "дзе  сядзіць\nбяляцкі???", "Бяляцкі, дзе сядзіць"]
)
def test_capitals_spaces_marks_and_order_do_not_matter(text: str) -> None:
    assert (name(text), understood(text).topic) == ("бяляцкі", Topic.STATUS)


def test_a_name_of_many_words_is_cut() -> None:
    assert len(understood(" ".join(f"Слова{'а' * number}" for number in range(30))).name) <= 8


def test_the_table_has_a_section_for_each_topic() -> None:
    assert [*table()] == ["about", "status", "address", "birthday", "statements", "none", "letters"]
    assert {*Topic} <= {*table()}


def test_the_table_speaks_each_language_in_each_section() -> None:
    for section, by_language in table().items():
        assert {*QUESTIONS} <= {*by_language}, section


def test_no_word_asks_for_two_topics() -> None:
    sections = defaultdict[str, set[str]](set)
    for section, _, word in each():
        sections[word].add(section)
    assert {word: where for word, where in sections.items() if len(where) > 1} == {}


def test_the_words_of_the_table_are_small_and_written_once_a_line() -> None:
    for section, by_language in table().items():
        for language, some in by_language.items():
            assert [word for word in some if word != word.lower() or not word] == [], (section, language)
            assert sorted(word for word in {*some} if some.count(word) > 1) == [], (section, language)


def test_a_letter_is_dropped_only_where_it_is_no_initial() -> None:
    """A hyphen parts words: г-н written under a topic would take the initials Г. and Н. away from names."""
    parts = {(section, one.text) for section, _, word in each() for one in words(word)}
    assert {(section, part) for section, part in parts if len(part) == 1 and section != "letters"} == set()
    assert {part for section, part in parts if len(part) > 1 and section == "letters"} == set()


def test_no_given_name_is_taken_for_a_word_that_asks() -> None:
    lines = files("bot.names").joinpath("given.txt").read_text(encoding="utf-8").splitlines()
    given = {form.casefold() for line in lines if not line.startswith("#") for form in line.split()}
    assert {word for section, _, word in each() if word in given and section != "letters"} == {*GIVEN_TOO}
