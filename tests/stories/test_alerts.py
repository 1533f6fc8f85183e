"""Alerts reach those who want them: on the right day, at their hour, once; late after a downtime, or not at all."""

from dataclasses import replace

import pytest

from bot.simulator import World
from storage import Name, NameKind
from tests.alerts.invented import detained, vera
from tests.stories.keeping import OLGA, Keeper, chooses, confirms

ANNA, OLENA = 4_200_042, 4_200_043
EVE = "📅 Tomorrow, 4 August 2012, is International Day of Solidarity with Civil Society of Belarus."
TODAY = "📅 Today, 4 August 2012, is International Day of Solidarity with Civil Society of Belarus."
ANNIVERSARY = "Today it is one year since Ales Bialiatski was detained, on 4 August 2011."
BIRTHDAY = "🎂 Today Mikalai Statkevich turns 56."


def beginnings(texts: list[str]) -> list[str]:
    return [text.partition("\n")[0] for text in texts]


async def test_on_4_august_2012_and_after_each_hears_each_alert_once_at_the_own_hour(
    world: World, keeper: Keeper
) -> None:
    """Whatever happens to the bot meanwhile: it is stopped and started again before and after each alert."""
    async with keeper.at_work():
        for person in (ANNA, OLENA):
            await chooses(world, person, "/follow Bialiatski", "/follow Statkevich", "/subscribe")
        await chooses(world, OLENA, "/settings New York")
    story: list[tuple[str, list[str], list[str]]] = [
        ("2012-08-03 09:55", [], []),
        ("2012-08-03 10:00:10", [EVE], []),
        ("2012-08-03 17:00:10", [], [EVE]),  # 10:00 in New York
        ("2012-08-04 10:00:10", [TODAY, ANNIVERSARY], []),
        ("2012-08-04 10:01", [], []),
        ("2012-08-04 17:00:10", [], [TODAY, ANNIVERSARY]),
        ("2012-08-12 10:00:10", [BIRTHDAY], []),
        ("2012-08-12 17:00:10", [], [BIRTHDAY]),
        ("2012-08-13 18:00", [], []),
    ]
    for at, *expected in story:
        async with keeper.at_work(at) as house:
            await house.speaking.tick()
            told = [sorted(beginnings(await keeper.told(house, person))) for person in (ANNA, OLENA)]
        assert told == [sorted(texts) for texts in expected], at
    async with keeper.at_work() as house:
        assert await keeper.told(house, OLGA) == []


async def test_after_two_days_of_downtime_the_anniversary_comes_late_and_says_so(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/subscribe")
        await chooses(world, OLGA, "/help")
    async with keeper.at_work("2012-08-05 12:00") as house:
        told = beginnings(await keeper.told(house, ANNA))
        assert "Yesterday it was one year since Ales Bialiatski was detained, on 4 August 2011." in told
        assert any(text.startswith("📅 Yesterday, 4 August 2012, was International Day") for text in told)
        assert len(told) == 2
        [missed] = await keeper.told(house, OLGA)  # the eve: nobody can be told any more that it is tomorrow
        assert missed.count("•") == 1


async def test_after_two_weeks_it_does_not_come_and_organizers_are_told_what_was_missed_and_why(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/follow Statkevich", "/subscribe")
        await chooses(world, OLGA, "/help")
    async with keeper.at_work("2012-08-20 12:00") as house:
        assert await keeper.told(house, ANNA) == []
        [told] = await keeper.told(house, OLGA)
    lines = told.split("\n")
    assert lines[0] == "⚠️ Not told, because it was too late:"
    assert "• 4 August 2012 — Ales Bialiatski: anniversary of the arrest · fewer than 10" in lines
    assert "• 12 August 2012 — Mikalai Statkevich: birthday · fewer than 10" in lines
    assert lines[-1].startswith("I was not running from 3 August 2012, 06:00 UTC until 20 August 2012, 09:00 UTC.")
    async with keeper.at_work() as house:
        assert await keeper.told(house, OLGA) == []


async def test_after_a_release_is_marked_followers_hear_of_it_at_once_and_no_birthday_is_told(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work("2012-08-06 23:00") as house:
        await chooses(world, ANNA, "/follow Statkevich")
        await chooses(world, OLGA, "/mark Statkevich")
        await world.presses(OLGA, "Released")
        await world.hears(OLGA)
        await world.presses(OLGA, "Without a source")
        assert "Is this right?" in await world.hears(OLGA)
        await world.presses(OLGA, "Yes, tell it")
        assert await world.hears(OLGA) == "Marked. Mikalai Statkevich: Released, 6 August 2012."
        assert (await world.hears(ANNA)).startswith("🕊 Mikalai Statkevich has been released: 6 August 2012.")
        await world.says(ANNA, "/prisoner Statkevich")
        assert "🕊 Free" in await world.hears(ANNA)
    async with keeper.at_work("2012-08-12 12:00") as house:
        assert await keeper.told(house, ANNA) == []
        assert await keeper.told(house, OLGA) == []


@pytest.mark.parametrize("answer", ["08:00", "12:00"])
async def test_the_hour_can_be_changed_under_an_alert_which_stays_to_be_read(
    world: World, keeper: Keeper, answer: str
) -> None:
    async with keeper.at_work() as house:
        await chooses(world, ANNA, "/follow Bialiatski", "/follow Statkevich")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        [alert] = await keeper.received(house, ANNA)
        await world.presses(ANNA, "Change the hour", message=alert.message_id)
        hours = await world.receives(ANNA)
        assert hours.message_id != alert.message_id
        assert "At what time shall alerts come?" in hours.visible
        await world.presses(ANNA, answer, message=hours.message_id)
        assert f"Hour of alerts: {answer}" in await world.hears(ANNA)
        assert world.chat(ANNA).message(alert.message_id) == alert
        await house.speaking.tick()
        assert await keeper.told(house, ANNA) == []
        await keeper.ticks(house, f"2012-08-12 {answer}:10")
        assert beginnings(await keeper.told(house, ANNA)) == [BIRTHDAY]


async def test_a_person_can_be_muted_under_an_alert(world: World, keeper: Keeper) -> None:
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, ANNA, "/follow Bialiatski", "/follow Statkevich")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        [alert] = await keeper.received(house, ANNA)
        await world.presses(ANNA, "Not about this person", message=alert.message_id)
        assert "will hear no more about Ales Bialiatski" in await world.hears(ANNA)
        assert world.chat(ANNA).message(alert.message_id) == alert
        await keeper.ticks(house, "2012-08-12 10:00:10")
        assert beginnings(await keeper.told(house, ANNA)) == [BIRTHDAY]
        await keeper.ticks(house, "2013-08-04 10:00:10")
        assert not any("Bialiatski" in text for text in await keeper.told(house, ANNA))


async def test_everything_can_be_stopped_under_an_alert(world: World, keeper: Keeper) -> None:
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, ANNA, "/follow Bialiatski", "/follow Statkevich")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        [alert] = await keeper.received(house, ANNA)
        await world.presses(ANNA, "Stop everything", message=alert.message_id)
        assert "Delete everything about this chat?" in await world.hears(ANNA)
        await world.presses(ANNA, "Yes, delete everything")
        assert "Everything about this chat is deleted" in await world.hears(ANNA)
        await keeper.ticks(house, "2012-08-12 10:00:10")
        assert await keeper.told(house, ANNA) == []
        async with house.storage.reading() as store:
            assert await store.chats.get(ANNA) is None


async def test_quiet_hours_are_kept_and_what_came_up_is_told_when_they_end(world: World, keeper: Keeper) -> None:
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, ANNA, "/follow Bialiatski", "/settings 22-11")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        assert await keeper.told(house, ANNA) == []
        await keeper.ticks(house, "2012-08-04 10:55")
        assert await keeper.told(house, ANNA) == []
    async with keeper.at_work("2012-08-04 11:00:05") as house:
        assert (await world.hears(ANNA)).startswith(ANNIVERSARY)
        assert await keeper.told(house, ANNA) == []


