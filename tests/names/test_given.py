"""The table of given names: which forms are one name, and which names are kept apart."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pytest

from bot.names.given import names_of
from bot.names.script import sounds

ALPHABET = "абвгдеёжзійклмнопрстуўфхцчшыьэюя"
Line = tuple[list[str], list[str]]  # full forms, short forms


@cache
def written() -> str:
    return files("bot.names").joinpath("given.txt").read_text(encoding="utf-8")


@cache
def sections() -> dict[str, list[Line]]:
    """Read the table: men's and women's names, each under its title."""
    found: dict[str, list[Line]] = {}
    for paragraph in written().split("\n\n"):
        title, *lines = paragraph.splitlines()
        if title.startswith("#"):
            lines = [line for line in lines if not line.startswith("#")]
            last = title.removeprefix("# ")
            found.setdefault(last, [])
        else:
            lines = [title, *lines]
        for line in lines:
            full, _, short = line.partition(" :")
            found[last].append((full.split(), short.split()))
    return {title: lines for title, lines in found.items() if lines}


def lines() -> Iterator[Line]:
    return (line for of_section in sections().values() for line in of_section)


def names(form: str) -> set[int]:
    return {name for sound in sounds(form.casefold()) for name in names_of(sound)}


def test_the_table_tells_men_and_women_apart() -> None:
    assert [*sections()] == ["Men", "Women"]
    assert all(len(of_section) > 200 for of_section in sections().values())


def test_each_line_has_a_full_form() -> None:
    assert [short for full, short in lines() if not full] == []


def test_a_form_is_one_word_of_letters() -> None:
    forms = {form for full, short in lines() for form in (*full, *short)}
    assert {form for form in forms if not all(sign.isalpha() or sign in "’-" for sign in form)} == set()
    assert {form for form in forms if not form[0].isupper()} == set()


def test_a_form_is_of_one_script() -> None:
    forms = {form for full, short in lines() for form in (*full, *short)}
    scripts = {form: {unicodedata.name(sign).split()[0] for sign in form if sign.isalpha()} for form in forms}
    assert {form for form, of_form in scripts.items() if len(of_form) > 1} == set()


def test_the_table_is_written_in_composed_letters() -> None:
    assert written() == unicodedata.normalize("NFC", written())


def test_no_form_stands_twice_in_a_line() -> None:
    twice = {full[0]: [form for form in {*full, *short} if (full + short).count(form) > 1] for full, short in lines()}
    assert {name: forms for name, forms in twice.items() if forms} == {}


def test_no_name_stands_in_two_lines_of_a_section() -> None:
    for of_section in sections().values():
        firsts = [full[0] for full, _ in of_section]
        assert sorted(name for name in {*firsts} if firsts.count(name) > 1) == []


@pytest.mark.parametrize("title", ["Men", "Women"])
def test_the_lines_stand_in_the_order_of_the_belarusian_alphabet(title: str) -> None:
    firsts = [full[0] for full, _ in sections()[title]]
    places = [[ALPHABET.index(letter) for letter in name.casefold() if letter.isalpha()] for name in firsts]
    assert [name for name, place, before in zip(firsts[1:], places[1:], places, strict=False) if place < before] == []


def test_a_colon_parts_full_forms_from_short_ones() -> None:
    assert [line for line in written().splitlines() if not line.startswith("#") and line.count(":") > 1] == []
    assert [line for line in written().splitlines() if line.endswith((" ", ":"))] == []


def test_each_form_is_understood_as_its_name() -> None:
    """All forms of a line have a name in common, whatever else they may be short for."""
    for full, short in lines():
        shared = names(full[0])
        assert [form for form in (*full, *short) if not names(form) & shared] == [], full[0]


@pytest.mark.parametrize(
    "forms",
    [
        ("Алесь", "Аляксандр", "Александр", "Олександр", "Sasha", "Саша", "Олесь", "Aleksander", "Alexander"),
        ("Мікола", "Мікалай", "Николай", "Микола", "Коля", "Mikołaj", "Nikolai", "Nicholas"),
        ("Вольга", "Ольга", "Оля", "Olga", "Volha"),
        ("Зміцер", "Дзмітрый", "Дмитрий", "Дмитро", "Дима", "Dzmitry", "Zmicier", "Dimitri"),
        ("Павел", "Павал", "Паша", "Paweł", "Paul"),
        ("Сяргей", "Сергей", "Сергій", "Серёжа", "Сережа", "Serezha", "Сяржук", "Serge", "Siarhei"),
        ("Іван", "Иван", "Ivan", "Янка", "Ваня", "Iwan"),
        ("Ганна", "Анна", "Hanna", "Anna", "Аня"),
        ("Кацярына", "Екатерина", "Катерина", "Катя", "Katarzyna", "Catherine"),
        ("Яўген", "Евгений", "Євген", "Женя", "Yauhen", "Eugene"),
        ("Яўгенія", "Евгения", "Женя"),
        ("Юрый", "Юрий", "Юра", "Yury"),
        ("Марыя", "Мария", "Маша", "Maria", "Mary"),
        ("Наталля", "Наталья", "Наташа", "Natallia"),
        ("Уладзімір", "Владимир", "Володимир", "Вова", "Volodymyr", "Włodzimierz"),
        ("Андрэй", "Андрей", "Андрій", "Andrzej", "Andrew"),
        ("Максім", "Максим", "Макс", "Maksym"),
        ("Людміла", "Людмила", "Люда", "Liudmila"),
        ("Таццяна", "Татьяна", "Таня", "Tatsiana", "Tetiana"),
        ("Міхаіл", "Михаил", "Михайло", "Миша", "Michał", "Michael"),
        ("Пётр", "Петр", "Петро", "Петя", "Piotr", "Peter"),
        ("Рыгор", "Григорий", "Гриша", "Ryhor", "Grzegorz"),
        ("Аляксей", "Алексей", "Лёша", "Леша", "Lesha", "Alesha", "Олексій", "Aliaksei"),
        ("Аляксандра", "Александра", "Саша"),
        ("Вераніка", "Вероника", "Ника"),
        ("Святлана", "Светлана", "Света"),
        ("Ігар", "Игорь", "Igor", "Ihar"),
        ("Уладзіслаў", "Владислав", "Влад"),
    ],
)
def test_these_are_forms_of_one_name(forms: tuple[str, ...]) -> None:
    shared = names(forms[0])
    for form in forms:
        assert names(form) & shared, form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Марина", "Мария"),
        ("Марына", "Марыя"),
        ("Яна", "Анна"),
        ("Яна", "Ганна"),
        ("Ян", "Іван"),
        ("Jan", "Ivan"),
        ("Алесь", "Аляксей"),
        ("Алена", "Алеся"),
        ("Алена", "Аліна"),
        ("Дмитрий", "Демьян"),
        ("Антон", "Антонина"),
        ("Денис", "Даниил"),
        ("Максім", "Максімілян"),
        ("Раман", "Руслан"),
        ("Віктар", "Віктория"),
        ("Іна", "Ніна"),
        ("Наталля", "Надзея"),
        ("Марк", "Макар"),
        ("Лев", "Леонид"),
        ("Артём", "Артур"),
        ("Юрый", "Юлія"),
        ("Вячаслаў", "Станіслаў"),
        ("Кірыл", "Карл"),
        ("Людміла", "Любоў"),
        ("Галіна", "Ганна"),
        ("Паліна", "Павел"),
    ],
)
def test_these_are_two_names(one: str, other: str) -> None:
    assert not names(one) & names(other)


def test_a_short_form_can_be_short_for_several_names() -> None:
    for short, full in (("Янка", "Іван"), ("Янка", "Ян"), ("Саша", "Аляксандр"), ("Саша", "Аляксандра")):
        assert names(short) & names(full), (short, full)
    assert not names("Іван") & names("Яна")
    assert not names("Алег") & names("Аляксандр")


@pytest.mark.parametrize("word", ["Бяляцкі", "Statkevich", "тюрьма", "Іваноў", "Петренко", "", "x"])
def test_what_is_no_given_name_has_none(word: str) -> None:
    assert names(word) == set()
