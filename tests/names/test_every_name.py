"""What holds for every name, and for every text: names here are invented, of syllables."""

import sys
import unicodedata
from random import Random
from time import perf_counter

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.names import Names, Nobody, Several, Sure, understood
from bot.names.latin import MOST_READINGS
from bot.names.script import sounds, sounds_of_any, words
from tests.names.known import Known

patient = settings(deadline=None, max_examples=60)  # a busy machine is no fault of the code
quick = settings(deadline=None, max_examples=25)

Spelt = tuple[str, str]  # in Cyrillic, in Latin letters

GIVEN: tuple[Spelt, ...] = (
    *(("Алена", "Alena"), ("Барыс", "Barys"), ("Вольга", "Volha"), ("Дар’я", "Darja"), ("Яўген", "Yauhen")),
    *(("Ігар", "Ihar"), ("Кірыл", "Kiryl"), ("Мікалай", "Mikalai"), ("Рыгор", "Ryhor"), ("Сяргей", "Siarhei")),
)
BEGIN: tuple[Spelt, ...] = (
    *(("Бара", "Bara"), ("Вулі", "Vuli"), ("Гмы", "Hmy"), ("Драга", "Draha"), ("Жамча", "Zhamcha"), ("Зубра", "Zubra")),
    *(("Кнепа", "Knepa"), ("Лясту", "Liastu"), ("Мро", "Mro"), ("Пульва", "Pulva"), ("Рудзя", "Rudzia")),
    *(("Сцеба", "Stsieba"), ("Тлу", "Tlu"), ("Фарні", "Farni"), ("Хвая", "Khvaya"), ("Шупа", "Shupa")),
)
MIDDLE: tuple[Spelt, ...] = (
    *(
        ("бо", "bo"),
        ("дзі", "dzi"),
        ("жу", "zhu"),
        ("ка", "ka"),
        ("ле", "lie"),
        ("мы", "my"),
        ("па", "pa"),
        ("ра", "ra"),
    ),
    *(("сто", "sto"), ("ха", "kha"), ("цы", "tsy"), ("шка", "shka")),
)
END: tuple[Spelt, ...] = (
    *(
        ("віч", "vich"),
        ("нец", "niets"),
        ("льскі", "lski"),
        ("нка", "nka"),
        ("ваў", "vau"),
        ("чук", "chuk"),
        ("й", "i"),
    ),
)
RUSSIAN = str.maketrans({"і": "и", "ў": "в", "’": "ь"})
KEYBOARDS = (
    ("йцукенгшўзх", "фывапролджэ", "ячсмітьбю"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
ENGLISH = dict(zip("йцукенгшўзх'фывапролджэячсмітьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.", strict=True))
SPACES = (" ", "  ", "\u00a0", "\t", "\n", "\u2009")
APOSTROPHES = "'’ʼ‘`´"

LONGEST = 4096  # characters of a message
NASTY = (
    *("a" * LONGEST, "ш" * LONGEST, "ь" * LONGEST, "ў" * LONGEST, "李" * LONGEST, "ა" * LONGEST, "\u0301" * LONGEST),
    *("'" * LONGEST, "." * LONGEST, "-" * LONGEST, " " * LONGEST, "\0" * LONGEST, "🕯" * LONGEST, "1" * LONGEST),
    *("а " * 2048, "А. " * 1365, "sz" * 2048, "schtsch" * 585, "щ" * 300, "ž" * 300, "Іван " * 819, "дзе " * 1024),
    *(
        "aа" * 2048,
        "aаა李ا" * 819,
        "👩‍👩‍👧‍👦" * 500,
        "\u202e\u2066\u200d" * 1365,
        "\ufdfa" * LONGEST,
        "ﷺ Іван",
        "ſﬀİıẞ",
        "İ" * 300,
    ),
    *("Алена Барыс Вольга Ігар Кірыл Мікалай Рыгор Сяргей", "Sasha Саша Saša Саша Sascha Саша Sacha", "x-" * 2048),
    *(
        "Iваноў Iванович Iванова Ивановна Иванов Ivanov Iwanow Iwanowa Iwanowna Ivanou Ivanau",
        "\x1b[31m",
        "a\u0308" * 2048,
    ),
    *(
        ";lkjhgfdsapoiuytrewq mnbvcxz",
        "[]{};':\",./<>?\\|`~!@#$%^&*()_+-=",
        "ґєїёъыэјљњђћџѓќѕѣәғқңөүұһҗҳ",
        "𝕴𝖛𝖆𝖓",
        "rz" * 20,
        "ng" * 20,
    ),
)


def surnames() -> list[Spelt]:
    """Give every surname of four parts, in an order of chance that is always the same."""
    parts = [(b, m, n, e) for b in BEGIN for m in MIDDLE for n in MIDDLE for e in END if m != n]
    Random(4).shuffle(parts)  # noqa: S311 # reproducible, not secret
    return [("".join(part[0] for part in four), "".join(part[1] for part in four)) for four in parts]


def invented(count: int) -> dict[str, tuple[str, str]]:
    """Invent people with surnames of their own: the whole name in Cyrillic, in Latin letters."""
    some = surnames()
    return {
        f"person-{number}": (
            f"{GIVEN[number % len(GIVEN)][0]} {some[number % len(some)][0]}",
            f"{GIVEN[number % len(GIVEN)][1]} {some[number % len(some)][1]}",
        )
        for number in range(count)
    }


PEOPLE = invented(200)
KNOWN = Known(PEOPLE)
IN_CYRILLIC = Known({slug: written[:1] for slug, written in PEOPLE.items()})
IN_LATIN = Known({slug: written[1:] for slug, written in PEOPLE.items()})
somebody = st.sampled_from(sorted(PEOPLE))
script = st.sampled_from([0, 1])


@st.composite
def slip(draw: st.DrawFn) -> tuple[str, str]:
    """A person, and the name with one typing error in it, of any kind and anywhere."""
    slug, written = draw(somebody), draw(script)
    name = PEOPLE[slug][written]
    letters = [at for at, sign in enumerate(name) if sign.isalpha()]
    at = draw(st.sampled_from(letters))
    letter, before, after = name[at], name[:at], name[at + 1 :]
    beside = [
        near
        for row in KEYBOARDS[written]
        if letter.lower() in row
        for place in [row.index(letter.lower())]
        for near in (*row[max(0, place - 1) : place], *row[place + 1 : place + 2])
    ]
    other = draw(st.sampled_from("".join(KEYBOARDS[written])))
    slipped = {
        "a letter dropped": before + after,
        "a letter doubled": before + 2 * letter + after,
        "two letters swapped": before + after[:1] + letter + after[1:] if after[:1].isalpha() else name,
        "the key beside": before + draw(st.sampled_from(beside or [letter])) + after,
        "any other letter": before + other + after,
        "a letter more": before + other + letter + after,
    }
    return slug, slipped[draw(st.sampled_from([*slipped]))]


@patient
@given(somebody, script, st.booleans(), st.sampled_from([" ", ", ", ",", "  "]))
def test_a_name_finds_itself_in_every_script_and_order(slug: str, written: int, turned: bool, between: str) -> None:
    first, last = PEOPLE[slug][written].split()
    name = f"{last}{between}{first}" if turned else f"{first} {last}"
    assert KNOWN.meant(name) == Sure(slug)


@patient
@given(somebody)
def test_a_name_stored_in_one_script_is_found_in_the_other(slug: str) -> None:
    assert IN_LATIN.slugs(PEOPLE[slug][0])[:1] == [slug]
    assert IN_CYRILLIC.slugs(PEOPLE[slug][1])[:1] == [slug]
    assert IN_LATIN.slugs(PEOPLE[slug][0].translate(RUSSIAN))[:1] == [slug]


@patient
@given(somebody, script)
def test_a_surname_alone_and_one_with_an_initial_find_the_person(slug: str, written: int) -> None:
    first, last = PEOPLE[slug][written].split()
    assert KNOWN.slugs(last)[0] == slug
    assert KNOWN.meant(f"{first[0]}. {last}") == KNOWN.meant(f"{last} {first[0]}.") == Sure(slug)


@patient
@given(somebody)
def test_a_name_typed_on_the_english_keyboard_is_found(slug: str) -> None:
    typed = "".join(ENGLISH.get(sign, sign) for sign in PEOPLE[slug][0].lower().replace("’", ""))
    assert KNOWN.slugs(typed)[:1] == [slug]


@patient
@given(slip())
def test_one_typing_error_leaves_the_person_among_the_first_five(mistyped: tuple[str, str]) -> None:
    slug, name = mistyped
    assert slug in KNOWN.slugs(name)[:5]


@patient
@given(somebody, script, st.data())
def test_capitals_apostrophes_and_spaces_make_no_difference(slug: str, written: int, data: st.DataObject) -> None:
    name = PEOPLE[slug][written]
    way = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str.casefold]))
    space, apostrophe = data.draw(st.sampled_from(SPACES)), data.draw(st.sampled_from(APOSTROPHES))
    varied = way(name.replace("’", "'")).replace(" ", space).replace("'", apostrophe)
    assert KNOWN.slugs(f"{space}{varied}{space}") == KNOWN.slugs(name)