async def test_urgent_news_comes_at_once_or_waits_for_the_hour_of_those_who_want_it_so(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work("2012-08-06 23:00") as house:
        for person in (ANNA, OLENA):
            await chooses(world, person, "/follow Statkevich")
        await chooses(world, OLENA, "/settings news waits")
        await chooses(world, OLGA, "/mark Statkevich")
        await world.presses(OLGA, "Moved to another place")
        await world.hears(OLGA)
        await world.presses(OLGA, "Without a source")
        await world.hears(OLGA)
        await world.presses(OLGA, "Yes, tell it")
        assert "has been moved to another place of detention" in await world.hears(ANNA)
        assert await keeper.told(house, OLENA) == []
    async with keeper.at_work("2012-08-07 10:00:10") as house:
        assert "has been moved to another place of detention" in await world.hears(OLENA)
        assert await keeper.told(house, ANNA) == []


async def test_each_reads_alerts_in_the_own_language(world: World, keeper: Keeper) -> None:
    """The one their Telegram spoke when they followed, whatever it speaks later."""
    people = {"be": 4_200_051, "ru": 4_200_052, "uk": 4_200_053, "en": 4_200_054}
    async with keeper.at_work("2012-08-04 09:00") as house:
        for language, person in people.items():
            await chooses(world, person, "/follow Bialiatski", language=language)
            if language in {"be", "ru"}:  # they are warned first
                await confirms(world, person)
            await chooses(world, person, "/help", language="pl")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        told = {language: (await keeper.told(house, person))[0] for language, person in people.items()}
    assert told["be"].startswith("Алесь Бяляцкі: сёння")
    assert told["ru"].startswith("Алесь Беляцкий: сегодня")
    assert told["uk"].startswith("Олесь Біляцький: сьогодні")
    assert told["en"].startswith(ANNIVERSARY)


async def test_more_alerts_than_a_few_come_in_one_message(world: World, keeper: Keeper) -> None:
    """The rest of what a day brings, with a line for each and buttons to hear less."""
    people = [
        replace(vera(detained("2011-08-04")), slug=f"vera-{number}", names=(Name(f"Vera {number}", NameKind.PRIMARY),))
        for number in range(5)
    ]
    keeper.settings = keeper.settings.model_copy(update={"alerts_per_day": 2})
    async with keeper.at_work("2012-08-04 09:00") as house:
        async with house.storage.writing() as store:
            await store.people.save(people)
        await chooses(world, ANNA, *(f"/follow Vera {number}" for number in range(5)))
        await keeper.ticks(house, "2012-08-04 10:00:10")
        *singly, together = await keeper.received(house, ANNA)
    assert [message.visible.partition(" since ")[2][:6] for message in singly] == ["Vera 0", "Vera 1"]
    assert together.visible == "\n\n".join(
        [
            "3 more things to tell you",
            *(f"• Today it is one year since Vera {n} was detained, on 4 August 2011." for n in (2, 3, 4)),
        ]
    )
    assert [button.text for button in together.buttons] == [
        "Whom this chat follows",
        "Change the hour",
        "Stop everything",
    ]
