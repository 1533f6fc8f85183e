"""/quote: a statement is pasted, what is missing is asked one by one, and it is added after a yes."""

from datetime import date

import pytest
from markupsafe import Markup

from bot.conversation import Picture, Reply, Sent
from storage import Confidence, Statement, Words
from tests.alerts.invented import on
from tests.commands.conftest import Supporter, buttons
from tests.organizers.conftest import VERA

QUOTATION = "We demand  her release.\n\nAt once & <without> conditions!"
SOURCE = "https://example.org/statement"


async def statements(olga: Supporter) -> list[Statement]:
    async with olga.storage.reading() as store:
        return await store.statements.about(VERA.slug, date(2013, 1, 1), 0, 9)


async def answers(olga: Supporter, *values: str) -> Reply:
    """Begin, and send or (after a dot) press one answer after the other."""
    reply = await olga.asks("quote", "Vydumka")
    for value in values:
        reply = await (olga.presses(reply, value[1:]) if value.startswith(".") else olga.sends(value))
    return reply


def last(reply: Reply) -> Reply:
    return (reply, *reply.then)[-1]


async def test_what_is_missing_is_asked_one_by_one_and_it_is_added_after_a_yes(olga: Supporter) -> None:
    assert "Write the name after the command" in (await olga.asks("quote")).text
    assert "Paste the words of the statement here" in (await olga.asks("quote", "Vydumka")).text
    assert "Which organisation" in (await olga.sends(QUOTATION)).text
    assert "Who spoke?" in (await olga.sends("A  Committee\nof ours")).text
    assert "When was it said?" in (await olga.sends("Ann Example")).text
    language = await olga.sends("2012-08-01")
    assert "In which language" in language.text
    assert "Where can it be read?" in (await olga.presses(language, "English")).text
    shown = await olga.sends(SOURCE)
    assert "A Committee of ours" in shown.text
    assert "At once &amp; &lt;without&gt; conditions!" in shown.text
    assert last(shown).text == "So supporters will see it. Is this right?"
    assert await statements(olga) == []
    done = await olga.presses(last(shown), "Yes, add it")
    assert done.text == "The statement was added."
    [one] = await statements(olga)
    assert one == Statement(
        one.key,
        "quotation",
        Words({"en": "A Committee of ours"}),
        on("2012-08-01"),
        speaker="Ann Example",
        quotation=QUOTATION,
        quotation_language="en",
        concerns=(VERA.slug,),
        sources=(SOURCE,),
    )
    assert "added a statement about Vera Vydumka" in (await olga.asks("log")).text
    assert "Olga: a new statement\n“We demand" in (await olga.asks("history", "Vydumka")).text


async def test_who_spoke_and_the_source_may_be_left_out(olga: Supporter) -> None:
    shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012-08?", "PL", ".Without a source")
    await olga.presses(last(shown), "Yes, add it")
    [one] = await statements(olga)
    assert (one.kind, one.speaker, one.sources, one.quotation_language) == ("public", "", (), "pl")
    assert one.made_on == on("2012-08", Confidence.REPORTED)


async def test_it_can_be_taken_back_while_nobody_has_changed_it(olga: Supporter) -> None:
    shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
    done = await olga.presses(last(shown), "Yes, add it")
    undone = await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    assert "Undone. It is as it was before." in undone.text
    assert await statements(olga) == []
    history = await olga.asks("history", "Vydumka")
    assert "Olga: undone a new statement" in history.text
    await olga.presses(await olga.presses(history, "Undo 2"), "Yes, undo")
    assert len(await statements(olga)) == 1


async def test_once_somebody_changed_it_it_is_not_taken_back(olga: Supporter) -> None:
    shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
    done = await olga.presses(last(shown), "Yes, add it")
    [one] = await statements(olga)
    async with olga.storage.writing() as store:
        await store.statements.save(
            [Statement(one.key, "public", one.organisation, one.made_on, concerns=one.concerns)]
        )
    assert "by a file that was taken in" in (await olga.presses(done, "Undo")).text
    assert len(await statements(olga)) == 1


