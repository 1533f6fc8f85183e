"""An announcement, from the first word to the report: by two organizers, to readers in several languages."""

from datetime import timedelta

import pytest

from bot.app import Running
from bot.simulator import World
from tests.stories.announcing import CODE, Hand, none_on_its_way, settled
from tests.stories.keeping import OLGA, Keeper, chooses, confirms

PETRA = 4_200_045
MANY = range(5_000_100, 5_000_120)
READERS = {5_000_001: "en", 5_000_002: "ru", 5_000_003: "be"}


@pytest.fixture
def two(keeper: Keeper) -> Keeper:
    """The bot with two owners."""
    keeper.settings = keeper.settings.model_copy(update={"organizers": (OLGA, PETRA)})
    return keeper


async def subscribed(world: World, *more: int) -> None:
    for reader, language in {**READERS, **dict.fromkeys(more, "en")}.items():
        await chooses(world, reader, "/subscribe", language=language)
        if language in {"be", "ru"}:  # they are warned first
            await confirms(world, reader)


async def drafted(olga: Hand) -> None:
    """Olga writes an announcement in two languages."""
    await olga.says("/announce")
    await olga.presses("What about", "Something else", "Text", "English")
    await olga.says("Come to the embassy")
    await olga.presses("Text", "Русский")
    await olga.says("Приходите к посольству")


async def approves(petra: Hand, number: int = 1) -> None:
    await petra.says("/announcements")
    await petra.presses(f"{number} · waits", "Look and approve", "Yes, approve")


async def seen(world: World, reader: int) -> list[str]:
    """What stands in a reader's chat, but for the answer to /subscribe and the codes of announcements."""
    return [CODE.sub("", one.visible) for one in world.chat(reader).messages if one.by_bot][1:]


async def half_sent(world: World, house: Running, olga: Hand, petra: Hand) -> None:
    """Let one run slowly to many, some of whom have it already; Petra has its progress before her."""
    await subscribed(world, *MANY)
    await drafted(olga)
    await olga.presses("Ask for approval")
    await approves(petra)
    await settled(house, 1, "running")
    while not [reader for reader in MANY if await seen(world, reader)]:
        await world.quiet(0.05)
    await house.watching.look()


async def test_it_is_prepared_approved_by_another_and_reaches_everyone_in_their_language(
    world: World, two: Keeper
) -> None:
    async with two.at_work() as house:
        await subscribed(world)
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await petra.says("/start")
        await drafted(olga)
        assert "To: everyone subscribed to announcements · fewer than 10" in olga.shown().visible
        await olga.presses("Ask for approval")
        assert "waits for approval" in olga.shown().visible
        assert [one.text for one in olga.shown().buttons if "approve" in one.text] == []
        await house.speaking.tick()
        asked = petra.look(told=True)
        assert asked.visible == "Owner 1 asks for approval of announcement 1."
        await petra.presses("Look at it", "Look and approve", "Yes, approve")
        await settled(house, 1, "done")
        texts = ("Come to the embassy", "Приходите к посольству", "Приходите к посольству")
        for reader, text in zip(READERS, texts, strict=True):
            assert await seen(world, reader) == [text]
        await house.watching.look()
        report = petra.shown().visible
        assert "Announcement 1 — done" in report
        assert "Sent: fewer than 10" in report
        assert "Written by Owner 1, approved by Owner 2." in report


async def test_the_author_alone_can_send_it_by_no_button_old_or_forged(world: World, two: Keeper) -> None:
    async with two.at_work() as house:
        await subscribed(world)
        olga = Hand(world, OLGA)
        await drafted(olga)
        await olga.presses("Ask for approval")
        for words in ("approve", "approve yes", "resume", "retry", "again", "pause", "correct", "recall yes"):
            for version in ("", *(f".{number}" for number in range(7))):
                await olga.forges(f"draft 1{version} {words}", house)
                two.clock.forward(timedelta(seconds=2))
        await house.speaking.tick()
        for reader in READERS:
            assert await seen(world, reader) == []
        assert (await settled(house, 1, "waiting")).approver == ""


