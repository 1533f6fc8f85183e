"""What one message costs the sender, by client: python-telegram-bot as it comes, on our transport, and our mailing.

Run it from the folder of the project: `python -m tests.benchmarks.transport`. The sender has one core, the server that
takes the messages another. It prints figures and judges nothing. pyreqwest is measured where it is installed.
"""

import asyncio
import gc
import importlib
import importlib.util
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import aiohttp
from rich.console import Console
from rich.table import Table
from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.request import BaseRequest, HTTPXRequest

from bot.buttons import written
from bot.conversation import Button, Share
from bot.gateway.api import Api
from bot.gateway.keyboard import keyboard
from bot.gateway.mailing import Mailing
from bot.gateway.transport import CONNECTIONS, Transport
from storage import Letter
from tests.benchmarks.loopback import Loopback, loopback, pin

MESSAGES = 6_000
STOCK_MESSAGES = 1_000  # it takes so long
IN_FLIGHT = (32, 64)
TOKEN = "1000001:" + "B" * 35
CHAT = 1_234_567_890
TEXT = "<b>Сегодня 2254 дня</b>, как за решёткой Мария Колесникова.\n\n" + "Напишите ей: письма доходят. " * 15
ROWS = (
    (Button("Как написать", "howto", "write"), Button("О ней", "prisoner", "maria-kalesnikava")),
    (Share("Рассказать друзьям", "Мария Колесникова за решёткой", "p_maria-kalesnikava"),),
)
USERNAME = "measured_bot"
BODY = json.dumps(
    {
        "chat_id": CHAT,
        "parse_mode": "HTML",
        "text": TEXT,
        "link_preview_options": {"is_disabled": True},
        "reply_markup": (keys := keyboard(ROWS, USERNAME)) and keys.to_dict(),
    },
    ensure_ascii=False,
).encode()

Send = Callable[[], Awaitable[object]]
Way = Callable[[str], AbstractAsyncContextManager[Send]]


@asynccontextmanager
async def bot(url: str, request: BaseRequest) -> AsyncIterator[Send]:
    preview, reply_markup = LinkPreviewOptions(is_disabled=True), keyboard(ROWS, USERNAME)

    async def send() -> object:
        return await telegram.send_message(
            CHAT, TEXT, parse_mode=ParseMode.HTML, link_preview_options=preview, reply_markup=reply_markup
        )

    async with Bot(TOKEN, base_url=f"{url}/bot", request=request) as telegram:
        yield send


def stock(url: str) -> AbstractAsyncContextManager[Send]:
    request = HTTPXRequest(CONNECTIONS, connect_timeout=10.0, read_timeout=30.0, write_timeout=30.0, pool_timeout=30.0)
    return bot(url, request)


def transport(url: str) -> AbstractAsyncContextManager[Send]:
    return bot(url, Transport())


@asynccontextmanager
async def raw_aiohttp(url: str) -> AsyncIterator[Send]:
    headers = {"Content-Type": "application/json"}

    async def send() -> object:
        async with session.post(f"{url}/bot{TOKEN}/sendMessage", data=BODY, headers=headers) as response:
            return await response.read()

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS)) as session:
        yield send


@asynccontextmanager
async def raw_pyreqwest(url: str) -> AsyncIterator[Send]:
    builder = importlib.import_module("pyreqwest.client").ClientBuilder().max_connections(CONNECTIONS).http1_only()

    async def send() -> object:
        request = client.post(f"{url}/bot{TOKEN}/sendMessage").header("Content-Type", "application/json")
        return await (await request.body_bytes(BODY).build().send()).bytes()

    async with builder.build() as client:
        yield send


@asynccontextmanager
async def mailing(url: str) -> AsyncIterator[Send]:
    letter = Letter(TEXT, buttons=written(ROWS))
    async with Api(TOKEN, url) as api:
        mail = Mailing(api, paid=False)
        yield lambda: mail.send(CHAT, letter)


WAYS: dict[str, tuple[Way, int]] = {
    "python-telegram-bot on stock httpx": (stock, STOCK_MESSAGES),
    "python-telegram-bot on our Transport": (transport, MESSAGES),
    "aiohttp alone, body written before": (raw_aiohttp, MESSAGES),
    "pyreqwest alone, body written before": (raw_pyreqwest, MESSAGES),
    "our Mailing": (mailing, MESSAGES),
}


async def measure(send: Send, messages: int, in_flight: int) -> tuple[float, float]:
    """Give the seconds and the seconds of CPU that so many messages take, with connections made before."""
    left = iter(range(messages))

    async def sender() -> None:
        for _ in left:
            await send()

    await asyncio.gather(*(send() for _ in range(in_flight)))
    gc.collect()
    began, worked = time.perf_counter(), time.process_time()
    await asyncio.gather(*(sender() for _ in range(in_flight)))
    return time.perf_counter() - began, time.process_time() - worked


async def main(server: Loopback) -> None:
    table = Table("client", "in flight", "messages a second", "CPU each, µs", "arrived", title="One sender, one core")
    for name, (way, messages) in WAYS.items():
        if way is raw_pyreqwest and not importlib.util.find_spec("pyreqwest"):
            continue
        for in_flight in IN_FLIGHT:
            before = server.count
            async with way(server.url) as send:
                took, worked = await measure(send, messages, in_flight)
            arrived = server.count - before - in_flight
            figures = (f"{messages / took:,.0f}", f"{1e6 * worked / messages:,.0f}", f"{arrived:,} of {messages:,}")
            table.add_row(name, str(in_flight), *figures)
    Console(width=110).print(table)


if __name__ == "__main__":
    pin(0)
    with loopback(core=1) as serving:
        asyncio.run(main(serving))
