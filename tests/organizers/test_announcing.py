"""The steps of an announcement: what each takes, what it refuses in clear words, and what stays as it was then."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup
from sqlalchemy import select, update

from bot.alerts.announced_letters import letter, room
from bot.conversation import Defaults, File, Picture, Reply, Sent, visible_length
from bot.organizers.announcing.preview import shown
from bot.texts import LANGUAGES
from storage import Announcement, Chat, Crowd, Lane, Occasion, Organizer, Phase, Role, State, Timing, Whom, Words
from storage.tables import delivery
from tests.commands.conftest import EVE, Supporter, buttons
from tests.organizers.conftest import FOLLOWER, LONG_AGO, VERA

PETRA = 1_000_100


class Announcer:
    """Somebody who announces, with the message whose buttons they press."""

    def __init__(self, person: Supporter) -> None:
        self.person = person
        self.shown = Reply(Markup())

    async def asks(self, command: str, words: str = "") -> Reply:
        self.shown = await self.person.asks(command, words)
        return self.shown

    async def presses(self, *labels: str) -> Reply:
        """Press one button after the other, each under the last message with buttons."""
        for label in labels:
            last = next(one for one in reversed((self.shown, *self.shown.then)) if one.rows)
            button = next(one for one in buttons(last) if label in one.label)
            self.shown = await self.person.asks(button.command, button.words, pressed=True)
        return self.shown

    async def answers(self, text: str = "", **sent: Any) -> Reply:
        """Send a message that answers what was asked."""
        command, _, words = (await self.organizer()).doing.partition(" ")
        self.shown = await self.person.asks(command, words, sent=Sent(Markup(text), **sent))  # noqa: S704 - as the gateway hands it in
        return self.shown

    async def organizer(self) -> Organizer:
        async with self.person.storage.reading() as store:
            found = await store.organizers.get(self.person.chat)
        assert found
        return found

    async def stored(self, number: int = 1) -> Announcement:
        async with self.person.storage.reading() as store:
            found = await store.announcements.get(number)
        assert found
        return found


@pytest.fixture
async def author(olga: Supporter) -> Announcer:
    """Olga, with a new draft."""
    async with olga.storage.writing() as store:
        await store.organizers.add(PETRA, "Petra", frozenset({Role.ANNOUNCER}), LONG_AGO)
    announcer = Announcer(olga)
    await announcer.asks("announce")
    return announcer


@pytest.fixture
def other(author: Announcer) -> Announcer:
    """Petra, who may approve what Olga wrote."""
    return Announcer(replace(author.person, chat=PETRA))


async def written(author: Announcer) -> None:
    await author.presses("What about", "Something else", "Text", "English")
    await author.answers("<b>Come</b>")


async def test_a_new_draft_says_what_it_lacks(author: Announcer) -> None:
    assert "<b>Announcement 1</b> — draft" in author.shown.text
    assert "❗ Choose what it is about.\n❗ Write the text, in one language at least." in author.shown.text
    assert "Ask for approval" not in [one.label for one in buttons(author.shown)]
    await written(author)
    assert "❗" not in author.shown.text
    assert "Ask for approval" in [one.label for one in buttons(author.shown)]


async def test_it_can_be_about_a_person_found_by_any_spelling(author: Announcer) -> None:
    await author.presses("What about", "A person")
    nobody = await author.answers("Ivan Petrov")
    assert "I know nobody by the name" in nobody.text
    await author.answers("Выдумка")
    assert (await author.stored()).about == f"person:{VERA.slug}"
    assert "About: Vera Vydumka" in author.shown.text


@pytest.mark.parametrize("sent", [{"strange": True}, {"picture": Picture("p")}, {"document": File("f", "a.csv")}, {}])
async def test_a_message_of_another_kind_is_no_text(author: Announcer, sent: dict[str, Any]) -> None:
    await author.presses("Text", "English")
    assert "I wait for the text in English" in (await author.answers("", **sent)).text
    assert (await author.stored()).version == 1
    await author.answers("Come")  # it still waits
    assert (await author.stored()).texts.by_language == {"en": "Come"}


async def test_a_text_too_long_says_by_how_much(author: Announcer) -> None:
    await author.presses("Text", "English")
    most = room(await author.stored())
    assert f"The text is 4 characters too long; at most {most:,} fit." in (await author.answers("x" * (most + 4))).text
    await author.answers("x" * most)
    assert len((await author.stored()).texts.by_language["en"]) == most
    await author.presses("Picture")
    caption = room(replace(await author.stored(), photo="p"))
    assert f"3,072 characters too long; at most {caption:,} fit" in (await author.answers(picture=Picture("p"))).text
    assert not (await author.stored()).photo


@pytest.mark.parametrize(("photo", "limit"), [("", 4096), ("p", 1024)])
async def test_the_longest_text_fits_into_a_message_with_its_code_in_every_language(
    author: Announcer, photo: str, limit: int
) -> None:
    draft = replace(await author.stored(), photo=photo)
    one = replace(draft, texts=Words({"en": "🕯" * (room(draft) // 2)}))
    lengths = [visible_length(letter(one, language).text) for language in LANGUAGES]
    assert limit - 2 < max(lengths) <= limit


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_letter_ends_with_the_code_and_how_to_check_it(author: Announcer, language: str) -> None:
    await written(author)
    one = await author.stored()
    text = letter(one, language).text
    assert text.startswith("<b>Come</b>\n\n")
    assert text.endswith(f": <code>/verify {one.code}</code>")
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", one.code)
    assert shown(one, language).text == text


async def test_formatting_that_cannot_be_sent_is_taken_out_and_said(author: Announcer) -> None:
    await author.presses("Text", "English")
    reply = await author.answers('<a href="tg://user?id=9">Ann</a> <tg-emoji emoji-id="1">🙂</tg-emoji> <b>come</b>')
    assert "A link to a person was taken out" in reply.text
    assert "Emoji of Telegram Premium were replaced" in reply.text
    assert (await author.stored()).texts.by_language == {"en": "Ann 🙂 <b>come</b>"}


async def test_a_picture_has_its_limits(author: Announcer) -> None:
    await author.presses("Picture")
    assert "I wait for a picture" in (await author.answers("words")).text
    assert "too large" in (await author.answers(picture=Picture("p", 10_000_001))).text
    await author.answers(picture=Picture("p", 10_000_000))
    assert (await author.stored()).photo == "p"
    await author.presses("Picture", "Take the picture out")
    assert not (await author.stored()).photo


@pytest.mark.parametrize(
    "lines",
    [
        "Sign",
        "https://example.org",
        "Sign | javascript:alert(1)",
        "Sign | http://localhost/x",
        "Sign | https://a:b@example.org",
        f"{'x' * 41} | https://example.org",
        "\n".join(["Sign | https://example.org"] * 4),
    ],
)
async def test_links_that_are_none_are_refused_with_an_example(author: Announcer, lines: str) -> None:
    await author.presses("Link buttons")
    assert "I could not read that." in (await author.answers(lines)).text
    assert (await author.stored()).links == ()


async def test_up_to_three_links_are_kept(author: Announcer) -> None:
    await author.presses("Link buttons")
    await author.answers("Sign | https://example.org/a\nRead &amp; share https://example.org/b?c=1&amp;d=2")
    found = (await author.stored()).buttons
    assert found == (("Sign", "https://example.org/a"), ("Read & share", "https://example.org/b?c=1&d=2"))


async def test_each_crowd_is_told_with_a_rounded_number(author: Announcer) -> None:
    async with author.person.storage.writing() as store:
        for number in range(30):
            language, zone = ("ru" if number < 12 else "en"), ("Europe/Warsaw" if number < 15 else None)
            await store.chats.save(Chat(2_000_000 + number, language, zone, subscribed=True))
        await store.chats.save(Chat(-100_200_300, subscribed=True))
    for labels, told, crowd in (
        (("Everyone subscribed",), "everyone subscribed to announcements · about 30", Crowd.EVERYONE),
        (("By language", "Русский"), "subscribers who read Русский · about 10", Crowd.LANGUAGE),
        (("By country", "Belarus"), "whose time zone lies in Belarus · about 20", Crowd.COUNTRY),
        (("Groups and channels",), "subscribed groups and channels · fewer than 10", Crowd.MANY),
    ):
        assert told in (await author.presses("To whom", *labels)).text
        assert (await author.stored()).crowd is crowd
    await author.presses("To whom", "Who follow a person")
    assert "who follow Vera Vydumka · fewer than 10" in (await author.answers("Vydumka")).text
    assert str(FOLLOWER) not in author.shown.text


@pytest.mark.parametrize("words", ["", "tomorrow", "2012-08-03 19:59", "2013-09-01 10:00", "2012-02-30 10:00", "99:99"])
async def test_a_time_that_is_none_or_has_passed_is_refused(author: Announcer, words: str) -> None:
    await author.presses("When", "At a day and hour")
    assert "I cannot read that time, or it has passed" in (await author.answers(words)).text
    assert (await author.stored()).timing is Timing.NOW


async def test_a_time_is_that_of_the_organizers_zone_which_is_named(author: Announcer) -> None:
    async with author.person.storage.writing() as store:
        await store.chats.save(Chat(author.person.chat, time_zone="America/New_York"))
    await author.presses("When", "At a day and hour")
    assert "in your time zone (America/New_York)" in author.shown.text
    await author.answers("4.8.2012 10:00")
    assert "When: 4 August 2012, 10:00 (America/New_York)" in author.shown.text
    assert (await author.stored()).at == datetime(2012, 8, 4, 14, tzinfo=UTC)


async def test_a_day_at_each_readers_own_hour_is_today_or_later(author: Announcer) -> None:
    await author.presses("When", "At each reader’s own hour")
    assert "I cannot read that day" in (await author.answers("2012-08-02")).text
    await author.answers("2012-08-04")
    assert "When: 4 August 2012, at each reader’s own hour of alerts" in author.shown.text


async def test_who_wrote_any_of_it_cannot_approve_it(author: Announcer, other: Announcer) -> None:
    await written(author)
    await other.asks("announcements")
    await other.presses("1 · draft", "Text", "Русский")
    await other.answers("Приходите")
    await other.presses("Ask for approval")
    for one in (author, other):
        await one.asks("announcements")
        await one.presses("1 · waits")
        assert "Look and approve" not in [button.label for button in buttons(one.shown)]
        version = (await one.stored()).version
        await one.person.asks("draft", f"1.{version} approve yes", pressed=True)
    assert (await author.stored()).phase is Phase.WAITING


async def test_whoever_approves_sees_the_very_messages(author: Announcer, other: Announcer) -> None:
    await written(author)
    await author.presses("Ask for approval")
    await other.asks("announcements")
    asked = await other.presses("1 · waits", "Look and approve")
    messages = (asked, *asked.then)
    one = await author.stored()
    assert [message.text for message in messages[:-1]] == [letter(one, language).text for language in LANGUAGES]
    assert "Do you approve it?\nTo: everyone subscribed to announcements · fewer than 10" in messages[-1].text
    done = await other.presses("Yes, approve")
    assert done.telling
    approved = await author.stored()
    assert (approved.phase, approved.approver, approved.alone) == (Phase.APPROVED, "Petra", False)
    async with author.person.storage.reading() as store:
        kept = [await store.occasions.letter(approved.occasion_id or 0, language, 0) for language in ("en", "be")]
    assert [one and one.text for one in kept] == [letter(approved, language).text for language in ("en", "be")]


async def test_a_change_after_approval_asks_for_it_again(author: Announcer, other: Announcer) -> None:
    await written(author)
    await author.presses("Ask for approval")
    await other.asks("announcements")
    await other.presses("1 · waits", "Look and approve", "Yes, approve")
    await author.asks("announcements")
    await author.presses("1 · planned", "Text", "English")
    await author.answers("Come later")
    assert (await author.stored()).phase is Phase.DRAFT
    assert not (await author.stored()).approver


async def test_a_single_announcer_approves_alone_only_if_the_owner_allows_it(olga: Supporter) -> None:
    author = Announcer(olga)
    author.person.defaults = Defaults(ZoneInfo("Europe/Minsk"), time(10))
    await author.asks("announce")
    await written(author)
    await author.presses("Ask for approval")
    assert "Look and approve" not in [one.label for one in buttons(author.shown)]
    author.person.defaults = Defaults(ZoneInfo("Europe/Minsk"), time(10), self_approval=True)
    await author.asks("announcements")
    await author.presses("1 · waits", "Look and approve", "Yes, approve")
    assert (await author.stored()).alone


async def test_what_waits_for_a_name_is_over_when_another_button_is_pressed(author: Announcer) -> None:
    await author.presses("Text", "English")
    assert (await author.organizer()).doing
    await author.presses("Back")
    assert not (await author.organizer()).doing


@pytest.mark.parametrize(
    "words",
    ["", "x", "99", "99.1 text", "1.1 nonsense", "1. text", "1.1 text xx", "1.1 to country XX", "1.1 about day x"],
)
async def test_an_odd_button_changes_nothing(author: Announcer, words: str) -> None:
    before = await author.stored()
    reply = await author.person.asks("draft", words, pressed=True)
    assert reply.text
    assert await author.stored() == before


async def test_every_button_fits(author: Announcer) -> None:
    async with author.person.storage.writing() as store:
        await store.people.save([replace(VERA, slug="v" * 40)])
    await author.presses("What about", "A person")
    await author.answers("v" * 40)
    for label in ("To whom", "What about", "When", "Until when", "Text"):
        assert all(one.fits for one in buttons(await author.presses(label)))
        await author.presses("Back")


async def test_retry_goes_to_those_whose_chat_was_in_the_way_and_to_nobody_else(
    author: Announcer, other: Announcer
) -> None:
    ended = {State.SENT: 7, State.FAILED: None, State.REFUSED: None, State.UNCONFIRMED: None}
    storage = author.person.storage
    async with storage.writing() as store:
        for number in range(len(ended)):
            await store.chats.save(Chat(2_000_000 + number, "en", subscribed=True))
    await written(author)
    await author.presses("Ask for approval")
    await other.asks("announcements")
    await other.presses("1 · waits", "Look and approve", "Yes, approve")
    async with storage.writing() as store:
        one = await store.announcements.get(1)
        assert one
        assert one.occasion_id
        one = await store.announcements.move(one, [Phase.APPROVED], Phase.DONE, EVE, started_at=EVE, ended_at=EVE)
        assert one
        hour = ("Europe/Minsk", time(10))
        await store.owing.owe(
            one.occasion_id or 0, Whom(None), lane=Lane.ANNOUNCEMENTS, at=EVE, default=hour, singly=None
        )
        rows = await store._db.execute(select(delivery.c.chat_id).order_by(delivery.c.chat_id))
        for (chat_id,), (state, message) in zip(rows.all(), ended.items(), strict=True):
            this = delivery.c.chat_id == chat_id
            await store._db.execute(update(delivery).where(this).values(state=state, message=message))
    await author.asks("announcements")
    done = await author.presses("1 · done", "Try the failed ones again")
    assert done.telling
    async with storage.reading() as store:
        states = list(await store._db.scalars(select(delivery.c.state).order_by(delivery.c.chat_id)))
    assert states == [State.SENT, State.DUE, State.REFUSED, State.UNCONFIRMED]
    assert (await author.stored()).phase is Phase.RUNNING


async def moved(author: Announcer, phase: Phase, **fields: Any) -> None:
    """Let the announcement have come to this phase, and been owed to its crowd."""
    async with author.person.storage.writing() as store:
        day = EVE.date()
        await store.announcements.sends(1, await store.occasions.add(Occasion("one", "announcement", "", day, day), {}))
        one = await store.announcements.get(1)
        assert one
        assert await store.announcements.move(one, list(Phase), phase, EVE, **fields)


async def test_what_has_begun_can_be_corrected_whenever_it_was_to_go_out(author: Announcer) -> None:
    await written(author)
    await moved(author, Phase.DONE, timing=Timing.AT, at=EVE, started_at=EVE, ended_at=EVE)
    await author.asks("announcements")
    await author.presses("1 · done", "Correct", "Text", "English")
    await author.answers("Come, corrected")
    await author.presses("Ask for approval")
    assert (await author.stored()).phase is Phase.WAITING


async def test_what_waited_too_long_is_not_approved(author: Announcer, other: Announcer) -> None:
    await written(author)
    await author.presses("When", "At a day and hour")
    await author.answers("2012-08-04 10:00")
    await author.presses("Ask for approval")
    other.person.now = datetime(2012, 8, 4, 8, tzinfo=UTC)
    await other.asks("announcements")
    late = await other.presses("1 · waits", "Look and approve")
    assert "❗ The time is not set, or has passed." in late.text
    assert (await author.stored()).phase is Phase.WAITING


@pytest.mark.parametrize(("ended", "phase"), [(None, Phase.CANCELLED), (EVE, Phase.DONE)])
async def test_with_a_correction_thrown_away_all_is_as_before_it(
    author: Announcer, ended: datetime | None, phase: Phase
) -> None:
    """Whoever wrote what was thrown away might else approve it as part of the next one's correction."""
    await written(author)
    told = (await author.stored()).texts
    await moved(author, phase, started_at=EVE, ended_at=ended, told=told, told_outside=("BY",))
    await author.person.asks("draft", f"1.{(await author.stored()).version} correct", pressed=True)
    assert (await author.stored()).phase is Phase.DRAFT
    await author.asks("announcements")
    await author.presses("1 · draft", "Safe only outside", "Russia", "Text", "English")
    await author.answers("A lie")
    before = await author.stored()
    await author.presses("Throw away", "Yes, throw it away")
    after = await author.stored()
    assert (after.phase, after.texts, after.safe_outside) == (phase, told, ("BY",))
    assert after.version > before.version


async def test_a_correction_begins_with_what_readers_have(author: Announcer) -> None:
    await written(author)
    await moved(
        author, Phase.DONE, started_at=EVE, ended_at=EVE, told=Words({"en": "Come"}), texts=Words({"en": "A lie"})
    )
    await author.asks("announcements")
    await author.presses("1 · done", "Correct")
    assert (await author.stored()).texts.by_language == {"en": "Come"}


@pytest.mark.parametrize("step", ["correct", "recall yes"])
async def test_what_is_paused_is_first_cancelled_or_brought_to_its_end(author: Announcer, step: str) -> None:
    await written(author)
    await moved(author, Phase.PAUSED, started_at=EVE)
    await author.person.asks("draft", f"1.{(await author.stored()).version} {step}", pressed=True)
    assert (await author.stored()).phase is Phase.PAUSED