async def test_a_stranger_forges_in_vain(world: World, two: Keeper) -> None:
    async with two.at_work() as house:
        await subscribed(world)
        olga, stranger = Hand(world, OLGA), Hand(world, 5_000_001)
        await drafted(olga)
        await olga.presses("Ask for approval")
        stranger.look()
        for data in ("draft 1.4 approve yes", "draft 1", "freeze all", "announce", "announcements", "team", "log"):
            await stranger.forges(data, house)
        assert await seen(world, 5_000_001) == []
        await settled(house, 1, "waiting")


async def test_who_declines_says_why_and_a_change_needs_approval_anew(world: World, two: Keeper) -> None:
    async with two.at_work() as house:
        await subscribed(world)
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await drafted(olga)
        await olga.presses("Ask for approval")
        await petra.says("/announcements")
        await petra.presses("1 · waits", "Decline")
        await petra.says("Say at which hour")
        await house.speaking.tick()
        await world.quiet(0.1)
        told = olga.look(told=True)
        assert told.visible == "Owner 2 has declined announcement 1: Say at which hour"
        await olga.presses("Look at it")
        assert "↩️ Declined: Say at which hour" in olga.shown().visible
        await olga.presses("Text", "English")
        await olga.says("Come to the embassy at noon")
        await olga.presses("Ask for approval")
        await petra.says("/announcements")
        await petra.presses("1 · waits", "Look and approve")
        old = petra.board
        await Hand(world, OLGA, olga.board).presses("Text", "Русский")
        await olga.says("Приходите к посольству в полдень")
        petra.board = old
        changed = await petra.presses("Yes, approve")
        assert "Meanwhile this announcement was changed" in changed.visible
        await house.speaking.tick()
        assert await seen(world, 5_000_001) == []
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "done")
        assert await seen(world, 5_000_001) == ["Come to the embassy at noon"]


async def test_two_who_edit_at_once_do_not_overwrite_each_other(world: World, two: Keeper) -> None:
    async with two.at_work() as house:
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await drafted(olga)
        await petra.says("/announcements")
        await petra.presses("1 · draft", "Text", "English")
        await olga.presses("Text", "English")
        await petra.says("From Petra")
        told = await olga.says("From Olga")
        assert "Meanwhile this announcement was changed" in told.visible
        one = await settled(house, 1, "draft")
        assert one.texts.by_language["en"] == "From Petra"
        await olga.presses("Text", "English")
        await olga.says("From both")
        assert (await settled(house, 1, "draft")).texts.by_language["en"] == "From both"
        await petra.says("/announcements")
        await petra.presses("1 · draft", "Ask for approval")
        assert "Look and approve" not in [one.text for one in petra.shown().buttons]  # Petra wrote some of it


async def test_it_is_paused_survives_a_restart_and_goes_on_where_it_stopped(world: World, two: Keeper) -> None:
    two.settings = two.settings.model_copy(update={"messages_per_second": 5})
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await half_sent(world, house, olga, petra)
        await petra.presses("Pause")
        await none_on_its_way(house)
        before = {reader: await seen(world, reader) for reader in MANY}
        await house.watching.look()
        assert "Announcement 1 — paused" in petra.shown().visible
        await world.quiet(0.5)
        assert {reader: await seen(world, reader) for reader in MANY} == before
        assert [] in before.values()
    async with two.at_work() as house:
        await world.quiet(0.5)
        assert {reader: await seen(world, reader) for reader in MANY} == before
        await petra.presses("Go on")
        await settled(house, 1, "done")
        assert {tuple(await seen(world, reader)) for reader in MANY} == {("Come to the embassy",)}


