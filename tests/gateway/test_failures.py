"""A failure of ours reaches the person and the log by one reference, and the log names nobody."""

import logging
import re
from collections.abc import Iterator

import pytest
from markupsafe import Markup

from bot.clock import now
from bot.conversation import Command, Reply
from bot.gateway import TelegramUnreachable, TokenRefused
from bot.gateway.failures import report
from bot.gateway.veiling import SHOWN
from bot.simulator import Trouble, World
from storage import Chat, Storage
from tests.gateway.commands import COMMANDS, DEFAULTS, SECRET, broken, saying
from tests.gateway.conftest import TOKEN, Open
from tests.simulator.waiting import until

PERSON = 7_654_321_042


@pytest.fixture
def everything(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """All that is logged by anybody, down to DEBUG."""
    with caplog.at_level(logging.DEBUG):
        yield caplog


async def test_a_failure_is_told_once_by_a_reference(
    world: World, bring: Open, everything: pytest.LogCaptureFixture
) -> None:
    bot = await bring()
    await world.says(PERSON, f"/broken {SECRET}")
    told = re.search(r"reference: ([0-9A-Z]{4}-[0-9A-Z]{4})", await world.hears(PERSON))
    assert told
    [written] = [vars(record) for record in everything.records if "reference" in vars(record)]
    assert written["reference"] == told[1]
    assert written["error"].startswith("ValueError (")
    assert "commands.py" in written["error"]
    await until(lambda: bot.healthy.failed == 1)
    await world.says(PERSON, "/help")
    assert await world.hears(PERSON) == "help:"


async def test_a_question_that_fails_vanishes_from_a_discreet_chat_nevertheless(
    world: World, bring: Open, memory: Storage
) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(PERSON, discreet=True))
    await bring(commands=(*COMMANDS, Command("hurt", broken, plain=True, listed=False)))
    await world.says(PERSON, f"/hurt {SECRET}")
    question = world.chat(PERSON).messages[-1].message_id

    async def known() -> bool:
        async with memory.reading() as store:
            return [one.message for one in await store.traces.due(now() + SHOWN, 9)] == [question]

    await until(known)


async def test_the_log_holds_neither_token_nor_chat_nor_words(
    world: World, bring: Open, everything: pytest.LogCaptureFixture
) -> None:
    bot = await bring()
    for kind in ("server_error", "not_json", "cut_after"):
        world.trouble.add(Trouble(kind=kind, method="sendMessage", chat=PERSON, times=1))
    world.trouble.add(Trouble(kind="not_json", method="getUpdates", times=1))
    for words in (f"/broken {SECRET}", f"/prisoner {SECRET}", f"{SECRET}", "/help"):
        await world.says(PERSON, words)
    await until(lambda: bot.healthy.answered + bot.healthy.failed == 4)
    await bot.stop()
    for record in everything.records:
        written = f"{record.getMessage()} {vars(record)}"
        assert TOKEN not in written
        assert str(PERSON) not in written
        assert SECRET not in written


@pytest.mark.parametrize(
    "wrong",
    [
        Reply(Markup("<b>unclosed")),  # what a person sees stays one apology
        Reply(Markup("x") * 5000),
        Reply(Markup("")),
    ],
)
async def test_a_reply_telegram_cannot_take_ends_in_an_apology(
    world: World, bring: Open, everything: pytest.LogCaptureFixture, wrong: Reply
) -> None:
    await bring(commands=(*COMMANDS, Command("wrong", saying(wrong), listed=False)))
    await world.says(PERSON, "/wrong")
    assert "reference" in await world.hears(PERSON)
    assert len([record for record in everything.records if record.levelno >= logging.ERROR]) == 1


async def test_a_failure_within_a_press_is_told_too(world: World, bring: Open) -> None:
    await bring()
    await world.says(42, "/keys")
    message = await world.receives(42)
    await world.presses(42, "", data="broken", message=message.message_id)
    assert "reference" in await world.hears(42)
    assert len(world.chat(42).messages) == 3


async def test_a_token_telegram_refuses_ends_the_start_in_one_plain_sentence(bring: Open) -> None:
    with pytest.raises(TokenRefused, match="BotFather") as caught:
        await bring(token="1000001:not-the-right-token")
    assert "not-the-right-token" not in f"{caught.value!r} {caught.value.__cause__} {caught.value.__suppress_context__}"


@pytest.mark.parametrize("token", ["", "token", "12:a/b", "12:", "1:a\n"])
async def test_what_is_no_token_is_refused_before_anything_is_sent(bring: Open, token: str) -> None:
    with pytest.raises(TokenRefused):
        await bring(token=token)


async def test_a_telegram_out_of_reach_ends_the_start_in_one_plain_sentence(bring: Open, memory: Storage) -> None:
    with pytest.raises(TelegramUnreachable, match="network") as caught:
        await bring(api_url="http://127.0.0.1:9", storage=memory, defaults=DEFAULTS)
    assert TOKEN not in str(caught.value)


async def test_a_token_taken_back_while_running_ends_the_waiting(
    world: World, bring: Open, everything: pytest.LogCaptureFixture
) -> None:
    bot = await bring()
    world.trouble.add(Trouble(kind="unauthorized", method="getUpdates"))
    await world.says(42, "/help")
    with pytest.raises(TokenRefused):
        await bot.wait()
    assert [record for record in everything.records if record.levelno == logging.CRITICAL]
    await bot.stop()


def test_a_reference_is_random_and_tells_nothing() -> None:
    same = ValueError(SECRET)
    found = {report(same, "it failed") for _ in range(1000)}
    assert len(found) == 1000
    assert all(len({one[place] for one in found}) == 32 for place in range(9) if place != 4)


async def test_a_gateway_stopped_has_nothing_to_wait_for(bring: Open) -> None:
    bot = await bring()
    await bot.stop()
    await bot.wait()
    await bot.stop()
