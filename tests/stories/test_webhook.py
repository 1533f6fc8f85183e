"""Telegram brings what people write, instead of being asked for it: to the people it is the same bot."""

from datetime import timedelta

from bot.app import Running
from bot.clock import ShiftedClock
from bot.settings import Settings
from bot.simulator import World, serve
from tests.gateway.servers import free_port
from tests.metrics.test_metrics import figures
from tests.simulator.waiting import until

ANNA = 4_200_042


async def test_people_ask_and_follow_and_hear_by_webhook_and_go_on_by_polling(
    world: World, settings: Settings, clock: ShiftedClock
) -> None:
    place, watched = (f"127.0.0.1:{free_port()}" for _ in range(2))
    async with serve(world) as url:
        polled = settings.model_copy(update={"telegram_api_url": url, "metrics_listen": watched})
        brought = polled.model_copy(update={"webhook_url": f"http://{place}/telegram", "webhook_listen": place})
        async with Running(brought, clock=clock, tell=lambda _: None) as house:
            await world.says(ANNA, "/settings Europe/Warsaw", language="en")
            await world.receives(ANNA)
            await world.says(ANNA, "/prisoner Bialatski", language="en")
            assert "Ales Bialiatski" in await world.hears(ANNA)
            await world.says(ANNA, "/follow Bialiatski", language="en")
            assert "now follows" in await world.hears(ANNA)
            await until(lambda: not len(world.updates))
            assert (await figures(watched))["solidarity_poll_age_seconds"] < 60
            clock.forward(timedelta(hours=16))
            await house.speaking.tick()
            assert "Bialiatski" in await world.hears(ANNA)
        assert "getUpdates" not in {call.method for call in world.calls}
        await world.says(ANNA, "/following", language="en")
        async with Running(polled, clock=clock, tell=lambda _: None):
            assert "Ales Bialiatski" in await world.hears(ANNA)
            await world.says(ANNA, "/help", language="en")
            assert "/prisoner" in await world.hears(ANNA)
    assert {call.verdict for call in world.calls} == {"ok"}