async def test_the_rest_can_be_cancelled(world: World, two: Keeper) -> None:
    two.settings = two.settings.model_copy(update={"messages_per_second": 5})
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await half_sent(world, house, olga, petra)
        await petra.presses("Cancel the rest", "Yes, send it to nobody more")
        await house.speaking.tick()
        await none_on_its_way(house)
        before = {reader: await seen(world, reader) for reader in MANY}
        assert [] in before.values()
        for _ in range(3):
            await house.speaking.tick()
        await world.quiet(0.5)
        assert {reader: await seen(world, reader) for reader in MANY} == before


async def test_it_is_corrected_and_then_recalled_in_every_chat_each_with_a_second_person(
    world: World, two: Keeper
) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await drafted(olga)
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "done")
        await olga.says("/announcements")
        await olga.presses("1 · done", "Correct", "Text", "English")
        await olga.says("Come to the consulate")
        await olga.presses("Ask for approval")
        await olga.forges("draft 1.6 approve yes", house)
        await house.speaking.tick()
        assert await seen(world, 5_000_001) == ["Come to the embassy"]
        await approves(petra)
        await settled(house, 1, "done")
        assert await seen(world, 5_000_001) == ["Come to the consulate"]
        assert await seen(world, 5_000_002) == ["Приходите к посольству"]
        await petra.says("/announcements")
        await petra.presses("1 · done", "Recall", "Yes, ask for approval")
        await petra.forges("draft 1.6 approve yes", house)
        await house.speaking.tick()
        assert await seen(world, 5_000_001) == ["Come to the consulate"]
        await approves(olga)
        await settled(house, 1, "done")
        for reader in READERS:
            assert await seen(world, reader) == []
        await olga.says("/announcements")
        shown = await olga.presses("1 · done")
        assert "Deleted again: fewer than 10" in shown.visible
        assert not {"Correct", "Recall"} & {one.text for one in shown.buttons}


@pytest.mark.parametrize("changing", ["Correct", "Recall"])
async def test_a_change_that_was_approved_and_thrown_away_under_a_freeze_is_seen_by_nobody(
    world: World, two: Keeper, changing: str
) -> None:
    """Nor by a reader in discreet mode, who opens only now what came."""
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await chooses(world, 5_000_001, "/settings discreet on")
        await drafted(olga)
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "done")
        line = world.chat(5_000_001).messages[-1]
        await olga.says("/freeze")
        await olga.presses("Freeze all announcements")
        await olga.says("/announcements")
        await olga.presses("1 · done", changing)
        if changing == "Correct":
            await olga.presses("Text", "English")
            await olga.says("Come to the trap")
            await olga.presses("Ask for approval")
        else:
            await olga.presses("Yes, ask for approval")
        await approves(petra)
        await house.speaking.tick()
        await petra.says("/announcements")
        await petra.presses("1 · planned", "Throw away", "Yes, throw it away")
        await settled(house, 1, "done")
        await world.presses(5_000_001, "Open", message=line.message_id)
        await world.quiet(0.3)
        opened = world.chat(5_000_001).message(line.message_id)
        assert opened
        assert CODE.sub("", opened.visible) == "Come to the embassy"
        assert await seen(world, 5_000_002) == ["Приходите к посольству"]


async def test_a_freeze_stops_all_until_two_have_agreed_to_lift_it(world: World, two: Keeper) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await drafted(olga)
        await olga.presses("Ask for approval")
        await olga.says("/freeze")
        await olga.presses("Freeze all announcements")
        await approves(petra)
        for _ in range(2):
            await house.speaking.tick()
        await world.quiet(0.3)
        assert await seen(world, 5_000_001) == []
        await olga.says("/freeze")
        assert "Owner 1 has frozen them" in olga.shown().visible
        await olga.presses("I agree to lift it")
        await olga.says("/freeze")
        await olga.presses("I agree to lift it")
        await house.speaking.tick()
        await world.quiet(0.3)
        assert await seen(world, 5_000_001) == []
        await petra.says("/freeze")
        await petra.presses("I agree to lift it")
        await settled(house, 1, "done")
        assert await seen(world, 5_000_001) == ["Come to the embassy"]


