"""The demo as somebody opens it in a browser: the page, invented people, and the clock to push."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.demo import ANNA, MARYNA, NEWS, VILNIUS, DemoError, demo
from tests.running.conftest import Starter


@pytest.fixture
async def page() -> AsyncIterator[aiohttp.ClientSession]:
    """An open demo, and a browser that looks at it."""
    told, stop = asyncio.Queue[str](), asyncio.Event()
    showing = asyncio.create_task(
        demo(host="127.0.0.1", port=0, date="2012-08-03T20:00", tell=told.put_nowait, stop=stop)
    )
    async with asyncio.timeout(10):
        words = await told.get()
    [address] = re.findall(r"http://[\d.:]+/", words)
    async with aiohttp.ClientSession(address) as browser:
        yield browser
    stop.set()
    async with asyncio.timeout(5):
        await showing


async def ask(page: aiohttp.ClientSession, path: str, headers: dict[str, str] | None = None) -> tuple[int, Any]:
    async with page.get(path, headers=headers) as answer:
        return answer.status, await answer.json()


async def tell(
    page: aiohttp.ClientSession, path: str, body: object, headers: dict[str, str] | None = None
) -> tuple[int, Any]:
    async with page.post(path, json=body, headers=headers) as answer:
        return answer.status, await answer.json()


async def answers(page: aiohttp.ClientSession, chat: int) -> list[str]:
    """Wait until the last message in the chat is the bot's; give all its words."""
    async with asyncio.timeout(5):
        while True:
            _, told = await ask(page, f"/world/chats/{chat}/messages")
            if told["messages"] and told["messages"][-1]["from"]["is_bot"]:
                return [one.get("text", "") for one in told["messages"] if one["from"]["is_bot"]]
            await asyncio.sleep(0.05)


async def hears(page: aiohttp.ClientSession, chat: int, words: str) -> None:
    """Wait until the bot's last message in the chat has these words."""
    async with asyncio.timeout(10):
        while True:
            if words in (await answers(page, chat))[-1]:
                return
            await asyncio.sleep(0.05)


async def test_the_page_opens_with_people_a_group_and_a_channel(page: aiohttp.ClientSession) -> None:
    async with page.get("/") as answer:
        assert (answer.status, answer.content_type) == (200, "text/html")
    _, world = await ask(page, "/world")
    assert [person["first_name"] for person in world["people"]] == [
        "Ihar",
        "Anna",
        "Olena",
        "Sergei",
        "Maryna, organizer",
    ]
    assert [chat["title"] for chat in world["chats"] if "title" in chat] == ["Solidarity Vilnius", "Solidarity news"]
    assert {chat["id"]: chat["bot"] for chat in world["chats"]}[VILNIUS] == "member"
    assert {chat["id"] for chat in world["chats"]} >= {ANNA, MARYNA, NEWS}


async def test_a_supporter_asks_and_is_answered_as_of_the_day_of_the_demo(page: aiohttp.ClientSession) -> None:
    await tell(page, "/world/say", {"person": ANNA, "chat": ANNA, "text": "/prisoner Bialatski"})
    [words] = await answers(page, ANNA)
    assert "Ales Bialiatski" in words
    assert "365 days" in words


async def test_the_clock_shows_where_the_demo_stands_and_can_be_pushed(page: aiohttp.ClientSession) -> None:
    _, shown = await ask(page, "/demo")
    assert shown["now"].startswith("2012-08-03T17:00:")
    assert (shown["zone"], shown["title"]) == ("Europe/Minsk", "the eve of the day of solidarity")
    status, pushed = await tell(page, "/demo/clock", {"forward_seconds": 3600})
    assert (status, pushed["now"][:14]) == (200, "2012-08-03T18:")
    status, pushed = await tell(page, "/demo/clock", {"to": "2012-08-04T10:00"})
    assert (status, pushed["now"][:17], pushed["title"]) == (200, "2012-08-04T07:00:", "the day of solidarity")
    await tell(page, "/world/say", {"person": ANNA, "chat": ANNA, "text": "/prisoner Bialatski"})
    assert "366 days" in (await answers(page, ANNA))[-1]


