"""What organizers' buttons ask is done only if the bot made the button for whoever presses it, and not long ago."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from markupsafe import Markup

from bot.clock import ShiftedClock
from bot.conversation import Ask, Button, Command, Reply
from bot.gateway import Gateway
from bot.gateway.signet import unsealed
from bot.simulator import World
from bot.texts import Say
from storage import Role, Storage, Transaction
from tests.gateway.commands import COMMANDS
from tests.gateway.conftest import Open

OLGA, PETRA, ANNA = 4_200_044, 4_200_045, 4_200_042
OUTDATED = "This button no longer works"
APPROVE = Button("Approve", "approve", "12.3 yes")


async def approve(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Do something that matters, or offer to."""
    return Reply(Markup("done") if ask.pressed else Markup("sure?"), ((APPROVE,),), in_place=ask.pressed)


Start = Callable[[], Awaitable[Gateway]]


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(datetime(2012, 8, 3, 12, tzinfo=UTC))


@pytest.fixture
async def bot(bring: Open, memory: Storage, clock: ShiftedClock) -> Gateway:
    async with memory.writing() as store:
        for user, alias, role in ((OLGA, "Olga", Role.OWNER), (PETRA, "Petra", Role.EDITOR)):
            await store.organizers.add(user, alias, {role}, clock())
    roles = frozenset({Role.OWNER, Role.EDITOR})
    return await bring(commands=(*COMMANDS, Command("approve", approve, groups=False, roles=roles)), clock=clock)


async def offered(world: World, person: int) -> tuple[str, int]:
    """The data of the button that is offered, and the message it stands under."""
    await world.says(person, "/approve", language="en")
    shown = await world.receives(person)
    return str(shown.buttons[0].callback_data), shown.message_id


@pytest.mark.usefixtures("bot")
async def test_a_button_of_ones_own_works(world: World) -> None:
    data, message = await offered(world, OLGA)
    assert unsealed(data) == APPROVE.data
    await world.presses(OLGA, data=data, message=message)
    assert await world.hears(OLGA) == "done"


@pytest.mark.parametrize("forged", ["approve 12.3 yes", "approve", "~AAAAAAAAapprove 12.3 yes", "~approve 12.3 yes"])
@pytest.mark.usefixtures("bot")
async def test_a_button_without_a_right_seal_is_said_not_to_work(world: World, forged: str) -> None:
    _, message = await offered(world, OLGA)
    await world.presses(OLGA, data=forged, message=message)
    if unsealed(forged).startswith("approve"):
        assert (await world.hears(OLGA)).startswith(OUTDATED)
    await world.quiet(0.1)
    assert world.chat(OLGA).message(message)
    assert "done" not in [one.visible for one in world.chat(OLGA).messages]


@pytest.mark.usefixtures("bot")
async def test_other_words_under_a_right_seal_do_nothing(world: World) -> None:
    data, message = await offered(world, OLGA)
    await world.presses(OLGA, data=data.replace("12.3", "12.4"), message=message)
    assert (await world.hears(OLGA)).startswith(OUTDATED)


@pytest.mark.usefixtures("bot")
async def test_the_button_of_another_organizer_does_nothing(world: World) -> None:
    data, _ = await offered(world, OLGA)
    _, message = await offered(world, PETRA)
    await world.presses(PETRA, data=data, message=message)
    assert (await world.hears(PETRA)).startswith(OUTDATED)


@pytest.mark.usefixtures("bot")
async def test_a_button_works_for_a_week(world: World, clock: ShiftedClock) -> None:
    data, message = await offered(world, OLGA)
    clock.forward(timedelta(days=7))
    await world.presses(OLGA, data=data, message=message)
    assert await world.hears(OLGA) == "done"
    clock.forward(timedelta(hours=7))
    await world.presses(OLGA, data=data, message=message)
    assert (await world.hears(OLGA)).startswith(OUTDATED)


async def test_to_others_a_right_button_is_silent(world: World, bot: Gateway) -> None:
    """Whoever was an organizer once has some; and a seal for somebody else helps nobody."""
    await world.says(ANNA, "/help", language="en")
    await world.receives(ANNA)
    data, _ = await offered(world, OLGA)
    for one in (data, bot._signet.seal(APPROVE, ANNA), APPROVE.data):
        await world.presses(ANNA, data=one, message=2)
    await world.quiet(0.2)
    assert len(world.chat(ANNA).messages) == 2


async def test_a_sealed_button_survives_a_restart(world: World, bot: Gateway, bring: Open, clock: ShiftedClock) -> None:
    data, message = await offered(world, OLGA)
    await bot.stop()
    command = Command("approve", approve, groups=False, roles=frozenset({Role.OWNER}))
    await bring(commands=(*COMMANDS, command), clock=clock)
    await world.presses(OLGA, data=data, message=message)
    assert await world.hears(OLGA) == "done"


@pytest.mark.usefixtures("bot")
async def test_buttons_for_everybody_bear_no_seal(world: World) -> None:
    await world.says(OLGA, "/keys", language="en")
    assert (await world.receives(OLGA)).buttons[0].callback_data == "echo from a button"