async def test_what_a_removed_organizer_has_scheduled_needs_approval_anew(world: World, two: Keeper) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await drafted(olga)
        await olga.presses("When", "At a day and hour")
        await olga.says("2012-08-04 10:00")
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "approved")
    two.settings = two.settings.model_copy(update={"organizers": (OLGA,)})
    async with two.at_work("2012-08-04 10:00:10") as house:
        await house.speaking.tick()
        await world.quiet(0.3)
        assert "Come to the embassy" not in await seen(world, 5_000_001)
        assert (await settled(house, 1, "draft")).approver == ""


async def test_at_its_time_and_not_before_it_goes_out(world: World, two: Keeper) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await drafted(olga)
        await olga.presses("When", "At a day and hour")
        await olga.says("2012-08-04 10:00")
        assert "When: 4 August 2012, 10:00 (Europe/Minsk)" in olga.shown().visible
        await olga.presses("Ask for approval")
        await approves(petra)
        await two.ticks(house, "2012-08-04 09:59:50")
        await world.quiet(0.3)
        assert "Come to the embassy" not in await seen(world, 5_000_001)
        await two.ticks(house, "2012-08-04 10:00:05")
        await settled(house, 1, "done")
        assert (await seen(world, 5_000_001)).count("Come to the embassy") == 1


async def test_at_each_readers_own_hour_it_comes_once_to_each(world: World, two: Keeper) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await chooses(world, 5_000_001, "/settings Europe/London")
        await drafted(olga)
        await olga.presses("When", "At each reader’s own hour")
        await olga.says("2012-08-04")
        await olga.presses("Ask for approval")
        await approves(petra)
        for clock, told in (
            ("2012-08-04 09:59", (0, 0)),
            ("2012-08-04 10:00:05", (0, 1)),
            ("2012-08-04 11:59", (0, 1)),
            ("2012-08-04 12:00:05", (1, 1)),
            ("2012-08-04 15:00", (1, 1)),
        ):
            await two.ticks(house, clock)
            await two.received(house, OLGA)
            london = (await seen(world, 5_000_001)).count("Come to the embassy")
            minsk = (await seen(world, 5_000_002)).count("Приходите к посольству")
            assert (london, minsk) == told, clock
        await settled(house, 1, "running")
        await two.ticks(house, "2012-08-06 00:00")
        await settled(house, 1, "done")


async def at_own_hour(world: World, olga: Hand, petra: Hand, zone: str = "Europe/London") -> None:
    """Let one go to readers at the hour of each; the first of them goes by another zone."""
    await subscribed(world)
    await chooses(world, 5_000_001, f"/settings {zone}")
    await drafted(olga)
    await olga.presses("When", "At each reader’s own hour")
    await olga.says("2012-08-04")
    await olga.presses("Ask for approval")
    await approves(petra)


async def came(world: World) -> tuple[int, int]:
    """How often it came to the first reader, and to the second."""
    first, second = await seen(world, 5_000_001), await seen(world, 5_000_002)
    return first.count("Come to the embassy"), second.count("Приходите к посольству")


async def test_a_cancelled_one_that_is_tried_again_comes_to_nobody_more_and_to_nobody_twice(
    world: World, two: Keeper
) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await at_own_hour(world, olga, petra)
        await two.ticks(house, "2012-08-04 10:00:05")
        await petra.says("/announcements")
        await petra.presses("1 · running", "Cancel the rest", "Yes, send it to nobody more")
        await two.ticks(house, "2012-08-04 10:05")
        for one in (olga, petra):
            await one.says("/announcements")
            await one.presses("1 · cancelled")
        await petra.presses("Try the failed ones again")
        for clock in ("2012-08-04 12:06", "2012-08-05 15:01", "2012-08-05 15:02"):
            await two.ticks(house, clock)
            await two.received(house, OLGA)
            assert await came(world) == (0, 1), clock
        await settled(house, 1, "done")
        for clock in ("2012-08-06 12:10", "2012-08-07 15:10", "2012-08-07 16:20"):
            await two.ticks(house, clock)
        late = await olga.presses("Try the failed ones again")
        assert "they have passed" in late.visible
        await two.ticks(house, "2012-08-07 16:21")
        await two.received(house, OLGA)
        assert await came(world) == (0, 1)


