"""The machine is lost, and the bot goes on from a backup: nobody hears anything twice."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pyrage

from bot.rescue import restore
from bot.rescue.backup import back_up
from bot.simulator import World
from storage import Phase
from tests.stories.announcing import Hand
from tests.stories.keeping import OLGA, Keeper, chooses

ANNA = 4_200_060


async def test_what_was_told_after_the_backup_is_not_told_again_and_what_comes_later_is(
    world: World, keeper: Keeper, tmp_path: Path
) -> None:
    identity, file = pyrage.x25519.Identity.generate(), tmp_path / "kept.age"
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, ANNA, "/subscribe", "/follow Statkevich")
        await back_up(
            file,
            keeper.settings,
            recipients=[str(identity.to_public())],
            passphrase="",
            force=False,
            now=keeper.clock(),
            tell=lambda _: None,
        )
        await keeper.ticks(house, "2012-08-04 10:00")
        assert await keeper.told(house, ANNA)
        await chooses(world, OLGA, "/start", "/mark Statkevich")
        await keeper.told(house, ANNA)
    keeper.until("2012-08-04 12:00")
    elsewhere = keeper.settings.model_copy(update={"database_url": f"sqlite:///{tmp_path}/elsewhere.db"})
    checked, key = restore.check(file, elsewhere, secrets=[str(identity)], passphrase="")
    assert "The chat key here is the right one." in key
    await restore.put_back(checked, elsewhere, instead=False, now=keeper.clock())
    after = replace(keeper, settings=elsewhere)
    async with after.at_work("2012-08-04 12:01") as house:
        assert await after.told(house, ANNA) == []
        async with house.storage.writing() as store:
            anna = await store.chats.get(ANNA)
            assert anna
            await store.chats.save(replace(anna, alert_time=time(11)))
        await after.ticks(house, "2012-08-04 12:02")
        assert await after.told(house, ANNA) == []
        await world.says(ANNA, "/following", language="en")
        assert "Statkevich" in await world.hears(ANNA)
        await after.ticks(house, "2012-08-12 11:00")  # his birthday
        assert await after.told(house, ANNA)


async def test_an_announcement_that_was_sent_cannot_be_corrected_into_another_one_after_a_restore(
    world: World, keeper: Keeper, tmp_path: Path
) -> None:
    passphrase, file = "correct horse", tmp_path / "kept.age"
    async with keeper.at_work("2012-08-03 09:10") as house:
        await chooses(world, ANNA, "/subscribe")
        async with house.storage.writing() as store:
            [olga] = await store.organizers.all()
            draft = await store.announcements.begin(olga, keeper.clock())
            running = {"started_at": keeper.clock(), "approver": "Anna"}
            await store.announcements.move(draft, [Phase.DRAFT], Phase.RUNNING, keeper.clock(), **running)
        await back_up(
            file,
            keeper.settings,
            recipients=(),
            passphrase=passphrase,
            force=False,
            now=keeper.clock(),
            tell=lambda _: None,
        )
    elsewhere = keeper.settings.model_copy(update={"database_url": f"sqlite:///{tmp_path}/elsewhere.db"})
    checked, _ = restore.check(file, elsewhere, secrets=(), passphrase=passphrase)
    await restore.put_back(checked, elsewhere, instead=False, now=keeper.clock())
    after = replace(keeper, settings=elsewhere)
    async with after.at_work("2012-08-03 09:40") as house:
        hand = Hand(world, OLGA)
        await hand.says("/announcements")
        shown = await hand.forges(f"draft {draft.number}.{draft.version + 1} correct", house)
        assert not any("Correct" in button.text or "Recall" in button.text for button in shown.buttons)
        async with house.storage.reading() as store:
            one = await store.announcements.get(draft.number)
        assert one
        assert one.phase is Phase.CANCELLED
        assert await after.told(house, ANNA) == []