@patient
@given(somebody, script, st.integers(0, 30), st.sampled_from(APOSTROPHES))
def test_an_apostrophe_anywhere_in_a_word_makes_no_difference(slug: str, written: int, at: int, sign: str) -> None:
    first, last = PEOPLE[slug][written].split()
    at = 2 + at % (len(last) - 3)  # d'Ivan, Ivan's: near the edges it parts a word from the name
    assert KNOWN.slugs(f"{first} {last[:at]}{sign}{last[at:]}") == KNOWN.slugs(f"{first} {last}")


@patient
@given(somebody, script, st.data())
def test_words_around_a_name_make_no_difference(slug: str, written: int, data: st.DataObject) -> None:
    before = data.draw(
        st.sampled_from(["", "дзе сядзіць", "кто такой", "where is", "gdzie jest", "де зараз", "wo ist"])
    )
    after = data.draw(st.sampled_from(["", "?", " адрас", " please", "???", " сейчас", "!"]))
    assert KNOWN.meant(f"{before} {PEOPLE[slug][written]}{after}") == Sure(slug)


@patient
@given(
    st.lists(st.sampled_from([word for one in PEOPLE.values() for word in one[0].casefold().replace("’", "").split()]))
)
def test_cyrillic_words_read_together_sound_as_each_does_alone(some: list[str]) -> None:
    assert sounds_of_any(some, "", 2) == {sound for one in some for sound in sounds(one)}


