"""/mark: news of a case, asked for step by step, kept after a yes, refused where it cannot be so."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from markupsafe import Markup

from bot.casefiles.shapes import is_slug
from bot.conversation import LONGEST_DATA, File, Picture, Reply, Sent
from bot.organizers.marking.outcome import marked
from storage import (
    SLUG_LENGTH,
    Chat,
    Detention,
    Kind,
    NewsKind,
    PartialDate,
    Person,
    Release,
    Sentence,
    SentenceKind,
    Status,
)
from tests.alerts.invented import detained, free_since, on, prison
from tests.commands.conftest import Supporter, buttons
from tests.organizers.conftest import VERA

TODAY = date(2012, 8, 3)
LABELS = {
    NewsKind.RELEASED: "Released",
    NewsKind.DIED: "Died",
    NewsKind.REARRESTED: "Detained again",
    NewsKind.TRANSFERRED: "Moved to another place",
    NewsKind.SENTENCED: "Sentenced",
}
FREE = free_since(VERA, "2012-07-01")
TERM_OVER = replace(VERA, detentions=(detained("2011-08-04", None, prison("2011-11-24", 0, 6)),))
FIFTEEN_DAYS = Sentence(SentenceKind.ADMINISTRATIVE, on("2012-05-01"), days=15)
SHORT = replace(VERA, detentions=(detained("2012-05-01", None, FIFTEEN_DAYS, kind=Kind.ADMINISTRATIVE),))


async def person(olga: Supporter) -> Person:
    async with olga.storage.reading() as store:
        found = await store.people.get(VERA.slug)
    assert found
    return found


async def news(olga: Supporter) -> list[tuple[NewsKind, PartialDate, date]]:
    async with olga.storage.reading() as store:
        return [(one.kind, one.happened_on, one.marked_on) for one, *_ in await store.news.since(date(2000, 1, 1))]


async def knows(olga: Supporter, *people: Person) -> None:
    async with olga.storage.writing() as store:
        await store.people.save(people)


async def marks(olga: Supporter, kind: NewsKind, words: str = "Vydumka") -> Reply:
    """Ask, choose what happened, give no source, and say yes; give the last reply."""
    return await olga.presses(await asks(olga, kind, words), "Yes, ")


async def asks(olga: Supporter, kind: NewsKind, words: str = "Vydumka") -> Reply:
    """Ask, choose what happened, and give no source; give the question whether it is right."""
    source = await olga.presses(await olga.asks("mark", words), LABELS[kind])
    return await olga.presses(source, "Without a source")


async def refuses(olga: Supporter, kind: NewsKind, words: str = "Vydumka") -> str:
    """Ask, choose what happened, and be refused at once; give the words."""
    before = await person(olga)
    refusal = await olga.presses(await olga.asks("mark", words), LABELS[kind])
    assert (refusal.rows, refusal.in_place, refusal.telling) == ((), True, False)
    assert await person(olga) == before
    assert await news(olga) == []
    return str(refusal.text)


async def test_it_asks_about_whom_what_and_whether_it_is_right(olga: Supporter) -> None:
    assert "Write the name after the command" in (await olga.asks("mark")).text
    what = await olga.asks("mark", "Vydumka")
    assert "What happened to <b>Vera Vydumka</b> (3 August 2012)?" in what.text
    assert [button.label for button in buttons(what)] == list(LABELS.values())
    source = await olga.presses(what, "Released")
    assert source.in_place
    assert source.text.startswith("<b>Vera Vydumka</b>. Released, 3 August 2012.\nBy which source?")
    sure = await olga.presses(source, "Without a source")
    assert sure.in_place
    assert sure.text.startswith(
        "<b>Vera Vydumka</b>. Released, 3 August 2012.\n🔒 <b>Held</b>, in prison → 🕊 <b>Free</b>\n"
    )
    assert "those who follow hear of it: fewer than 10. Is this right?" in sure.text
    assert await news(olga) == []
    done = await olga.presses(sure, "Yes, tell it")
    assert done.text == "Marked. <b>Vera Vydumka</b>: Released, 3 August 2012."
    assert (done.in_place, done.telling) == (True, True)
    assert await news(olga) == [(NewsKind.RELEASED, PartialDate(TODAY), TODAY)]


async def test_a_no_changes_nothing(olga: Supporter) -> None:
    sure = await asks(olga, NewsKind.DIED)
    reply = await olga.presses(sure, "No")
    assert (reply.text, reply.in_place, reply.telling) == ("Nothing was marked.", True, False)
    assert await person(olga) == VERA
    assert await news(olga) == []


async def test_a_release_ends_the_detention(olga: Supporter) -> None:
    await marks(olga, NewsKind.RELEASED)
    [detention] = (await person(olga)).detentions
    assert (detention.released_on, detention.release) == (PartialDate(TODAY), Release.LET_OUT)
    assert (await person(olga)).status_on(TODAY) is Status.FREE


async def test_a_death_is_in_the_case_file(olga: Supporter) -> None:
    await marks(olga, NewsKind.DIED, "Vydumka 2012-08-02")
    assert (await person(olga)).died == on("2012-08-02")


async def test_a_new_arrest_is_a_new_detention(olga: Supporter) -> None:
    await knows(olga, FREE)
    await marks(olga, NewsKind.REARRESTED)
    found = await person(olga)
    assert found.detentions[:-1] == FREE.detentions
    assert found.detentions[-1] == Detention("vera-vydumka-2012-08-03", Kind.REMAND, PartialDate(TODAY))
    assert found.status_on(TODAY) is Status.HELD


@pytest.mark.parametrize("kind", [NewsKind.TRANSFERRED, NewsKind.SENTENCED])
async def test_a_move_and_a_verdict_are_told_but_their_details_are_edited(olga: Supporter, kind: NewsKind) -> None:
    sure = await asks(olga, kind)
    assert "is put into the case file by /edit." in sure.text
    assert "→" not in sure.text
    assert (await olga.presses(sure, "Yes, tell it")).telling
    assert await news(olga) == [(kind, PartialDate(TODAY), TODAY)]
    assert await person(olga) == VERA


async def test_another_day_is_written_after_the_name(olga: Supporter) -> None:
    await marks(olga, NewsKind.RELEASED, "Vydumka 2012-07-31")
    assert (await person(olga)).detentions[0].released_on == on("2012-07-31")
    assert await news(olga) == [(NewsKind.RELEASED, on("2012-07-31"), TODAY)]


async def test_who_is_not_in_the_files_is_said_and_not_reported_to_the_organizers_by_an_organizer(
    olga: Supporter,
) -> None:
    reply = await olga.asks("mark", "Ivan Petrov 2012-07-31")
    assert reply.text.startswith("I know nobody by the name “\u2068Ivan Petrov\u2069”.")
    assert [button.command for button in buttons(reply)] == ["prisoners"]
    assert "/missing" not in reply.text


@pytest.mark.parametrize("words", ["Выдумка", "Vidumka", "news of Vydumka", "dslevrf"])
async def test_any_spelling_finds_the_person(olga: Supporter, words: str) -> None:
    assert "What happened to <b>Vera Vydumka</b>" in (await olga.asks("mark", words)).text


async def test_a_given_name_alone_is_enough_for_an_organizer(olga: Supporter) -> None:
    assert "What happened to <b>Vera Vydumka</b>" in (await olga.asks("mark", "Vera")).text


async def test_a_day_is_kept_while_it_is_asked_which_of_two_namesakes_is_meant(olga: Supporter) -> None:
    await knows(olga, replace(VERA, slug="another-vera"))
    which = await olga.asks("mark", "Vydumka 2012-07-31")
    assert {button.words for button in buttons(which) if button.command == "mark"} == {
        "vera-vydumka 2012-07-31",
        "another-vera 2012-07-31",
    }
    what = await olga.asks("mark", "another-vera 2012-07-31", pressed=True)
    assert "(31 July 2012)?" in what.text


async def test_an_unknown_name_is_answered_as_everywhere(olga: Supporter) -> None:
    assert "I know nobody by the name" in (await olga.asks("mark", "Nobody 2012-07-31")).text


async def test_the_day_of_the_news_is_the_campaigns_whatever_the_zone_of_the_organizer(olga: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.chats.save(Chat(olga.chat, time_zone="Pacific/Kiritimati"))
    await marks(olga, NewsKind.RELEASED)  # it is 4 August there
    assert await news(olga) == [(NewsKind.RELEASED, on("2012-08-04"), TODAY)]


async def test_a_day_that_has_not_come_yet_is_refused(olga: Supporter) -> None:
    assert "has not come yet" in await refuses(olga, NewsKind.RELEASED, "Vydumka 2012-08-04")


@pytest.mark.parametrize("known", [FREE, SHORT])
@pytest.mark.parametrize("kind", [NewsKind.RELEASED, NewsKind.TRANSFERRED, NewsKind.SENTENCED])
async def test_who_is_free_cannot_be_let_out_moved_or_sentenced(olga: Supporter, known: Person, kind: NewsKind) -> None:
    await knows(olga, known)
    assert "was not in custody on that day" in await refuses(olga, kind)


async def test_who_is_held_cannot_be_detained_again(olga: Supporter) -> None:
    assert "is in custody already" in await refuses(olga, NewsKind.REARRESTED)


async def test_nobody_is_let_out_before_the_arrest(olga: Supporter) -> None:
    assert "was detained after that day" in await refuses(olga, NewsKind.RELEASED, "Vydumka 2011-08-03")


@pytest.mark.parametrize("kind", NewsKind)
async def test_of_the_dead_there_is_no_news(olga: Supporter, kind: NewsKind) -> None:
    await knows(olga, replace(VERA, died=on("2012-08-01")))
    assert "has died" in await refuses(olga, kind)


async def test_whose_term_is_over_may_have_been_let_out_at_any_time(olga: Supporter) -> None:
    await knows(olga, TERM_OVER)
    await marks(olga, NewsKind.RELEASED)
    assert (await person(olga)).status_on(TODAY) is Status.FREE


@pytest.mark.parametrize("kind", NewsKind)
async def test_a_yes_pressed_twice_counts_once(olga: Supporter, kind: NewsKind) -> None:
    await knows(olga, FREE if kind is NewsKind.REARRESTED else VERA)
    sure = await asks(olga, kind)
    assert (await olga.presses(sure, "Yes, tell it")).telling
    marked = await person(olga)
    again = await olga.presses(sure, "Yes, tell it")
    assert (again.text, again.telling) == ("Vera Vydumka: this was marked already.", False)
    assert len(await news(olga)) == 1
    assert await person(olga) == marked


async def test_a_release_that_was_a_mistake_and_came_true_on_the_same_day_can_be_marked_again(olga: Supporter) -> None:
    await marks(olga, NewsKind.RELEASED)
    await knows(olga, VERA)
    assert (await marks(olga, NewsKind.RELEASED)).telling
    assert (await person(olga)).status_on(TODAY) is Status.FREE


async def test_what_changed_between_the_question_and_the_yes_counts(olga: Supporter) -> None:
    sure = await asks(olga, NewsKind.RELEASED)
    await knows(olga, FREE)
    assert "was not in custody" in (await olga.presses(sure, "Yes, tell it")).text
    assert await news(olga) == []


@pytest.mark.parametrize("words", ["Vydumka 2012-02-30", "Vydumka 2012-13-01", "Vydumka 0000-01-01"])
async def test_a_day_that_is_not_in_the_calendar_marks_nothing(olga: Supporter, words: str) -> None:
    assert (await olga.asks("mark", words)).text == "Nothing was marked."


@pytest.mark.parametrize(
    "words",
    [
        "!rel vera-vydumka 2012-02-30",
        "!rel nobody-here 2012-08-03",
        "*rel vera-vydumka 2012-08-03",
        "+rel vera-vydumka 2012-08-03",
        "-rel vera-vydumka 2012-08-03",
        "!rel",
        "!xyz vera-vydumka 2012-08-03",
        "! 2012-08-03",
        "rel 2012-08-03",
        "no",
    ],
)
async def test_a_forged_button_marks_nothing(olga: Supporter, words: str) -> None:
    assert not (await olga.asks("mark", words, pressed=True)).telling
    assert await person(olga) == VERA
    assert await news(olga) == []


async def test_words_of_a_button_that_are_typed_are_a_name(olga: Supporter) -> None:
    assert not (await olga.asks("mark", "!rel vera-vydumka 2012-08-03")).telling
    assert await news(olga) == []


async def test_its_buttons_hold_no_more_than_telegram_takes(olga: Supporter) -> None:
    longest = replace(VERA, slug="v" * SLUG_LENGTH)
    await knows(olga, longest)
    what = await olga.asks("mark", longest.slug)
    for label in LABELS.values():
        await knows(olga, free_since(longest, "2012-07-01") if label == "Detained again" else longest)
        source = await olga.presses(what, label)
        sourced = await olga.sends("https://example.org/")
        sure = await olga.presses(source, "Without a source")
        for button in (*buttons(what), *buttons(source), *buttons(sure), *buttons(sourced)):
            assert len(f"{button.command} {button.words}".encode()) <= LONGEST_DATA


async def test_late_in_the_evening_it_is_still_today(olga: Supporter) -> None:
    olga.now = datetime(2012, 8, 3, 20, 59, tzinfo=UTC)
    assert "(3 August 2012)?" in (await olga.asks("mark", "Vydumka")).text


@pytest.mark.parametrize(
    ("day", "known", "status"),
    [("2012-07", "2012-07", Status.FREE), ("2012", "2012", Status.UNKNOWN), ("2012-08", "2012-08", Status.UNKNOWN)],
)
async def test_a_day_known_to_the_month_or_the_year_is_given_no_closer(
    olga: Supporter, day: str, known: str, status: Status
) -> None:
    await marks(olga, NewsKind.RELEASED, f"Vydumka {day}")
    assert (await person(olga)).detentions[0].released_on == on(known)
    assert (await person(olga)).status_on(TODAY) is status
    assert await news(olga) == [(NewsKind.RELEASED, on(known), TODAY)]


async def test_a_month_that_has_not_come_yet_is_refused_and_one_before_the_arrest_too(olga: Supporter) -> None:
    assert "has not come yet" in await refuses(olga, NewsKind.RELEASED, "Vydumka 2012-09")
    assert "was detained after that day" in await refuses(olga, NewsKind.RELEASED, "Vydumka 2011-07")
    assert "What happened" in (await olga.asks("mark", "Vydumka 2011-08")).text


async def test_the_source_is_shown_and_goes_into_the_case_file(olga: Supporter) -> None:
    await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    sure = await olga.sends("https://example.org/news")
    assert '<a href="https://example.org/news">example.org</a>' in sure.text
    await olga.presses(sure, "Yes, tell it")
    assert (await person(olga)).detentions[0].sources == ("https://example.org/news",)


@pytest.mark.parametrize("kind", [NewsKind.DIED, NewsKind.TRANSFERRED, NewsKind.SENTENCED, NewsKind.REARRESTED])
async def test_so_it_does_for_each_kind(olga: Supporter, kind: NewsKind) -> None:
    await knows(olga, FREE if kind is NewsKind.REARRESTED else VERA)
    await olga.presses(await olga.asks("mark", "Vydumka"), LABELS[kind])
    done = await olga.presses(await olga.sends("https://example.org/news"), "Yes, tell it")
    assert done.telling
    found = await person(olga)
    assert "https://example.org/news" in (*found.sources, *found.detentions[-1].sources)


@pytest.mark.parametrize(
    "words",
    [
        *("Vera", "example.org", "ftp://example.org/", "https://", "", "https://a.org ; https://b.org"),
        Sent(strange=True),
        Sent(Markup("https://example.org/"), Picture("a-picture")),
        Sent(document=File("a-file", "news.pdf")),
    ],
)
async def test_what_is_no_address_is_no_source(olga: Supporter, words: str | Sent) -> None:
    await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    again = await olga.sends(words)
    assert "I wait for the address of the source" in again.text
    await olga.presses(await olga.presses(again, "Without a source"), "Yes, tell it")
    assert (await person(olga)).detentions[0].sources == ()


async def test_another_message_is_another_source(olga: Supporter) -> None:
    await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    await olga.sends("https://example.org/rumour")
    await olga.presses(await olga.sends("https://example.org/news"), "Yes, tell it")
    assert (await person(olga)).detentions[0].sources == ("https://example.org/news",)


async def test_a_source_that_got_lost_is_asked_for_again(olga: Supporter) -> None:
    await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    sure = await olga.sends("https://example.org/news")
    await olga.asks("mark", "Vydumka")  # begins anew
    assert "By which source?" in (await olga.presses(sure, "Yes, tell it")).text
    assert await person(olga) == VERA


def test_a_new_arrest_of_somebody_with_a_long_id_can_be_exported_and_taken_in_again() -> None:
    longest = replace(FREE, slug="v" * SLUG_LENGTH)
    changed = marked(longest, NewsKind.REARRESTED, PartialDate(TODAY), TODAY)
    assert isinstance(changed, Person)
    assert is_slug(changed.detentions[-1].key)
    twice = marked(free_since(changed, "2012-08-03"), NewsKind.REARRESTED, PartialDate(TODAY), TODAY)
    assert isinstance(twice, Person)
    assert len({one.key for one in twice.detentions}) == 3
