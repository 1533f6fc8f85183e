"""Telegram brings updates to the bot: only who knows the secret is heard, and nothing is lost or answered twice."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.conversation import Command
from bot.gateway import Gateway, TelegramUnreachable, TokenRefused, WebhookRefused, intake, webhook
from bot.gateway.webhook import secret
from bot.names import Names
from bot.serving import CannotListen
from bot.simulator import Trouble, World
from storage import Storage
from tests.gateway.commands import COMMANDS, Held, called
from tests.gateway.conftest import TOKEN, Open
from tests.gateway.servers import free_port
from tests.simulator.waiting import GENEROUS, until

ROOT = Path(__file__).resolve().parents[2]
HEADER = "X-Telegram-Bot-Api-Secret-Token"
BIG = 2**20 + 1

Post = Callable[..., Coroutine[Any, Any, int]]


@pytest.fixture
def listen() -> str:
    return f"127.0.0.1:{free_port()}"


@pytest.fixture
async def hook(bring: Open, listen: str) -> Gateway:
    return await bring(webhook_url=f"http://{listen}/hook", webhook_listen=listen)


@pytest.fixture
async def post(world: World, listen: str, memory: Storage) -> AsyncIterator[Post]:
    """Bring something to the endpoint as Telegram does, with the secret unless told otherwise; gives the status."""
    for person in (42, 43, 44):
        world.add_person(person, "Anna", "en", started=True)
    async with httpx.AsyncClient(timeout=GENEROUS) as client:

        async def post(content: bytes | dict[str, object], path: str = "/hook", **headers: str) -> int:
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            known = [
                (name.encode(), one.encode("latin-1"))
                for name, one in (headers or {HEADER: secret(memory.derived)}).items()
            ]
            answer = await client.post(f"http://{listen}{path}", content=body, headers=known)
            assert answer.status_code in {200, 404} or not answer.content
            return answer.status_code

        yield post


def question(number: int, text: str, person: int = 42) -> dict[str, object]:
    somebody = {"id": person, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    chat = {"id": person, "type": "private", "first_name": "Anna"}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    message = {"message_id": 1, "date": 1, "from": somebody, "chat": chat, "text": text, "entities": entities}
    return {"update_id": number, "message": message}


def said(world: World, person: int) -> list[str]:
    return [message.visible for message in world.chat(person).messages if message.by_bot]


async def test_a_question_that_is_brought_is_answered(world: World, hook: Gateway, listen: str) -> None:
    await world.says(42, "/help me")
    assert await world.hears(42) == "help: me"
    await until(lambda: not len(world.updates))
    assert hook.healthy.last_heard
    [call] = [call for call in world.calls if call.method == "setWebhook"]
    assert call.parameters["url"] == f"http://{listen}/hook"
    assert call.parameters["allowed_updates"] == ["message", "callback_query", "my_chat_member"]
    assert call.parameters["drop_pending_updates"] is False
    assert "getUpdates" not in {call.method for call in world.calls}


async def test_a_pressed_button_is_brought_too(world: World, hook: Gateway) -> None:
    await world.says(42, "/keys")
    await world.receives(42)
    await world.presses(42, data="echo from a button")
    assert "pressed" in await world.hears(42)
    await until(lambda: hook.healthy.answered == 2)


async def test_the_secret_is_what_telegram_takes_and_of_this_key_alone(memory: Storage, tmp_path: Path) -> None:
    other = Storage(f"sqlite:///{tmp_path}/other.db", names=Names())
    await other.open()
    await other.unlock(bytes(64))
    one, two = secret(memory.derived), secret(other.derived)
    await other.close()
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", one)
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", two)
    assert one != two


@pytest.mark.usefixtures("hook")
async def test_who_does_not_know_the_secret_is_not_heard(world: World, memory: Storage, post: Post) -> None:
    right = secret(memory.derived)
    wrong = ["", "x", right[:-1], right + "x", "A" * 43, right.swapcase(), "é" * 43, right + right]
    for number, guess in enumerate(wrong):
        assert await post(question(number, "/help"), **{HEADER: guess}) == 403
    assert await post(question(100, "/help"), Other=right) == 403
    await world.quiet(0.1)
    assert said(world, 42) == []
    assert await post(question(101, "/help"), **{HEADER: right}) == 200
    assert said(world, 42) == ["help:"]


@pytest.mark.usefixtures("hook")
async def test_a_wrong_secret_is_refused_before_anything_that_follows_was_sent(listen: str) -> None:
    host, _, port = listen.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: no\r\nContent-Length: 1000000\r\n\r\n".encode())
    async with asyncio.timeout(GENEROUS):
        assert (await reader.readuntil(b"\r\n")).startswith(b"HTTP/1.1 403")
    writer.close()
    await writer.wait_closed()


async def test_what_is_no_update_is_counted_and_not_asked_for_again(world: World, hook: Gateway, post: Post) -> None:
    broken = [b"", b"{", b"\xff", b"[" * 100_000, b"[]", b"null", b'"x"', b"{}", b'{"update_id": "1"}']
    for body in broken:
        assert await post(body) == 200
    assert await post({"update_id": 7, "message": {"chat": 5}}) == 200
    assert hook.healthy.skipped == len(broken) + 1
    assert await post(question(8, "/help")) == 200
    assert said(world, 42) == ["help:"]


async def test_a_body_beyond_a_megabyte_is_refused(hook: Gateway, post: Post) -> None:
    assert await post(b" " * BIG) == 413
    assert await post(b" " * (BIG - 1)) == 200
    assert hook.healthy.skipped == 1


@pytest.mark.usefixtures("hook")
async def test_there_is_nothing_at_any_other_path_or_for_another_method(listen: str, post: Post) -> None:
    for path in ("/", "/hook/", "/hook/x", "/metrics"):
        assert await post(question(1, "/help"), path) == 404
    async with httpx.AsyncClient() as client:
        assert (await client.get(f"http://{listen}/hook")).status_code == 405


async def test_an_update_brought_twice_is_answered_once(world: World, bring: Open, listen: str, post: Post) -> None:
    held = Held()
    await bring(commands=held.commands, webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    both = [asyncio.create_task(post(question(7, "/held"))) for _ in range(2)]
    await held.began.wait()
    await post(question(8, "/help", person=43))
    assert not any(one.done() for one in both)  # neither is told that it is dealt with
    held.let_go.set()
    assert await asyncio.gather(*both) == [200, 200]
    assert await post(question(7, "/held")) == 200
    await world.quiet(0.1)
    assert said(world, 42) == ["held"]


async def test_beyond_the_bound_telegram_is_asked_to_come_again(
    world: World, bring: Open, listen: str, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "MOST", 2)
    assert intake.MOST > 100  # of Telegram's connections, so that it never comes to this where only Telegram comes
    held = Held()
    bot = await bring(commands=held.commands, webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    both = [asyncio.create_task(post(question(person, "/held", person=person))) for person in (42, 43)]
    await until(lambda: bot._window.running == 2)
    assert await post(question(44, "/help", person=44)) == 503
    held.let_go.set()
    assert await asyncio.gather(*both) == [200, 200]
    assert await post(question(44, "/help", person=44)) == 200
    assert said(world, 44) == ["help:"]


async def test_where_all_wait_questions_are_let_go_of_but_no_stop(
    world: World, bring: Open, listen: str, post: Post
) -> None:
    held = Held()
    crowd = range(42, 42 + webhook._CROWD)
    for person in crowd:
        world.add_person(person, "Anna", "en", started=True)
    await bring(commands=held.commands, webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    asked = [asyncio.create_task(post(question(person, "/held", person=person))) for person in crowd]
    await held.began.wait()
    stop = asyncio.create_task(post(question(1000, "/stop")))
    assert await asyncio.gather(*asked) == [200] * len(crowd)
    assert said(world, 42) == []
    assert not stop.done()
    held.let_go.set()
    assert await stop == 200
    assert said(world, 42) == ["held", "forgotten"]


async def test_a_flood_is_dropped_and_not_brought_again(world: World, hook: Gateway, post: Post) -> None:
    for number in range(40):
        assert await post(question(number + 1, "/help")) == 200
    assert hook.healthy.dropped == 20
    assert len([words for words in said(world, 42) if words == "help:"]) == 20


async def test_a_killed_bot_answers_once_after_the_restart(
    world: World, telegram: str, bring: Open, tmp_path: Path, listen: str
) -> None:
    elsewhere = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.gateway.alone", TOKEN, telegram, f"{tmp_path}/elsewhere.db", listen), cwd=ROOT
    )
    await world.says(43, "/help")
    assert await world.hears(43, timeout=GENEROUS) == "help:"
    await world.says(42, "/held")
    await asyncio.sleep(0.5)
    assert len(world.updates) == 1  # it has been brought, and waits for its answer
    elsewhere.kill()
    await elsewhere.wait()
    assert said(world, 42) == []
    changed = (*COMMANDS, Command("held", called("held"), listed=False))
    await bring(commands=changed, webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    assert await world.hears(42, timeout=GENEROUS) == "held:"
    await until(lambda: not len(world.updates))
    assert said(world, 42) == ["held:"]
    assert said(world, 43) == ["help:"]


async def test_a_stop_finishes_what_is_being_answered_and_says_so(world: World, bring: Open, listen: str) -> None:
    held = Held()
    place = {"webhook_url": f"http://{listen}/hook", "webhook_listen": listen}
    bot = await bring(commands=held.commands, drain_seconds=GENEROUS, **place)
    await world.says(42, "/held")
    await held.began.wait()
    stopping = asyncio.create_task(bot.stop())
    await until(lambda: bot._hearing is not None and bot._hearing.done())
    held.let_go.set()
    await stopping
    assert await world.hears(42) == "held"
    await world.says(42, "/help")
    await bring(commands=held.commands, **place)
    assert await world.hears(42, timeout=GENEROUS) == "help:"
    assert said(world, 42) == ["held", "help:"]


async def test_a_stop_does_not_wait_for_ever_and_what_it_gives_up_is_brought_again(
    world: World, bring: Open, listen: str, post: Post
) -> None:
    held = Held()
    place = {"webhook_url": f"http://{listen}/hook", "webhook_listen": listen}
    bot = await bring(commands=held.commands, drain_seconds=0.3, **place)
    waiting = asyncio.create_task(post(question(1000, "/held", person=43)))
    await held.began.wait()
    await world.says(42, "/held")
    async with asyncio.timeout(GENEROUS):
        await bot.stop()
    assert await waiting == 503
    held.let_go.set()
    await bring(commands=held.commands, **place)
    assert await world.hears(42, timeout=GENEROUS) == "held"
    assert said(world, 43) == []


async def test_between_polling_and_the_webhook_nothing_is_lost_or_answered_twice(
    world: World, telegram: str, bring: Open, listen: str
) -> None:
    place = {"webhook_url": f"http://{listen}/hook", "webhook_listen": listen}
    for number, way in enumerate(({}, place, {}, place)):
        await world.says(42, f"/help asleep {number}")
        bot = await bring(**way)
        assert await world.hears(42, timeout=GENEROUS) == f"help: asleep {number}"
        await world.says(42, f"/help awake {number}")
        assert await world.hears(42, timeout=GENEROUS) == f"help: awake {number}"
        await bot.stop()
    assert len(said(world, 42)) == 8
    assert sum(call.method == "deleteWebhook" for call in world.calls) == 1
    assert telegram


async def test_a_webhook_somebody_took_away_is_set_again(
    world: World, bring: Open, listen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "_LOOKS", 0.05)
    await bring(webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    world.webhook.set("", "", 40)
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"


async def test_a_token_taken_back_ends_the_bot(
    world: World, bring: Open, listen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "_LOOKS", 0.05)
    bot = await bring(webhook_url=f"http://{listen}/hook", webhook_listen=listen)
    world.trouble.add(Trouble("server_error", method="getWebhookInfo", times=1))
    await until(lambda: any(call.verdict != "ok" for call in world.calls))
    world.trouble.add(Trouble("unauthorized"))
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(bot.wait(), GENEROUS)


async def test_a_start_that_fails_says_why_and_listens_no_longer(world: World, bring: Open, listen: str) -> None:
    place = {"webhook_url": f"http://{listen}/hook", "webhook_listen": listen}
    with pytest.raises(WebhookRefused, match=r"Telegram refuses WEBHOOK_URL .*Bad webhook"):
        await bring(**(place | {"webhook_url": "https://bot.example.org/hook"}))
    world.trouble.add(Trouble("server_error", method="setWebhook", times=1))
    with pytest.raises(TelegramUnreachable):
        await bring(**place)
    await bring(**place)
    with pytest.raises(CannotListen, match=f"WEBHOOK_LISTEN={listen}: cannot listen there"):
        await bring(**place)


async def test_polling_does_not_begin_before_telegram_said_whether_there_is_a_webhook(
    world: World, bring: Open
) -> None:
    for kind, error in (("server_error", TelegramUnreachable), ("unauthorized", TokenRefused)):
        world.trouble.add(Trouble(kind, method="getWebhookInfo", times=1))
        with pytest.raises(error):
            await bring()
