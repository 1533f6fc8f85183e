"""Every command and every button that can be reached keeps to the Bot API, in every language and chat."""

from datetime import timedelta

import pytest

from bot.clock import ShiftedClock
from bot.commands import COMMANDS
from bot.simulator import Message, World
from bot.texts import LANGUAGES

pytestmark = pytest.mark.usefixtures("house")
ANNA = 4_200_042
WORDS = {
    "prisoner": "Bialiatski",
    "follow": "Lobau",
    "unfollow": "Lobau",
    "statement": "fidh-2012",
    "name": "Статкевіч",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_the_bot_sends_is_refused(world: World, clock: ShiftedClock, language: str) -> None:
    """The pretend Telegram refuses unknown parameters, broken markup, long texts and buttons over 64 bytes."""
    pressed: set[str] = set()
    waiting: list[Message] = []
    await world.says(ANNA, "/settings Europe/Warsaw", language=language)  # nobody there is warned before following
    await world.receives(ANNA)
    for command in COMMANDS:
        if command.name not in {"stop", "welcome", "wordless", "unknown"}:
            await world.says(ANNA, f"/{command.name} {WORDS.get(command.name, '')}", language=language)
            waiting.append(await world.receives(ANNA))
            clock.forward(timedelta(seconds=4))
    while waiting and len(pressed) < 150:
        message = waiting.pop()
        for button in message.buttons:
            data = button.callback_data
            if data and data not in pressed and not data.startswith(("language", "settings ")):
                pressed.add(data)
                await world.presses(ANNA, data=data, message=message.message_id)
                waiting.append(await world.receives(ANNA))
                clock.forward(timedelta(seconds=1))
    assert len(pressed) > 20
    assert {call.verdict for call in world.calls if "is not modified" not in call.verdict} == {"ok"}