@pytest.mark.parametrize("how", ["paused", "frozen"])
async def test_whose_hour_comes_while_it_stands_still_hears_of_it_once_it_goes_on_and_nobody_twice(
    world: World, two: Keeper, how: str
) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await at_own_hour(world, olga, petra)
        await two.ticks(house, "2012-08-04 10:00:05")
        await two.received(house, OLGA)
        if how == "paused":
            await petra.says("/announcements")
            await petra.presses("1 · running", "Pause")
        else:
            await olga.says("/freeze")
            await olga.presses("Freeze all announcements")
        for clock in ("2012-08-04 11:59", "2012-08-04 12:00:05", "2012-08-04 12:01"):
            await two.ticks(house, clock)
        await two.received(house, OLGA)
        assert await came(world) == (0, 1)
        if how == "paused":
            await petra.presses("Go on")
        else:
            for one in (olga, petra):
                await one.says("/freeze")
                await one.presses("I agree to lift it")
        for clock in ("2012-08-04 12:02", "2012-08-04 12:03", "2012-08-05 15:01"):
            await two.ticks(house, clock)
            await two.received(house, OLGA)
            assert await came(world) == (1, 1), clock


async def test_who_moves_their_hour_to_one_that_has_passed_hears_of_it_at_once_and_nobody_twice(
    world: World, two: Keeper
) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await at_own_hour(world, olga, petra)
        await two.ticks(house, "2012-08-04 10:00:05")
        await two.ticks(house, "2012-08-04 11:00")
        for reader in (5_000_001, 5_000_002):
            await chooses(world, reader, "/settings Europe/Minsk", "/settings 9:30")
        for clock in ("2012-08-04 11:01", "2012-08-04 12:01", "2012-08-05 15:01"):
            await two.ticks(house, clock)
            await two.received(house, OLGA)
            assert await came(world) == (1, 1), clock


async def test_the_author_watches_it_too(world: World, two: Keeper) -> None:
    two.settings = two.settings.model_copy(update={"messages_per_second": 5})
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world, *range(5_000_100, 5_000_120))
        await drafted(olga)
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "running")
        await olga.says("/announcements")
        running = await olga.presses("1 · running")
        assert "Announcement 1 — running\n" in running.visible
        assert " %\nSent: " in running.visible
        await settled(house, 1, "done")
        await house.watching.look()
        assert "Announcement 1 — done" in olga.shown().visible
        assert "Announcement 1 — done" in petra.shown().visible
        async with house.storage.reading() as store:
            assert await store.boards.all() == []


async def test_the_text_keeps_its_formatting_its_picture_and_its_buttons(world: World, two: Keeper) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with two.at_work() as house:
        await subscribed(world)
        await olga.says("/announce")
        await olga.presses("What about", "Something else", "Text", "English")
        await olga.says("Come to Ann", entities=[{"type": "bold", "offset": 0, "length": 4}, PERSON])
        assert "A link to a person was taken out" in olga.shown().visible
        await olga.presses("Picture")
        await olga.sends_photo()
        await olga.presses("Link buttons")
        await olga.says("Sign | https://example.org/appeal")
        await olga.presses("Ask for approval")
        await approves(petra)
        await settled(house, 1, "done")
        message = world.chat(5_000_001).messages[-1]
        assert CODE.sub("", message.caption or "") == "Come to Ann"
        assert [one["type"] for one in message.caption_entities] == ["bold", "code"]
        assert message.photo
        assert (message.buttons[0].text, message.buttons[0].url) == ("Sign", "https://example.org/appeal")


PERSON = {"type": "text_mention", "offset": 8, "length": 3, "user": {"id": 9, "is_bot": False, "first_name": "Ann"}}
