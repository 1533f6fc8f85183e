"""Each change keeps who made it and how it was, waits for a second editor where it is news, and can be undone."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from bot.casefiles import snapshot
from bot.conversation import Reply, Sent, visible_length
from bot.organizers.telling import tell_organizers
from bot.texts import LANGUAGES
from storage import Change, Name, NameKind, NewsKind, Person, Role, Status, Telling
from tests.alerts.invented import free_since, on
from tests.alerts.planning import Desk, on_duty
from tests.commands.conftest import DEFAULTS, EVE, Supporter, buttons
from tests.organizers.conftest import FOLLOWER, LONG_AGO, VERA

PETRA, VASIL = 1_000_100, 1_000_101
TODAY = date(2012, 8, 3)


@dataclass
class Line:
    """A line to organizers."""

    said: list[tuple[int, Reply]] = field(default_factory=list)

    async def tell(self, chat: int, reply: Reply) -> bool:
        self.said.append((chat, reply))
        return True


@pytest.fixture
async def petra(olga: Supporter) -> Supporter:
    """A second editor, and an announcer whom case files do not concern."""
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", {Role.EDITOR}, LONG_AGO)
        await store.organizers.add(VASIL, "Vasil", {Role.ANNOUNCER}, EVE)
    return replace(olga, chat=PETRA, now=EVE + timedelta(hours=1))


@pytest.fixture
async def desk(olga: Supporter) -> AsyncIterator[Desk]:
    async with on_duty(olga.storage) as found:
        await found.plans("2012-08-03 20:00")
        yield found


async def marks(olga: Supporter, what: str = "Released", words: str = "Vydumka") -> Reply:
    source = await olga.presses(await olga.asks("mark", words), what)
    return await olga.presses(await olga.presses(source, "Without a source"), "Yes, ")


async def person(olga: Supporter) -> Person:
    async with olga.storage.reading() as store:
        found = await store.people.get(VERA.slug)
    assert found
    return found


async def news(olga: Supporter) -> list[NewsKind]:
    async with olga.storage.reading() as store:
        return [one.kind for one, *_ in await store.news.since(date(2000, 1, 1))]


async def told(olga: Supporter) -> list[tuple[int, Reply]]:
    line = Line()
    await tell_organizers(olga.storage, line.tell, EVE)
    return line.said


async def deeds(olga: Supporter) -> list[tuple[str, str]]:
    async with olga.storage.reading() as store:
        return [(one.who, one.what) for one in await store.deeds.before(None, 99)]


async def test_news_that_changes_lives_waits_for_a_second_editor_who_is_told(olga: Supporter, petra: Supporter) -> None:
    source = await olga.presses(await olga.asks("mark", "Vydumka"), "Released")
    sure = await olga.presses(source, "Without a source")
    assert "once another editor has approved it: fewer than 10." in sure.text
    done = await olga.presses(sure, "Yes, mark it")
    assert "Followers hear of it once another editor has approved it; the others have been told." in done.text
    assert (await person(olga)).status_on(TODAY) is Status.FREE
    assert await news(olga) == []
    [(chat, notice)] = await told(olga)
    assert chat == PETRA
    assert notice.text.startswith("Olga has marked news: Vera Vydumka — Released.")
    look = await petra.presses(notice, "Look at it")
    assert "🔒 <b>Held</b>, in prison → 🕊 <b>Free</b>" in look.text
    asked = await petra.presses(look, "Approve")
    assert "Those who follow hear of it: fewer than 10. Do you approve it?" in asked.text
    assert await news(olga) == []
    approved = await petra.presses(asked, "Yes, approve")
    assert approved.telling
    assert "Approved by Petra" in approved.text
    assert await news(olga) == [NewsKind.RELEASED]
    assert [(chat, str(notice.text)) for chat, notice in await told(olga)] == [
        (olga.chat, "Petra has approved news: Vera Vydumka — Released. Those who follow hear of it.")
    ]
    assert (await deeds(olga))[:2] == [("Petra", "news-approved"), ("Olga", "marked")]


@pytest.mark.parametrize("what", ["Moved to another place", "Sentenced"])
async def test_a_move_or_a_verdict_waits_for_nobody(olga: Supporter, petra: Supporter, what: str) -> None:
    assert (await marks(olga, what)).telling
    assert len(await news(olga)) == 1
    assert await told(petra) == []


async def test_who_marked_it_approves_it_by_no_button_shown_or_forged(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    look = await olga.asks("change", "1", pressed=True)
    assert [one.label for one in buttons(look)] == ["Undo", "History"]
    for words in ("1 approve", "1 approve yes", "1 decline"):
        assert "Somebody who did not mark it" in (await olga.asks("change", words, pressed=True)).text
    assert await news(olga) == []
    await olga.asks("callme", "Somebody else")
    assert "Somebody who did not mark it" in (await olga.asks("change", "1 approve yes", pressed=True)).text
    assert petra


async def test_what_somebody_marked_who_was_removed_meanwhile_is_told_to_nobody(
    olga: Supporter, petra: Supporter
) -> None:
    await marks(petra)
    await olga.presses(await olga.presses(await olga.asks("team"), "Remove Petra"), "Yes, remove")
    await olga.asks("change", "1 approve yes", pressed=True)
    assert await news(olga) == []
    undo = await olga.presses(await olga.asks("change", "1", pressed=True), "Undo")
    await olga.presses(undo, "Yes")
    assert (await person(olga)).status_on(TODAY) is Status.HELD


async def test_the_card_offers_editors_what_they_may_do_and_nobody_else(olga: Supporter, petra: Supporter) -> None:
    for editor in (olga, petra):
        card = await editor.asks("prisoner", "Vydumka")
        assert [one.command for one in buttons(card)][-3:] == ["mark", "edit", "quote"]
    assert "What happened to <b>Vera Vydumka</b>" in (await olga.presses(card, "News of a case")).text
    assert "Vera Vydumka" in (await olga.presses(card, "Correct a case file")).text
    assert "Vera Vydumka" in (await olga.presses(card, "Add a statement")).text
    for other in (VASIL, FOLLOWER):
        card = await replace(olga, chat=other).asks("prisoner", "Vydumka")
        assert not {"mark", "edit", "quote"} & {one.command for one in buttons(card)}


async def test_typed_it_is_only_shown(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    for words in ("1 approve yes", "1 decline", "1 undo yes"):
        await petra.asks("change", words)
    assert await news(olga) == []
    assert (await person(olga)).status_on(TODAY) is Status.FREE


async def test_a_single_editor_who_may_not_decide_alone_is_told_what_to_do(olga: Supporter) -> None:
    olga.defaults = DEFAULTS
    done = await marks(olga)
    assert "there is none: an owner can invite somebody (/invite)" in done.text
    assert await news(olga) == []
    assert await told(olga) == []
    assert "Somebody who did not mark it" in (await olga.asks("change", "1 approve yes", pressed=True)).text


async def test_once_there_is_a_second_editor_nobody_decides_alone(olga: Supporter, petra: Supporter) -> None:
    assert olga.defaults.self_approval
    await marks(olga)
    assert await news(olga) == []
    async with olga.storage.writing() as store:
        [_, second, _] = await store.organizers.all()
        await store.organizers.remove(second.number)
    assert (await olga.asks("change", "1 approve yes", pressed=True)).telling
    assert await news(olga) == [NewsKind.RELEASED]
    assert petra


async def test_declined_nobody_hears_of_it_and_who_marked_it_reads_why(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    await told(olga)
    why = await petra.presses(await petra.asks("change", "1", pressed=True), "Decline")
    assert "Write the reason" in why.text
    assert "Write the reason" in (await petra.sends(Sent(strange=True))).text
    declined = await petra.sends("Only <one> rumour")
    assert "Declined; whoever marked it will be told why." in declined.text
    assert await news(olga) == []
    [(chat, notice)] = await told(olga)
    assert chat == olga.chat
    assert notice.text.endswith("The reason: Only &lt;one&gt; rumour")
    again = await petra.asks("change", "1 approve yes", pressed=True)
    assert "This does not wait for anybody any more." in again.text
    assert await news(olga) == []


async def test_it_is_approved_once(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    for _ in range(2):
        await petra.asks("change", "1 approve yes", pressed=True)
    assert await news(olga) == [NewsKind.RELEASED]


async def test_what_the_case_file_no_longer_says_is_not_told(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    async with olga.storage.writing() as store:
        await store.people.save([VERA])
    reply = await petra.asks("change", "1 approve yes", pressed=True)
    assert "The case file says otherwise by now" in reply.text
    assert await news(olga) == []


async def test_undone_before_anybody_approved_it_nobody_ever_hears_of_it(olga: Supporter, petra: Supporter) -> None:
    done = await marks(olga)
    question = await olga.presses(done, "Undo")
    assert "<b>Undo this change?</b>" in question.text
    assert "cannot be untold" not in question.text
    undone = await olga.presses(question, "Yes, undo")
    assert "Undone. It is as it was before." in undone.text
    assert "Withdrawn before followers heard of it." in undone.text
    assert await person(olga) == VERA
    assert "does not wait" in (await petra.asks("change", "1 approve yes", pressed=True)).text
    assert await news(olga) == []
    assert (await deeds(olga))[:2] == [("Olga", "undone"), ("Olga", "marked")]
    assert "undid change 1: Vera Vydumka" in (await olga.asks("log")).text


async def test_what_was_told_cannot_be_untold_and_whoever_waits_for_it_never_gets_it(
    olga: Supporter, desk: Desk
) -> None:
    done = await marks(olga)
    question = await olga.presses(done, "Undo")
    assert "What followers have been told cannot be untold." in question.text
    undone = await olga.presses(question, "Yes, undo")
    assert "Let those who follow know that it is not so: /announce" in undone.text
    assert undone.telling
    assert await desk.tells("2012-08-03 20:01") == []
    assert await desk.tells("2012-08-04 10:00") == [(FOLLOWER, "anniversary:vera-vydumka:2012")]


async def test_what_was_planned_and_then_undone_is_sent_to_nobody_else(olga: Supporter, desk: Desk) -> None:
    done = await marks(olga)
    await desk.plans("2012-08-03 20:01")
    await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    assert await desk.leaves() == []
    assert await desk.tells("2012-08-03 20:02") == []


async def test_a_birthday_silenced_by_a_false_release_is_told_once_that_is_undone(olga: Supporter, desk: Desk) -> None:
    done = await marks(olga)
    assert await desk.tells("2012-08-03 20:01") == [(FOLLOWER, "news:1")]
    assert await desk.tells("2012-08-04 10:00") == []
    await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    assert (FOLLOWER, "birthday:vera-vydumka:2012") in await desk.tells("2012-08-12 10:00")


async def test_it_can_be_marked_again_after_it_was_undone(olga: Supporter) -> None:
    done = await marks(olga)
    await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    assert (await marks(olga)).telling
    assert (await person(olga)).status_on(TODAY) is Status.FREE


async def test_undoing_is_a_change_as_well_and_can_be_undone(olga: Supporter) -> None:
    done = await marks(olga)
    await olga.presses(await olga.presses(done, "Undo"), "Yes, undo")
    shown = await olga.asks("history", "Vydumka")
    assert "2 · 3 August 2012, 20:00 — Olga: undone Released" in shown.text
    assert "🕊 <b>Free</b> → 🔒 <b>Held</b>, in prison" in shown.text
    assert [one.label for one in buttons(shown)] == ["Undo 2"]
    await olga.presses(await olga.presses(shown, "Undo 2"), "Yes, undo")
    assert (await person(olga)).status_on(TODAY) is Status.FREE


async def test_an_undo_pressed_twice_counts_once(olga: Supporter) -> None:
    question = await olga.presses(await marks(olga), "Undo")
    await olga.presses(question, "Yes, undo")
    assert "This was undone already." in (await olga.presses(question, "Yes, undo")).text
    assert await person(olga) == VERA


async def test_what_another_editor_changed_since_is_not_undone_and_it_is_said_who(
    olga: Supporter, petra: Supporter
) -> None:
    done = await marks(olga)
    await marks(petra, "Detained again")
    reply = await olga.presses(done, "Undo")
    assert "Petra has changed this case file since (3 August 2012, 21:00)" in reply.text
    forced = await olga.asks("change", "1 undo yes", pressed=True)
    assert "Nothing was undone" in forced.text
    assert len((await person(olga)).detentions) == 2
    shown = await olga.asks("history", "Vydumka")
    assert [one.label for one in buttons(shown)] == ["Look at 2", "Look at 1"]


async def test_what_an_import_changed_since_is_not_undone(olga: Supporter) -> None:
    done = await marks(olga)
    async with olga.storage.writing() as store:
        await store.people.save([free_since(VERA, "2012-07-01")])
    assert "by a file that was taken in" in (await olga.presses(done, "Undo")).text


async def test_an_import_that_put_it_back_leaves_nothing_to_undo(olga: Supporter) -> None:
    done = await marks(olga)
    async with olga.storage.writing() as store:
        await store.people.save([VERA])
    assert "by a file that was taken in" in (await olga.presses(done, "Undo")).text


async def test_another_editor_may_undo_it_too(olga: Supporter, petra: Supporter) -> None:
    await marks(olga)
    shown = await petra.asks("history", "Vydumka")
    look = await petra.presses(shown, "Look at 1")
    await petra.presses(await petra.presses(look, "Undo"), "Yes, undo")
    assert await person(olga) == VERA
    assert (await deeds(olga))[0] == ("Petra", "undone")


async def test_the_history_goes_back_page_by_page(olga: Supporter) -> None:
    assert "No organizer has changed anything yet." in (await olga.asks("history", "Vydumka")).text
    for month in range(1, 8):
        await marks(olga, "Moved to another place", f"Vydumka 2012-0{month}")
    first = await olga.asks("history", "Vydumka")
    assert re.findall(r"(?m)^(\d) · ", first.text) == ["7", "6", "5", "4", "3"]
    older = await olga.presses(first, "Older")
    assert older.in_place
    assert re.findall(r"(?m)^(\d) · ", older.text) == ["2", "1"]


async def test_without_a_name_it_shows_everybodys_and_first_what_waits(olga: Supporter, petra: Supporter) -> None:
    async with olga.storage.writing() as store:
        await store.people.save([replace(VERA, slug="another-vera")])
    await marks(olga, words="vera-vydumka")
    for month in range(1, 8):
        await marks(petra, "Moved to another place", f"another-vera 2012-0{month}")
    first = await petra.asks("history")
    assert re.findall(r"(?m)^(\d) · ", first.text) == ["1", "8", "7", "6", "5", "4"]
    assert "Vera Vydumka — news: Released, 3 August 2012" in first.text
    assert re.findall(r"(?m)^(\d) · ", (await petra.presses(first, "Older")).text) == ["3", "2", "1"]


async def test_of_nobody_there_is_no_history(olga: Supporter) -> None:
    assert "I know nobody by the name" in (await olga.asks("history", "Ivan Petrov")).text


@pytest.mark.parametrize("words", ["", "1", "99", "x", "1 undo yes", "99999999999999999999 undo", "1; drop", "1 yes"])
async def test_a_forged_button_changes_nothing(olga: Supporter, words: str) -> None:
    assert (await olga.asks("change", words, pressed=True)).text == "There is no such change."
    assert (await olga.asks("history", f"vera-vydumka {words}", pressed=True)).text
    assert await person(olga) == VERA


@pytest.mark.parametrize("language", LANGUAGES)
async def test_however_long_everything_is_a_page_fits_into_a_message(olga: Supporter, language: str) -> None:
    long = replace(VERA, names=(Name("Вера " * 40, NameKind.PRIMARY, "en"),))
    address = f"https://{'a' * 60}.{'b' * 60}.example.org/"
    details = {"field": "people.summary_be", "before": "Было " * 100, "after": "Стала " * 100}
    async with olga.storage.writing() as store:
        await store.people.save([long])
        for number in range(12):
            await store.changes.add(
                Change(
                    *(0, VERA.slug, EVE, "Ы" * 24, 7, "marked", snapshot(VERA), snapshot(long), details),
                    kind=NewsKind.REARRESTED,
                    happened_on=on("2012-08-03"),
                    source=address,
                    telling=Telling.WAITING if number < 6 else Telling.DECLINED,
                    approver="Ж" * 24,
                    reason="Чаму? " * 90,
                )
            )
    olga.language = language
    seen, page = list[str](), await olga.asks("history")
    while True:
        assert visible_length(page.text) <= 4096
        seen += re.findall(r"(?m)^(\d+) · ", page.text)
        older = [one for one in buttons(page) if " " in one.words and one.command == "history"]
        if not older:
            break
        page = await olga.asks("history", older[0].words, pressed=True)
    assert {*seen} == {str(number) for number in range(1, 13)}
    for words in ("7", "7 undo", "3 approve"):
        assert visible_length((await olga.asks("change", words, pressed=True)).text) <= 4096
