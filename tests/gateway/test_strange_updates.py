"""Whatever Telegram sends, the next question is answered."""

import asyncio
import tempfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.gateway import Gateway
from bot.names import Names
from bot.simulator import World
from bot.simulator.server import serve
from storage import Storage
from tests.gateway.commands import COMMANDS, DEFAULTS
from tests.gateway.conftest import KEY, TOKEN

Json = dict[str, Any]
UNREADABLE: Json = {"message_id": 7, "date": "yesterday", "chat": 42}

PERSON: Json = {"id": 42, "is_bot": False, "first_name": "Ihar", "language_code": "be"}
MESSAGE: Json = {"message_id": 7, "date": 1, "chat": {"id": 42, "type": "private"}, "from": PERSON, "text": "/help"}
MEMBER = {"user": PERSON, "status": "member"}
CONTENTS: dict[str, Json] = {
    "message": MESSAGE,
    "callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "help", "message": MESSAGE},
    "my_chat_member": {
        "chat": MESSAGE["chat"],
        "from": PERSON,
        "date": 1,
        "old_chat_member": MEMBER,
        "new_chat_member": MEMBER,
    },
}
words = st.text(st.characters(codec="utf-8"), max_size=20)
junk = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[str, Json]:
    """An update that was right once, with one or two of its fields replaced or gone."""
    kind = draw(st.sampled_from(sorted(CONTENTS)))
    content = dict(CONTENTS[kind])
    for field in draw(st.lists(st.sampled_from([*sorted(content), "sender_chat", "photo", "via_bot"]), max_size=2)):
        content[field] = draw(junk)
    return kind, content


updates = st.lists(spoilt() | st.tuples(st.sampled_from(sorted(CONTENTS)), st.dictionaries(words, junk)), max_size=12)


async def test_an_update_nobody_can_read_is_skipped_and_the_next_is_answered(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    world.updates.add("message", UNREADABLE)
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    await world.says(42, "/help again")
    assert await world.hears(42) == "help: again"
    assert bot.healthy.skipped == 1
    assert caplog.text.count("cannot be read") == 1


async def test_formatting_that_cuts_a_sign_in_two_is_left_out(world: World, bot: Gateway) -> None:
    await world.says(42, "/start")
    await world.hears(42)
    cut = {"type": "bold", "offset": 1, "length": 1}
    world.updates.add("message", MESSAGE | {"text": "😀😀", "entities": [cut]})
    assert await world.hears(42) == "name: 😀😀"
    assert bot.healthy.failed == 0


async def test_in_a_group_that_is_not_there_nobody_administers_anything(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = {"id": -1_001_999, "type": "supergroup", "title": "Nowhere"}
    world.updates.add("message", MESSAGE | {"chat": nowhere, "text": "/settings"})
    await world.says(43, "/help")
    assert await world.hears(43) == "help:"
    await world.quiet(0.2)
    assert bot.healthy.failed == 0
    assert "ERROR" not in caplog.text


@pytest.mark.parametrize(
    "content",
    [
        MESSAGE | {"text": 7},
        MESSAGE | {"from": {**PERSON, "language_code": ["en"]}},
        MESSAGE | {"chat": {"id": "42", "type": "private"}},
        MESSAGE | {"chat": {"id": 2**60, "type": "private"}},
        MESSAGE | {"migrate_to_chat_id": "7"},
        {"chat": MESSAGE["chat"]},
    ],
)
async def test_what_has_another_type_than_telegram_says_is_skipped(world: World, bot: Gateway, content: Json) -> None:
    world.updates.add("message", content)
    await world.says(43, "/help")
    assert await world.hears(43) == "help:"
    assert (bot.healthy.skipped, bot.healthy.failed) == (1, 0)


async def story(strange: list[tuple[str, Json]]) -> str:
    """A bot meets these updates, then an ordinary question."""
    world = World(token=TOKEN, username="solidarity_demo_bot", name="Solidarity bot")
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"sqlite:///{folder}/bot.db", names=Names())
        async with serve(world, host="127.0.0.1", port=0) as url:
            await storage.open()
            await storage.unlock(KEY)
            gateway = Gateway(token=TOKEN, api_url=url, storage=storage, commands=COMMANDS, defaults=DEFAULTS)
            await gateway.start()
            for kind, content in strange:
                world.updates.add(kind, content)
            await world.says(1042, "/help me")
            try:
                return await world.hears(1042, timeout=20)
            finally:
                await gateway.stop()
                await storage.close()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(updates)
def test_no_update_keeps_the_next_from_being_answered(strange: list[tuple[str, Json]]) -> None:
    assert asyncio.run(story(strange)) == "help: me"