@patient
@given(st.lists(st.text("abcdefghijklmnoprstuvwyzščžłü", min_size=1, max_size=12)), script)
def test_latin_words_read_together_sound_as_each_does_alone(some: list[str], press: int) -> None:
    text = " ".join(some) if press else "ivan"
    alone = [sounds(one, text, 2) for one in some]
    assume(all(len(one) < MOST_READINGS for one in alone))
    assert sounds_of_any(some, text, 2) == {sound for one in alone for sound in one}


@quick
@given(somebody, script)
def test_who_is_searched_for_twice_is_found_alike(slug: str, written: int) -> None:
    assert KNOWN.find(PEOPLE[slug][written]) == KNOWN.find(PEOPLE[slug][written])


anything = (
    st.text(max_size=LONGEST)
    | st.text("aаAАiіIІ’'-. ёўґžłß0李ა🕯\u0301\u200d\0", max_size=300)
    | st.binary(max_size=LONGEST).map(lambda data: data.decode("latin-1"))
    | st.binary(max_size=LONGEST).map(lambda data: data.decode("utf-8", "replace"))
    | st.lists(st.sampled_from([name for of_person in PEOPLE.values() for name in of_person]), max_size=12).map(
        " ".join
    )
    | st.characters(exclude_categories=["Cs"]).map(lambda letter: letter * LONGEST)
)


@patient
@given(anything)
def test_no_text_is_too_strange_to_be_searched_for(text: str) -> None:
    found = KNOWN.find(text)
    assert all(0 <= sureness <= 1 for _, sureness in found)
    assert {slug for slug, _ in found} <= {*PEOPLE}
    assert isinstance(KNOWN.meant(text), Sure | Several | Nobody)
    assert len(understood(text).name) <= 8


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_no_nasty_text_is_somebody(text: str) -> None:
    assert isinstance(KNOWN.meant(text, 0.9), Nobody | Several)


@patient
@given(anything)
@example("щ" * LONGEST)
@example("ﷺ" * 300)
def test_what_a_spelling_is_found_by_is_short(text: str) -> None:
    keys = [*Names().keys(text)]
    assert len(keys) <= 16 * 8
    for key in keys:
        assert key[0] in "gps"
        assert 2 <= len(key) <= 41


@quick
@given(st.lists(anything, min_size=1, max_size=3))
def test_whoever_is_stored_whatever_the_name_the_others_are_still_found(strange: list[str]) -> None:
    known = Known({"somebody": ["Іван Бяляк"], **{f"strange-{at}": [text[:300]] for at, text in enumerate(strange)}})
    assert "somebody" in known.slugs("Іван Бяляк")[:5]


@pytest.mark.long
def test_no_text_takes_longer_than_a_twentieth_of_a_second_among_ten_thousand_people() -> None:
    """Of three times the best counts; it runs by `.venv/bin/pytest -m long tests/names`."""
    people = invented(10_000)
    known = Known(people)
    usual = [name for slug in ("person-7", "person-777", "person-7777") for name in people[slug]]
    slow: dict[str, float] = {}
    for text in (*NASTY, *usual, *(name[:-2] for name in usual), "Алена", "Ivan Ivanou", "Zxcvb Qwrtp", "дзе сядзіць"):
        times = []
        for _ in range(3):
            begun = perf_counter()
            known.find(text)
            times.append(perf_counter() - begun)
        if min(times) > 0.05:
            slow[text[:40]] = min(times)
    assert slow == {}


def test_a_mark_on_a_letter_is_left_out_whichever_it_is() -> None:
    marks = [sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.combining(sign)]
    assert len(marks) > 800
    assert {word.text for mark in marks for word in words(f"1{mark}2")} == {"12"}
