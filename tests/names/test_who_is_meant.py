"""Who is meant: strangers are nobody, relatives and namesakes are told apart or offered together."""

import pytest

from bot.names import SURE, SURE_UNASKED, Nobody, Several, Sure
from tests.names.known import Known
from tests.names.starter import spellings

STARTER = Known(spellings())
INVENTED = Known(
    {
        "ivan-bialiak": ["Ivan Bialiak", "Іван Бяляк"],
        "alena-kavaliova": ["Alena Kavaliova", "Алена Кавалёва"],
        "piotr-zayats": ["Piotr Zayats", "Пётр Заяц"],
        "maryia-melnikava": ["Maryia Melnikava", "Марыя Мельнікава"],
        "dzianis-savitski": ["Dzianis Savitski", "Дзяніс Савіцкі"],
        "ivan-kuzmich": ["Ivan Kuzmich", "Іван Кузьміч"],
    }
)
FAMILY = Known(
    {
        "husband": ["Zmitser Krauchuk", "Зміцер Краўчук"],
        "wife": ["Nasta Krauchuk", "Наста Краўчук"],
        "other": ["Piatro Piatrou", "Пятро Пятроў"],
    }
)
NAMESAKES = Known(
    {
        "elder": ["Ivan Ivanou", "Іван Іваноў", "Іван Пятровіч Іваноў"],
        "younger": ["Ivan Ivanou", "Іван Іваноў", "Іван Кузьміч Іваноў"],
        "other": ["Petr Piatrou"],
    }
)
CROWD = Known({f"person-{number}": ["Ivan Ivanou", "Іван Іваноў"] for number in range(9)})


@pytest.mark.parametrize(
    "stranger",
    [
        "Іван Бяляцкі",
        "Алесь Бяляк",
        "Алесь Беляк",
        "Алесь Белякоў",
        "Алесь Беляев",
        "Алесь Белянкин",
        "Алесь Ляцкі",
        "Николай Статкин",
        "Мікола Стасевіч",
        "Дмитрий Дащук",
        "Эдуард Лобанов",
        "Эдуард Лабанаў",
        "Павел Северов",
        "Павел Северин",
        "Паша Сидоренко",
        "Сяргей Кавалёў",
        "Сергей Ковалевский",
        "Sergei Kovalchuk",
        "Sergei Kovalev",
        "Sergei Konovalenko",
    ],
)
def test_a_surname_two_letters_off_is_another_also_beside_the_same_given_name(stranger: str) -> None:
    assert isinstance(STARTER.meant(stranger, SURE_UNASKED), Nobody)


@pytest.mark.parametrize(
    "stranger",
    [
        *(
            "Іван Бяляцкі",
            "Марина Беляцкая",
            "Аляксей Бяляцкі",
            "Алена Бяляцкая",
            "Андрей Статкевич",
            "Марына Статкевіч",
        ),
        *("Іван Дашкевіч", "Яна Дашкевіч", "Иван Лобов", "Анна Лобова", "Иван Северинец", "Віктар Каваленка"),
        *(
            "Anna Kovalenko",
            "Olga Kovalenko",
            "Ivan Kovalenko",
            "Ihar Statkevich",
            "Hanna Bialiatskaya",
            "Jan Bialacki",
        ),
        *("В. Беляцкий", "О. Каваленка", "Г. Статкевич", "Ivan Statkiewicz", "Hans Statkewitsch", "Jonas Daškevičius"),
    ],
)
def test_the_same_surname_with_another_given_name_is_never_sure(stranger: str) -> None:
    assert isinstance(STARTER.meant(stranger), Nobody)


@pytest.mark.parametrize(
    "stranger",
    [
        *("Іван Бяляцкі", "Иван Белоус", "Іван Бяліцкі", "Алена Кавальчук", "Елена Коваленко", "Пётр Зайцаў"),
        *("Марыя Мельнік", "Марина Мельникова", "Мария Мельниченко", "Дзяніс Сінкевіч", "Данила Савицкий"),
        *("Иван Кузнецов", "Иван Кузовков", "Максім Кузьміч", "Іван Сідаровіч Бялоў"),
    ],
)
def test_strangers_stay_strangers_also_among_common_names(stranger: str) -> None:
    assert isinstance(INVENTED.meant(stranger), Nobody)


@pytest.mark.parametrize(
    "text",
    [
        *("hello", "hi", "good morning", "спасибо", "привет", "дзякуй", "добры дзень", "тюрьма", "турма", "prison"),
        *("letter", "письмо", "Минск", "Мінск", "Беларусь", "Belarus", "Украина", "Warszawa", "как дела", "што новага"),
        *(
            "список",
            "help",
            "помощь",
            "допоможіть",
            "danke",
            "merci",
            "labas",
            "who are you",
            "кто ты",
            "start",
            "menu",
        ),
        *(
            "свобода",
            "Жыве Беларусь",
            "Слава Україні",
            "президент",
            "qwerty",
            "asdf",
            "йцукен",
            "test",
            "ok",
            "лол",
            "ха-ха",
        ),
        *(
            "1",
            "2012",
            "4 жніўня",
            "+375 29 123 45 67",
            "https://example.org/a",
            "user@example.org",
            "/start",
            "<b>",
            "???",
        ),
    ],
)
@pytest.mark.parametrize(
    "known", [STARTER, INVENTED, FAMILY, NAMESAKES], ids=["starter", "invented", "family", "namesakes"]
)
def test_a_common_word_is_nobody(text: str, known: Known) -> None:
    assert isinstance(known.meant(text), Nobody)


