"""Who asks for a person gets that person, in whatever script and spelling, and nobody else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names import Nobody, Several, Sure, choose, keys
from tests.names.starter import names, spellings

KNOWN = spellings()
WRITTEN = [(slug, name) for slug, of_person in KNOWN.items() for name in of_person]
UNSEEN = [
    *(("ales-bialiatski", name) for name in ("Bialiatski", "Bialatski", "Бяляцкі", "Беляцкий", "Bialacki")),
    *(("ales-bialiatski", name) for name in ("Біляцький", "Бяляцкий", "Beliatsky", "Belyatsky", "Beljatskij")),
    *(("mikalai-statkevich", name) for name in ("Statkewitsch", "Статкевич", "Statkevych", "Statkiewicz")),
    *(("pavel-seviarynets", name) for name in ("Severinets", "Севяринец", "Siewiaryniec")),
    *(("zmitser-dashkevich", name) for name in ("Daschkewitsch", "Dashkevitch", "Дашкевич", "Daszkiewicz")),
    *(("siarhei-kavalenka", name) for name in ("Kowalenka", "Kovalenko", "Каваленко", "Siarhiej Kavalenka")),
    *(("eduard-lobau", name) for name in ("Lobau", "Лобаў", "Łobaŭ", "Edward Lobaw")),
]
LETTERS = "aąbcćčdeęfghijklłmnńoprsśštuŭvwxyzźžабвгґдеёєжзиіїйклмнопрстуўфхцчшщыьэюя"
WORD = st.text(LETTERS, min_size=1, max_size=12)
patient = settings(deadline=None)  # a busy machine is no fault of the code
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@pytest.mark.parametrize(("slug", "name"), WRITTEN)
def test_each_spelling_in_the_files_finds_its_person(slug: str, name: str) -> None:
    assert choose(name, KNOWN) == Sure(slug)


@pytest.mark.parametrize(("slug", "name"), UNSEEN)
def test_a_spelling_from_the_press_finds_the_person(slug: str, name: str) -> None:
    assert choose(name, KNOWN) == Sure(slug)


@pytest.mark.parametrize(("slug", "name"), UNSEEN)
def test_a_search_by_keys_reaches_the_person(slug: str, name: str) -> None:
    kept = frozenset[str]().union(*(keys(spelling) for spelling in names()[slug]))
    assert keys(name) & kept


@pytest.mark.parametrize("stranger", ["Angela Merkel", "Nelson Mandela", "Тарас Шевченко", "李小龍", "qwerty"])
def test_a_stranger_is_nobody(stranger: str) -> None:
    assert isinstance(choose(stranger, KNOWN), Nobody)


@pytest.mark.parametrize("words", ["", " ", "!?", "🕯🔒", "'’ʼ", "\u2068\u2069", "\x00"])
def test_no_name_at_all_is_nobody(words: str) -> None:
    assert choose(words, KNOWN) == Nobody()


def test_namesakes_are_offered_together() -> None:
    known = {"elder": ["Ivan Ivanou", "Іван Іваноў"], "younger": ["Ivan Ivanou"], "other": ["Petr Piatrou"]}
    assert choose("Иван Иванов", known) == Several(("elder", "younger"))


def test_a_family_name_offers_the_family_and_a_full_name_one_of_them() -> None:
    known = {"husband": ["Zmitser Dashkevich"], "wife": ["Nasta Dashkevich"]}
    assert choose("Дашкевіч", known) == Several(("husband", "wife"))
    assert choose("Nasta Dashkevich", known) == Sure("wife")


def test_many_namesakes_are_cut_to_what_can_be_shown() -> None:
    known = {f"person-{number}": ["Ivan Ivanou"] for number in range(9)}
    found = choose("Ivan Ivanou", known)
    assert isinstance(found, Several)
    assert len(found.slugs) == 5


@pytest.mark.parametrize(
    ("slug", "name"),
    [("ales-bialiatski", "Bjaljazki"), ("pavel-seviarynets", "Sewjarynez")],
)
def test_a_spelling_too_far_off_offers_who_comes_near(slug: str, name: str) -> None:
    found = choose(name, KNOWN)
    assert isinstance(found, Nobody)
    assert found.nearest[0] == slug


def test_a_person_without_a_spelling_is_never_meant() -> None:
    assert choose("Ales", {"nameless": [], "silent": ["…"]}) == Nobody()


def test_the_order_of_the_words_does_not_matter() -> None:
    assert choose("Бяляцкі Алесь", KNOWN) == choose("Алесь Бяляцкі", KNOWN) == Sure("ales-bialiatski")


@patient
@given(st.text(max_size=300))
def test_no_text_is_too_strange_to_be_answered(text: str) -> None:
    assert isinstance(choose(text, KNOWN), (Sure, Several, Nobody))


@patient
@given(st.sampled_from(WRITTEN), st.lists(st.booleans(), min_size=60, max_size=60))
def test_capitals_do_not_matter(written: tuple[str, str], capital: list[bool]) -> None:
    slug, name = written
    mixed = "".join(letter.upper() if up else letter.lower() for letter, up in zip(name, capital, strict=False))
    assert choose(mixed + name[len(capital) :], KNOWN) == Sure(slug)


@patient
@given(st.sampled_from(WRITTEN), st.integers(0, 60), st.sampled_from("'’ʼ‘`´"))
def test_apostrophes_do_not_matter(written: tuple[str, str], place: int, apostrophe: str) -> None:
    slug, name = written
    assert choose(name[:place] + apostrophe + name[place:], KNOWN) == Sure(slug)


@patient
@given(NAME)
def test_a_name_finds_itself(name: str) -> None:
    alone = choose(name, {"self": [name]})
    among = choose(name, {**KNOWN, "self": [name]})
    soft = {"ь"}  # a soft sign alone is no name: nothing of it is left when folded
    if set(name) - soft - {" "}:
        assert alone == Sure("self")
        assert among == Sure("self") or (isinstance(among, Several) and "self" in among.slugs)