@pytest.mark.parametrize(
    ("before", "wrong", "why"),
    [
        ((QUOTATION,), "A" * 201 * 100, "longer than"),
        ((QUOTATION, "A Committee"), "S" * 201, "speaker is longer than 200"),
        ((QUOTATION, "A Committee", ".Skip"), "yesterday", "is no date"),
        ((QUOTATION, "A Committee", ".Skip"), "2012-08-04", "lies in the future"),
        ((QUOTATION, "A Committee", ".Skip", "2012"), "English", "no language code"),
        ((QUOTATION, "A Committee", ".Skip", "2012", "en"), "example.org", "is no address"),
    ],
)
async def test_what_an_import_would_refuse_is_asked_again(
    olga: Supporter, before: tuple[str, ...], wrong: str, why: str
) -> None:
    await answers(olga, *before)
    again = await olga.sends(wrong)
    assert "This cannot be kept: " in again.text
    assert why in again.text
    assert await statements(olga) == []


@pytest.mark.parametrize(
    "strange", [Sent(strange=True), Sent(Markup("words"), Picture("a-picture")), Sent(Markup(" "))]
)
async def test_a_message_that_is_no_words_answers_nothing(olga: Supporter, strange: Sent) -> None:
    reply = await olga.asks("quote", "Vydumka")
    for value in (QUOTATION, "A Committee", "Ann", "2012", "en", SOURCE):
        assert "I wait for a message of words alone." in (await olga.sends(strange)).text
        reply = await olga.sends(value)
    assert last(await olga.sends(strange)).text == last(reply).text  # all is there: it waits for the yes


async def test_formatting_is_taken_off_and_nothing_else(olga: Supporter) -> None:
    await olga.asks("quote", "Vydumka")
    await olga.sends(Sent(Markup('<b>Free &lt;her&gt;</b>\n<a href="https://example.org/?a&amp;b">now</a>  &amp; all')))
    shown = await olga.sends("A Committee")
    for value in ("Ann", "2012", "en", SOURCE):
        shown = await olga.sends(value)
    await olga.presses(last(shown), "Yes, add it")
    assert (await statements(olga))[0].quotation == "Free <her>\nnow  & all"


async def test_a_no_adds_nothing_and_the_buttons_before_it_neither(olga: Supporter) -> None:
    shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
    assert (await olga.presses(last(shown), "No")).text == "No statement was added."
    assert "nobody is adding any more" in (await olga.presses(last(shown), "Yes, add it")).text
    assert await statements(olga) == []


async def test_a_yes_pressed_twice_adds_it_once(olga: Supporter) -> None:
    shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
    await olga.presses(last(shown), "Yes, add it")
    assert "nobody is adding any more" in (await olga.presses(last(shown), "Yes, add it")).text
    assert len(await statements(olga)) == 1


async def test_the_very_words_are_there_once(olga: Supporter) -> None:
    for _ in range(2):
        shown = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
        if shown.text != "This statement is there already.":
            await olga.presses(last(shown), "Yes, add it")
    assert shown.text == "This statement is there already."
    assert len(await statements(olga)) == 1


async def test_the_yes_of_one_statement_does_not_add_another(olga: Supporter) -> None:
    first = await answers(olga, QUOTATION, "A Committee", ".Skip", "2012", ".English", SOURCE)
    await answers(olga, "Other words", "A Committee", ".Skip", "2012", ".English", SOURCE)
    assert "nobody is adding any more" in (await olga.presses(last(first), "Yes, add it")).text
    assert await statements(olga) == []


@pytest.mark.parametrize(
    "words", [".yes", ".yes 00000000", ".skip quotation", ".skip", ".lang be", ".lang xx", ".no x"]
)
async def test_a_forged_button_answers_nothing_that_was_not_asked(olga: Supporter, words: str) -> None:
    assert "nobody is adding" in (await olga.asks("quote", words, pressed=True)).text
    await olga.asks("quote", "Vydumka")
    await olga.asks("quote", words, pressed=True)
    assert await statements(olga) == []


async def test_the_longest_quotation_and_its_buttons_fit(olga: Supporter) -> None:
    shown = await answers(olga, "Ж" * 4096, "A Committee", ".Skip", "2012", ".English", SOURCE)
    assert len((shown, *shown.then)) > 2
    assert all(one.fits for one in buttons(last(shown)))
    await olga.presses(last(shown), "Yes, add it")
    assert (await statements(olga))[0].quotation == "Ж" * 4096