@pytest.mark.parametrize(
    "name", ["Ivan Ivanou", "Иван Иванов", "Iwan Iwanow", "Іваноў", "Иванова Ивана", "Ваня Иванов", "І. Іваноў"]
)
def test_namesakes_are_offered_together(name: str) -> None:
    assert NAMESAKES.meant(name) == Several(("elder", "younger"))


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Іван Пятровіч Іваноў", "elder"), ("Иванов Иван Кузьмич", "younger"), ("Иван Петрович Иванов", "elder")],
)
def test_a_patronymic_puts_one_of_the_namesakes_first(name: str, slug: str) -> None:
    assert NAMESAKES.slugs(name)[0] == slug


def test_many_namesakes_are_cut_to_what_can_be_shown() -> None:
    found = CROWD.meant("Иван Иванов")
    assert isinstance(found, Several)
    assert len(found.slugs) == 5


def test_at_most_five_are_offered_where_nobody_is_meant() -> None:
    found = CROWD.meant("Иван Иванцевич")
    assert isinstance(found, Nobody)
    assert len(found.nearest) <= 5


@pytest.mark.parametrize("name", ["Краўчук", "Кравчук", "Krauchuk", "Кравчука", "Krawczuk", "Krawtschuk"])
def test_a_surname_that_a_couple_shares_offers_both(name: str) -> None:
    assert FAMILY.meant(name) == Several(("husband", "wife"))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        *(
            (name, "wife")
            for name in ("Nasta Krauchuk", "Анастасия Кравчук", "Настя Кравчук", "Насту Краўчук", "Н. Краўчук")
        ),
        *((name, "husband") for name in ("Краўчук Зміцер", "Дима Кравчук", "Dmitri Kravchuk", "Д. Кравчук")),
    ],
)
def test_a_full_name_means_one_of_the_couple(name: str, slug: str) -> None:
    assert FAMILY.meant(name) == Sure(slug)


@pytest.mark.parametrize("name", ["Ales", "Алесь", "Саша", "Паша", "Мікола", "Зміцер"])
def test_a_given_name_alone_is_enough_only_for_who_asks(name: str) -> None:
    assert isinstance(STARTER.meant(name, SURE), Sure)
    assert isinstance(STARTER.meant(name, SURE_UNASKED), Nobody)


@pytest.mark.parametrize("name", ["Михаил Петрович Гринкевич", "Гринкевич Михаил Петрович", "Mikhail P. Hrynkevich"])
def test_the_word_after_the_given_name_is_the_patronymic_where_both_others_end_like_one(name: str) -> None:
    assert Known({"a": ["Михаил Петрович"], "b": ["Михаил Гринкевич"]}).slugs(name)[0] == "b"


@pytest.mark.parametrize("name", ["Hrenn", "Хренн", "Viktar Khrenn"])
def test_a_vowel_may_be_left_out_between_two_consonants_that_are_the_same(name: str) -> None:
    others = {"churyn": ["Віктар Чурын"], "karenka": ["Віктар Карэнка"], "hrenka": ["Віктар Хрэнка"]}
    assert Known({"khrenin": ["Віктар Хрэнін"], **others}).slugs(name)[0] == "khrenin"


def test_who_differs_in_a_vowel_comes_after_who_bears_the_very_name() -> None:
    known = Known({"other": ["Borys Karpenka"], "same": ["Zhanna Karpanka"]})
    assert known.slugs("Карпанка") == ["same", "other"]
    assert known.meant("Борис Карпанка") == Sure("other")


def test_a_given_name_means_who_bears_it_and_not_whose_surname_has_its_consonants() -> None:
    assert Known({"one": ["Іван Бяляк"], "two": ["Пётр Веня"], "three": ["Пётр Авин"]}).meant("Иван") == Sure("one")


def test_a_given_name_that_several_bear_offers_them() -> None:
    assert Known({"one": ["Іван Бяляк"], "two": ["Иван Кузнец"]}).meant("Ваня") == Several(("one", "two"))


@pytest.mark.parametrize("words", ["", " ", "!?", "🕯🔒", "'’ʼ", "\u2068\u2069", "\x00", "ь", "\u0301", "٠", "¿"])
def test_no_name_at_all_is_nobody(words: str) -> None:
    assert isinstance(STARTER.meant(words), Nobody)


def test_a_person_without_a_spelling_is_never_meant() -> None:
    assert Known({"nameless": [], "silent": ["…"]}).meant("Ales") == Nobody()


def test_where_nobody_is_known_everybody_is_a_stranger() -> None:
    assert Known({}).find("Алесь Бяляцкі") == []


def test_a_search_never_names_somebody_twice_and_goes_from_the_surest_down() -> None:
    for text in ("Ivan Ivanou", "Иванов", "Петров Иван", "Krauchuk", "Ivanov Piatrou"):
        for known in (NAMESAKES, FAMILY, CROWD, INVENTED):
            found = known.find(text)
            assert len({slug for slug, _ in found}) == len(found)
            assert [surety for _, surety in found] == sorted((surety for _, surety in found), reverse=True)
            assert all(0 <= surety <= 1 for _, surety in found)
