"""/edit: each field of a case file is pressed, answered, checked as an import checks it, and kept after a yes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from bot.casefiles import cells_of, corrected, restored, snapshot
from bot.casefiles.columns import LANGUAGES, SHEETS
from bot.casefiles.correcting import Place
from bot.conversation import Picture, Reply, Sent
from bot.organizers import ORGANIZING
from bot.organizers.editing.fields import GROUPS, PARTS, Field, label
from bot.organizers.editing.values import cells
from bot.organizers.editing.where import read, version_of
from bot.texts import say_in
from storage import (
    SLUG_LENGTH,
    Confidence,
    Kind,
    Name,
    NameKind,
    Person,
    Release,
    Role,
    Sentence,
    SentenceKind,
    Stay,
    Words,
)
from tests.alerts.invented import detained, on, prison
from tests.commands.conftest import Supporter, buttons
from tests.organizers.conftest import VERA

TODAY = date(2012, 8, 3)
FULL = replace(VERA, detentions=(replace(VERA.detentions[0], stays=(Stay(Words({"en": "Colony 1"})),)),))
FIELDS = [(Place(kind, 0, 0), field) for kind, among in PARTS.items() for field in among]
STRANGE = Name("Wiera", NameKind.OTHER, "pl")  # no row of a case file has a place for its language


async def person(olga: Supporter, slug: str = VERA.slug) -> Person:
    async with olga.storage.reading() as store:
        found = await store.people.get(slug)
    assert found
    return found


async def knows(olga: Supporter, *people: Person) -> None:
    async with olga.storage.writing() as store:
        await store.people.save(people)


async def opens(olga: Supporter, *labels: str, name: str = "Vydumka") -> Reply:
    """Press one button after the other."""
    reply = await olga.asks("edit", name)
    for one in labels:
        reply = await olga.presses(reply, one)
    return reply


async def enters(olga: Supporter, value: str, *labels: str) -> Reply:
    """Press to a field, send its new value and say yes; give the last reply."""
    await opens(olga, *labels)
    return await olga.presses(await olga.sends(value), "Yes, save")


async def test_it_shows_what_can_be_edited_and_what_it_says_so_far(olga: Supporter) -> None:
    assert "Write the name after the command" in (await olga.asks("edit")).text
    shown = await olga.asks("edit", "Vydumka")
    assert [one.label for one in buttons(shown)] == [
        *("Names", "Dates", "Who this is", "Address for letters", "Photo and sources"),
        *("Detention: 4 August 2011", "Add a detention"),
    ]
    dates = await olga.presses(shown, "Dates")
    assert [one.label for one in buttons(dates)] == ["born: 1980-08-12", "died", "last verified", "‹ Back"]
    born = await olga.presses(dates, "born")
    assert born.text.startswith("<b>Vera Vydumka</b> — born\nSo far: <code>1980-08-12</code>\nSend me the date")


async def test_a_value_is_shown_beside_the_former_one_and_kept_after_a_yes(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    asked = await olga.sends("1980-08-13")
    assert asked.text == "<b>Vera Vydumka</b> — born\n1980-08-12 → 1980-08-13\nIs this right?"
    assert await person(olga) == VERA
    done = await olga.presses(asked, "Yes, save")
    assert done.text.startswith("Saved.\n<b>Vera Vydumka</b> — born\n1980-08-12 → 1980-08-13")
    assert await person(olga) == replace(VERA, born=on("1980-08-13"))
    assert "Followers are not told" not in done.text
    history = await olga.asks("history", "Vydumka")
    assert "Olga: born\n1980-08-12 → 1980-08-13" in history.text
    assert "changed a case file: Vera Vydumka — born" in (await olga.asks("log")).text
    await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    assert await person(olga) == VERA
    assert "undone born\n1980-08-13 → 1980-08-12" in (await olga.asks("history", "Vydumka")).text


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("1980", on("1980")),
        ("1980-08", on("1980-08")),
        ("1980-08-13?", on("1980-08-13", Confidence.REPORTED)),
        (" 1980 ? ", on("1980", Confidence.REPORTED)),
    ],
)
async def test_a_date_is_given_as_closely_and_as_surely_as_it_is_known(
    olga: Supporter, value: str, known: object
) -> None:
    await enters(olga, value, "Dates", "born")
    assert (await person(olga)).born == known


@pytest.mark.parametrize(
    ("labels", "value", "why"),
    [
        (("Dates", "born"), "yesterday", "is no date; write 2011-08-04, 2011-08 or 2011"),
        (("Dates", "born"), "2012-31-12", "day and month look swapped"),
        (("Dates", "born"), "2012-08-04", "lies in the future"),
        (("Dates", "died"), "1979", "death before birth"),
        (("Dates", "last verified"), "2012-08-01?", "is no date"),
        (("Names", "name", "English"), "two\nlines", "goes over more than one line"),
        (("Names", "name", "English"), "V" * 201, "longer than 200 characters"),
        (("Photo", "photo"), "vera.jpg", "is no address"),
        (("Photo", "sources"), "https://example.org\nsomewhere", "is no address"),
        (("Detention", "released"), "2011-08-03", "release before detention"),
        (("Detention", "Sentence", "years"), "four", "is no whole number"),
        (("Detention", "Sentence", "years"), "-1", "is no whole number"),
        (("Names", "name", "English"), "Vera\x07", "control character"),
    ],
)
async def test_what_an_import_would_refuse_is_refused_and_another_value_can_be_sent(
    olga: Supporter, labels: tuple[str, ...], value: str, why: str
) -> None:
    await opens(olga, *labels)
    refused = await olga.sends(value)
    assert refused.text.startswith("This cannot be kept: ")
    assert why in refused.text
    assert [one.label for one in buttons(refused)] == ["‹ Back"]
    assert "This cannot be kept" in (await olga.sends(value)).text
    assert await person(olga) == VERA


@pytest.mark.parametrize("strange", [Sent(strange=True), Sent(Markup("1980"), Picture("a-picture")), Sent(Markup(" "))])
async def test_a_message_that_is_no_words_is_no_value(olga: Supporter, strange: Sent) -> None:
    await opens(olga, "Dates", "born")
    assert (await olga.sends(strange)).text == "I wait for the new value, as a message of words alone."
    await olga.presses(await olga.sends("1980-08-13"), "Yes, save")
    assert (await person(olga)).born == on("1980-08-13")


async def test_the_same_value_changes_nothing(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    assert "It says so already" in (await olga.sends("1980-08-12")).text


async def test_what_may_be_empty_can_be_emptied_and_nothing_else(olga: Supporter) -> None:
    asked = await olga.presses(await opens(olga, "Dates", "born"), "Empty it")
    assert "1980-08-12 → <i>empty</i>" in asked.text
    await olga.presses(asked, "Yes, save")
    assert (await person(olga)).born is None
    last_name = await olga.presses(await opens(olga, "Names", "name", "English"), "Empty it")
    assert "name is empty in every language" in last_name.text
    kind = await opens(olga, "Detention", "kind")
    assert "Empty it" not in {one.label for one in buttons(kind)}
    assert (await person(olga)).names == VERA.names


async def test_a_text_is_kept_with_its_lines_in_one_language(olga: Supporter) -> None:
    await opens(olga, "Who this is", "summary", "Русский")
    await olga.presses(await olga.sends("Первая <строка>\nВторая"), "Yes, save")
    assert (await person(olga)).summary == Words({"ru": "Первая <строка>\nВторая"})


async def test_a_list_has_a_line_for_each(olga: Supporter) -> None:
    await enters(
        olga, "https://example.org/a\n\n https://example.org/b (read in part) ", "Photo and sources", "sources"
    )
    assert (await person(olga)).sources == ("https://example.org/a", "https://example.org/b (read in part)")
    shown = await opens(olga, "Photo and sources", "sources")
    assert "<code>https://example.org/a\nhttps://example.org/b (read in part)</code>" in shown.text


async def test_a_choice_is_pressed(olga: Supporter) -> None:
    asked = await olga.presses(await opens(olga, "Detention", "kind"), "at home")
    assert "prison → at home" in asked.text
    await olga.presses(asked, "Yes, save")
    assert (await person(olga)).detentions[0].kind is Kind.HOME
    assert "Detention: kind\nprison → at home" in (await olga.asks("history", "Vydumka")).text


async def test_how_it_ended_can_be_any_of_the_ways(olga: Supporter) -> None:
    ways = await opens(olga, "Detention", "how it ended")
    assert len(buttons(ways)) == len(Release) + 1
    await olga.presses(await olga.presses(ways, "pardon"), "Yes, save")
    assert (await person(olga)).detentions[0].release is Release.PARDON


async def test_an_edited_release_is_no_news_and_that_is_said(olga: Supporter) -> None:
    done = await enters(olga, "2012-08-01", "Detention", "released")
    assert "🔒 <b>Held</b>, in prison → 🕊 <b>Free</b>" in done.text
    assert "Followers are not told of this. News for them is marked by /mark." in done.text
    assert done.telling  # what is queued is looked at again at once
    async with olga.storage.reading() as store:
        assert await store.news.since(date(2000, 1, 1)) == []


async def test_a_place_a_sentence_and_a_detention_can_be_added(olga: Supporter) -> None:
    await enters(olga, "Colony 1", "Detention", "Add a place", "English")
    await enters(olga, "2011-12", "Detention", "Place: Colony 1", "since")
    asked = await olga.presses(await opens(olga, "Detention", "Add a sentence"), "change of regime")
    await olga.presses(asked, "Yes, save")
    await enters(olga, "2010-12-19?", "Add a detention")
    [earlier, known] = (await person(olga)).detentions
    assert known.stays == (Stay(Words({"en": "Colony 1"}), on("2011-12")),)
    assert known.sentences == (prison("2011-11-24", 4), Sentence(SentenceKind.REGIME))
    assert (earlier.key, earlier.kind) == ("vera-vydumka-2010-12-19", Kind.REMAND)
    assert earlier.detained_on == on("2010-12-19", Confidence.REPORTED)


async def test_what_no_row_has_a_place_for_stays_when_another_field_is_edited(olga: Supporter) -> None:
    await knows(olga, replace(VERA, names=(*VERA.names, STRANGE), summary=Words({"pl": "Po polsku"})))
    await enters(olga, "1980-08-13", "Dates", "born")
    found = await person(olga)
    assert STRANGE in found.names
    assert found.summary == Words({"pl": "Po polsku"})


async def test_what_is_wrong_already_elsewhere_keeps_nobody_from_editing(olga: Supporter) -> None:
    await knows(olga, replace(VERA, photo="vera.jpg"))
    await enters(olga, "1980-08-13", "Dates", "born")
    assert (await person(olga)).born == on("1980-08-13")


async def test_what_somebody_else_changed_meanwhile_is_not_overwritten(olga: Supporter) -> None:
    born = await opens(olga, "Dates", "born")
    asked = await olga.sends("1980-08-13")
    await knows(olga, replace(VERA, died=on("2012-08-01")))
    for stale in (await olga.presses(asked, "Yes, save"), await olga.presses(born, "Empty it")):
        assert stale.text.startswith("Meanwhile this case file was changed. So it stands now:")
    assert (await person(olga)).born == on("1980-08-12")


async def test_a_value_sent_after_somebody_else_changed_it_is_not_taken(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    await knows(olga, replace(VERA, died=on("2012-08-01")))
    assert "Meanwhile this case file was changed" in (await olga.sends("1980-08-13")).text


async def test_a_yes_pressed_twice_counts_once_and_an_old_one_not_at_all(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    asked = await olga.sends("1980-08-13")
    await olga.presses(asked, "Yes, save")
    assert "Meanwhile" in (await olga.presses(asked, "Yes, save")).text
    async with olga.storage.reading() as store:
        assert len(await store.changes.newest(None, None, 9)) == 1


async def test_a_yes_whose_value_got_lost_asks_for_it_again(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    asked = await olga.sends("1980-08-13")
    await opens(olga, "Dates", "died")
    await olga.sends("2012-08-01")
    assert "— born\n" in (await olga.presses(asked, "Yes, save")).text
    assert await person(olga) == VERA


async def test_another_message_before_the_yes_is_another_value(olga: Supporter) -> None:
    await opens(olga, "Dates", "born")
    first = await olga.sends("1980-08-13")
    await olga.sends("1980-08-14")
    await olga.presses(first, "Yes, save")
    assert (await person(olga)).born == on("1980-08-14")


@pytest.mark.parametrize(
    "words",
    [
        *("", "vera-vydumka pzz 0000", "vera-vydumka d9 0000", "vera-vydumka t0.7fa.en 0000", "vera-vydumka gxxx 0000"),
        *("vera-vydumka d 0000", "vera-vydumka p0na 0000", "vera-vydumka d0.1 0000", "vera-vydumka t0 0000"),
        *("vera-vydumka !pbo 0000", "vera-vydumka -pbo 0000", "vera-vydumka =9d0ki 0000", "vera-vydumka psu.xx 0000"),
        *("nobody-here !pbo 0000", "vera-vydumka ", "; drop table person"),
    ],
)
async def test_a_forged_button_changes_nothing(olga: Supporter, words: str) -> None:
    for forged in (words, words.replace("0000", version_of(VERA))):
        assert (await olga.asks("edit", forged, pressed=True)).text
        assert await person(olga) == VERA


async def test_its_buttons_hold_no_more_than_telegram_takes(olga: Supporter) -> None:
    held = [detained(f"2011-0{month}-04", None, *[prison("2011-11-24", 4)] * 11) for month in range(1, 10)]
    many = [replace(one, stays=(Stay(Words({"en": "Колония " * 20})),) * 11) for one in held]
    await knows(olga, replace(VERA, slug="v" * SLUG_LENGTH, detentions=(*many, *many[:2])))
    shown = await opens(olga, name="v" * SLUG_LENGTH)
    for path in ((), ("Names",), ("Names", "name"), ("Detention: 4 September",), ("Who this is", "about the death")):
        page = shown
        for one in path:
            page = await olga.presses(page, one)
        assert all(one.fits for one in buttons(page))
        assert len(buttons(page)) <= 100
    await opens(olga, "Detention: 4 September", "about the release", "Беларуская", name="v" * SLUG_LENGTH)
    asked = await olga.sends("так")
    assert all(one.fits for one in buttons(asked))
    await olga.presses(asked, "Yes, save")


def test_every_column_of_the_case_files_can_be_edited_but_for_what_tells_rows_apart() -> None:
    told = {"slug", "id", "person", "detention", "order"}
    for kind, fields in PARTS.items():
        spelled = [field.column(code) for field in fields for code in (LANGUAGES if field.spoken else ("",))]
        sure = [field.sure for field in fields if field.sure]
        assert {*spelled, *sure} == {*SHEETS[kind].columns} - told
        assert len({field.code for field in fields}) == len(fields)
    grouped = [code for codes in GROUPS.values() for code in codes]
    assert sorted(grouped) == sorted(field.code for field in PARTS["people"])
    assert len({group[:3] for group in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_name_of_its_own_in_every_language(language: str) -> None:
    say = say_in(language)
    for kind, fields in PARTS.items():
        names = [label(f"{kind}.{field.stem}", say) for field in fields]
        assert len({*names}) == len(names)


def test_the_words_of_a_button_lead_back_to_what_it_means() -> None:
    for words in (
        "vera",
        "vera gnam 0a1f",
        "vera psu.be 0a1f",
        "vera -d0re 0a1f",
        "vera =3s0.11ki 0a1f",
        "vera t1.0 0a1f",
    ):
        where = read(words)
        assert where
        assert where.words() == words


def test_correcting_a_row_of_its_own_value_changes_nobody() -> None:
    full = replace(VERA, names=(*VERA.names, STRANGE), detentions=VERA.detentions)
    for place in (Place("people"), Place("detentions", 0), Place("sentences", 0, 0)):
        assert corrected(full, place, cells_of(full, place), TODAY) == full
    assert restored(snapshot(full)) == full


@given(
    st.sampled_from(FIELDS), st.sampled_from(LANGUAGES), st.text(max_size=40) | st.sampled_from(["2012?", "a ; b", "3"])
)
def test_whatever_is_sent_is_refused_or_is_what_an_import_of_it_would_give(
    where: tuple[Place, Field], language: str, value: str
) -> None:
    place, field = where
    changed = corrected(FULL, place, cells(field, language, value), TODAY, "vera-new")
    if isinstance(changed, Person):
        assert restored(snapshot(changed)) == changed
        assert corrected(changed, place, cells_of(changed, place, "vera-new"), TODAY, "vera-new") == changed
    else:
        assert changed


async def test_a_new_detention_needs_its_date(olga: Supporter) -> None:
    await opens(olga, "Add a detention")
    refused = await olga.sends("some day")
    assert refused.text.count("This cannot be kept") == 1
    assert "is no date" in refused.text


@pytest.mark.parametrize("name", ["edit", "quote", "history", "change", "mark"])
def test_only_editors_keep_case_files_and_only_in_a_chat_for_two(name: str) -> None:
    [command] = [one for one in ORGANIZING if one.name == name]
    assert command.roles == {Role.OWNER, Role.EDITOR}
    assert not command.groups
