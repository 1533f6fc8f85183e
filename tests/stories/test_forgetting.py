"""Two days after an announcement nothing tells who was sent it, nor how few of some kind there were."""

from bot.simulator import World
from tests.stories.announcing import Hand, settled
from tests.stories.keeping import OLGA, Keeper, chooses

PETRA = 4_200_045
READERS = range(5_000_100, 5_000_113)
FEW = range(5_000_200, 5_000_203)


async def test_after_two_days_it_knows_nobody_who_was_sent_it_and_no_number_below_ten(
    world: World, keeper: Keeper
) -> None:
    keeper.settings = keeper.settings.model_copy(update={"organizers": (OLGA, PETRA)})
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with keeper.at_work() as house:
        for reader in (*READERS, *FEW):
            await chooses(world, reader, "/subscribe", language="en" if reader in READERS else "uk")
        for reader in FEW[:2]:
            await world.blocks(reader)
        await olga.says("/announce")
        await olga.presses("What about", "Something else", "Text", "English")
        await olga.says("Come to the embassy")
        await olga.presses("Ask for approval")
        await petra.says("/announcements")
        await petra.presses("1 · waits", "Look and approve", "Yes, approve")
        await settled(house, 1, "done")
        async with house.storage.reading() as store:
            assert len((await store._db.exec_driver_sql("SELECT chat_id FROM delivery")).all()) >= len(READERS)
        for day in ("2012-08-05 21:00", "2012-08-05 22:30", "2012-08-06 00:00", "2012-08-08 12:00"):
            await keeper.ticks(house, day)
            await keeper.received(house, OLGA)
        async with house.storage.reading() as store:
            rows = await store._db.exec_driver_sql(
                "SELECT delivery.chat_id FROM delivery JOIN occasion ON occasion.id = occasion_id"
                " WHERE occasion.kind = 'announcement'"
            )
            assert rows.all() == []
            for table in ("progress", "reason", "tally"):
                counts = await store._db.exec_driver_sql(
                    f"SELECT count FROM {table} JOIN occasion ON occasion.id = occasion_id"  # noqa: S608 - our own
                    " WHERE occasion.kind = 'announcement'"
                )
                assert [count for (count,) in counts if count < 10] == []
        await olga.says("/announcements")
        report = await olga.presses("1 · done")
        assert "English: about 10" in report.visible
        assert "Українська" not in report.visible
        assert "Blocked" not in report.visible
        assert [one.text for one in report.buttons] == ["Show it here"]