async def test_the_clock_goes_to_the_next_alert_and_it_arrives(page: aiohttp.ClientSession) -> None:
    status, told = await tell(page, "/demo/clock", {"to": "next alert"})
    assert (status, told["error"]) == (400, "no alert is to come: follow a person or subscribe to action days first")
    await tell(page, "/world/say", {"person": ANNA, "chat": ANNA, "text": "/follow Statkevich"})
    await answers(page, ANNA)
    _, pushed = await tell(page, "/demo/clock", {"to": "next alert"})
    assert pushed["now"][:17] == "2012-08-12T07:00:"
    await hears(page, ANNA, "Today Mikalai Statkevich turns 56")


async def test_what_the_only_organizer_marks_reaches_followers_at_once(page: aiohttp.ClientSession) -> None:
    await tell(page, "/world/say", {"person": ANNA, "chat": ANNA, "text": "/follow Statkevich"})
    await answers(page, ANNA)
    await tell(page, "/world/say", {"person": MARYNA, "chat": MARYNA, "text": "/mark Statkevich"})
    for sign, asked in (("", "крыніца?"), ("-", "даведаюцца адразу"), ("!", "Адзначана")):
        await answers(page, MARYNA)
        _, told = await ask(page, f"/world/chats/{MARYNA}/messages")
        last = told["messages"][-1]
        keys = [key["callback_data"] for row in last["reply_markup"]["inline_keyboard"] for key in row]
        [data] = [key for key in keys if key.endswith(f"mark {sign}rel mikalai-statkevich 2012-08-03")]
        press = {"person": MARYNA, "chat": MARYNA, "message_id": last["message_id"], "data": data}
        await tell(page, "/world/press", press)
        await hears(page, MARYNA, asked)
    await hears(page, ANNA, "has been released")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"to": "2012-08-03T10:00"}, "the clock cannot be turned back"),
        ({"forward_seconds": -1}, "the clock cannot be turned back"),
        ({"forward_seconds": 367 * 86_400}, "at most 366 days at once"),
        ({"forward_seconds": 1e300}, "at most 366 days at once"),
        ({"forward_seconds": float("nan")}, "at most 366 days at once"),
        ({"to": "2014-08-04T10:00"}, "at most 366 days at once"),
        ({"to": "tomorrow"}, "'tomorrow' is no local date and time"),
        ({"to": "9999-12-31T23:59"}, "'9999-12-31T23:59' is no local date and time"),
        ({"to": 5}, 'write {"forward_seconds": 3600} or {"to": "2012-08-04T10:00"}'),
        ({"forward_seconds": True}, "write "),
        ({"forward_seconds": "60"}, "write "),
        ({}, "write "),
        ({"to": "2012-08-04T10:00", "forward_seconds": 1}, "write "),
        ([], "the body must be a JSON object"),
    ],
)
async def test_nonsense_does_not_move_the_clock(page: aiohttp.ClientSession, body: object, reason: str) -> None:
    status, told = await tell(page, "/demo/clock", body)
    assert status == 400
    assert told["error"].startswith(reason)
    assert (await ask(page, "/demo"))[1]["now"].startswith("2012-08-03T17:00:")


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Host": "elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
    ],
)
async def test_a_page_elsewhere_can_neither_see_nor_push_the_clock(
    page: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    assert (await tell(page, "/demo/clock", {"forward_seconds": 60}, headers))[0] == 403
    assert (await ask(page, "/demo", headers))[0] == 403


async def test_a_port_that_is_taken_is_told(page: aiohttp.ClientSession) -> None:
    port = page._base_url.port if page._base_url else None
    assert port
    with pytest.raises(DemoError, match=rf"Port {port} is taken; choose another one, as in --port {port + 1}\."):
        await demo(host="127.0.0.1", port=port, date="2012-08-03T20:00", tell=print)


async def test_the_demo_opens_needs_no_settings_and_ends_on_ctrl_c(start: Starter) -> None:
    wrong = {"BOT_TOKEN": "nonsense", "TIME_ZONE": "nowhere", "DATABASE_URL": "x", "CHAT_KEY": "x"}
    process = await start("demo", "--port", "0", **wrong)
    await process.says("The demo is open at http://127.0.0.1:")
    process.signal(signal.SIGINT)
    assert await process.ends(within=5) == 0
    assert process.words.count("\n") == 1
