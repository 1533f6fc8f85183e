"""A canary is let into every path a record of the log may come on, at the most talkative; none sings in the log."""

import asyncio
import gc
import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import httpx
import pytest
import sqlalchemy
import telegram
import uvicorn
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import create_async_engine
from telegram.request import HTTPXRequest

from bot import log
from bot.gateway.failures import report
from bot.log import hooks
from bot.names import Names
from bot.simulator import World, serve
from storage import Storage
from tests.log.canary import ALL, CHAT, TOKEN, USER, WORDS, heard
from tests.log.conftest import Listen

Way = Callable[[str], Awaitable[None]]  # given the address of the pretend Telegram
MISFIT = "%d and %d"  # it wants two numbers
INSERT = "INSERT INTO one (chat, words) VALUES (:chat, :words)"


def raised(kind: type[Exception] = ValueError) -> Exception:
    """Give an error that has been raised within others, all of which quote a person, and has a note of it."""
    try:
        try:
            dict[str, str]()[ALL]
        except KeyError as first:
            raise kind(ALL) from first
    except kind as second:
        second.add_note(ALL)
        return second
    raise AssertionError


async def ours(_: str) -> None:
    mine = logging.getLogger("bot.gateway")
    mine.error("It was %s.", ALL)
    mine.error("It was %(who)s.", {"who": ALL})
    mine.debug(f"It was {ALL}.")
    mine.info(ALL)
    mine.critical(WORDS, extra={"chat": CHAT, "words": WORDS, "all": [ALL], "error": raised()})
    mine.error("It failed.", exc_info=raised(), stack_info=True)
    mine.error("They failed.", exc_info=ExceptionGroup(ALL, [raised(), ExceptionGroup(ALL, [raised(OSError)])]))
    mine.error("It failed in Telegram.", exc_info=telegram.error.BadRequest(ALL))
    logging.getLogger(f"bot.chat {CHAT} {WORDS}").error("A logger has a name.")
    report(telegram.error.BadRequest(f'Can\'t find "{ALL}" or @{USER}'), "an update could not be answered")
    report(raised(), "an update could not be answered")


async def strange_errors(_: str) -> None:
    theirs = logging.getLogger("a.library")
    for wrong in (
        lambda: ALL.encode("ascii"),
        lambda: compile(f"{WORDS} (", USER, "exec"),
        lambda: int(ALL),
        lambda: getattr(object(), USER),
        lambda: Path(f"/{ALL}").read_bytes(),
    ):
        try:
            wrong()
        except (ValueError, SyntaxError, AttributeError, OSError):
            theirs.exception("Strange.")


async def records_that_do_not_fit(_: str) -> None:
    logging.getLogger("a.library").error(MISFIT, ALL)
    logging.getLogger("bot").error(MISFIT, ALL)
    logging.getLogger("a.library").error({"chat": CHAT, "words": WORDS})
    logging.getLogger("a.library").error(raised())
    logging.getLogger("a.library").error("Extra.", extra={"color_message": ALL, "words": WORDS})
    logging.getLogger("a.library").log(33, "%s", ALL)
    theirs = logging.LogRecord("a.library", 40, "theirs.py", 1, ALL, (), (ValueError, raised(), None))
    logging.getLogger("a.library").handle(theirs)


async def httpx_asks(url: str) -> None:
    async with httpx.AsyncClient() as client:
        await client.post(f"{url}/bot{TOKEN}/sendMessage", json={"chat_id": CHAT, "text": ALL})
        with pytest.raises(httpx.HTTPError):
            await client.get(f"http://127.0.0.1:9/bot{TOKEN}/{ALL}")


async def aiohttp_asks(url: str) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/bot{TOKEN}/sendMessage", json={"chat_id": CHAT, "text": ALL}),
    ):
        logging.getLogger("aiohttp.client").debug("%s was asked for %s", url, ALL)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        hooks.install()
        aiohttp.ClientSession(headers={"X-Canary": USER})
        gc.collect()


async def telegram_asks(url: str) -> None:
    request = HTTPXRequest()
    async with telegram.Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=HTTPXRequest()) as bot:
        await bot.send_message(CHAT, ALL)
        with pytest.raises(telegram.error.TelegramError):
            await bot.send_message(CHAT, f"<b>{ALL}", parse_mode="HTML")
        with pytest.raises(telegram.error.TelegramError):
            await bot.send_message(f"@{USER}", ALL)


async def asyncio_complains(_: str) -> None:
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.0

    async def fails(words: str) -> None:
        await asyncio.sleep(0)
        raise ValueError(words)

    task = asyncio.create_task(fails(ALL), name=ALL)
    loop.call_soon(int, ALL)
    loop.call_soon(fails_at_once, ALL)
    future = loop.create_future()
    future.set_exception(raised())
    await asyncio.sleep(0.05)
    del task, future
    gc.collect()
    loop.call_exception_handler({"message": ALL, "exception": raised(), "chat": CHAT})
    await asyncio.to_thread(logging.getLogger("a.library").error, ALL)
    loop.set_debug(False)


def fails_at_once(words: str) -> None:
    raise ExceptionGroup(words, [raised()])


async def sqlalchemy_echoes(_: str) -> None:
    engine = create_async_engine("sqlite+aiosqlite://", echo="debug", echo_pool="debug")
    given = {"chat": CHAT, "words": ALL}
    async with engine.connect() as db:
        await db.execute(sqlalchemy.text("CREATE TABLE one (chat BIGINT PRIMARY KEY, words TEXT)"))
        await db.execute(sqlalchemy.text(INSERT), given)
        await db.execute(sqlalchemy.text(f"SELECT * FROM one WHERE words = '{ALL}'".replace(":", "")))  # noqa: S608 - invented
        with pytest.raises(sqlalchemy.exc.IntegrityError, match=WORDS) as wrong:
            await db.execute(sqlalchemy.text(INSERT), given)
        logging.getLogger("storage").error("It cannot be kept.", exc_info=wrong.value)
        logging.getLogger("a.library").error(str(wrong.value))
    await engine.dispose()


async def our_storage_is_used(_: str) -> None:
    storage = Storage("sqlite:///canary.db", names=Names())
    await storage.open()
    await storage.unlock(bytes(range(64)))
    async with storage.writing() as store:
        await store.follows.add(CHAT, WORDS)
    await storage.close()


async def uvicorn_serves(_: str) -> None:
    logging.getLogger("uvicorn.access").propagate = True  # the pretend Telegram does not want to know who asked
    told = uvicorn.Config(answers_and_fails, port=0, interface="asgi3", log_level="debug", log_config=None)
    await served(told)
    await served(uvicorn.Config(answers_and_fails, port=0, interface="asgi3", log_level="debug"))  # with own handlers


async def served(config: uvicorn.Config) -> None:
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - it rings no bell
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage?chat_id={CHAT}&text={ALL}")
        assert answer.status_code == 200
    server.should_exit = True
    await serving


async def answers_and_fails(_: object, __: object, send: Callable[[dict[str, object]], Awaitable[None]]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})
    raise ValueError(ALL)


async def apscheduler_runs(_: str) -> None:
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    scheduler.add_job(int, args=[ALL], id=ALL, name=ALL, next_run_time=datetime.now(UTC))
    await asyncio.sleep(0.2)
    scheduler.shutdown()


async def python_warns(_: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        hooks.install()
        warnings.warn(ALL, ResourceWarning, stacklevel=1)
        logging.getLogger("py.warnings").warning("%s", ALL)


async def python_cannot_tell(_: str) -> None:
    class Dies:
        def __del__(self) -> None:
            raise ValueError(ALL)

    Dies()
    gc.collect()
    thread = threading.Thread(target=fails_at_once, args=(ALL,), name=ALL)
    thread.start()
    thread.join()
    sys.excepthook(ValueError, raised(), None)


PATHS: dict[Way, list[str]] = {
    ours: ["They failed.", "an update could not be answered", "bot.gateway"],
    strange_errors: ["UnicodeEncodeError", "SyntaxError", "AttributeError", "FileNotFoundError"],
    records_that_do_not_fit: ["(said while running, not shown)", "a.library", "level 33"],
    httpx_asks: ["HTTP Request: %s %s", "httpcore"],
    aiohttp_asks: ["Unclosed client session"],
    telegram_asks: ["telegram.Bot"],
    asyncio_complains: ["Task exception was never retrieved", "Executing %s took %.3f seconds", "Future exception"],
    sqlalchemy_echoes: ["sqlalchemy.engine.Engine", "IntegrityError", "aiosqlite", "sqlalchemy.pool"],
    our_storage_is_used: ["sqlalchemy.engine.Engine", "aiosqlite"],
    uvicorn_serves: ["uvicorn.error", "Exception in ASGI application", "uvicorn.access"],
    apscheduler_runs: ["apscheduler.executors", "ValueError"],
    python_warns: ["Python warns.", "ResourceWarning", "test_every_path.py", "py.warnings"],
    python_cannot_tell: ["Something went wrong that should not.", "where Python cannot tell anybody"],
}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.__name__)
async def test_no_canary_sings(path: Way, listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written = listen()
    world = World(token=TOKEN)
    async with serve(world) as url:
        await world.says(CHAT, WORDS)
        await path(url)
    await asyncio.sleep(0)
    said = written()
    assert [words for words in PATHS[path] if words not in said] == []


@pytest.mark.parametrize(
    "end", ["raise RuntimeError(ALL)", "import threading as t; t.Thread(target=int, args=[ALL]).start()"]
)
def test_none_sings_when_the_process_dies_of_it(end: str) -> None:
    program = f"from bot import log; from tests.log.canary import ALL; log.start('DEBUG'); {end}"
    died = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert "Something went wrong that should not." in died.stderr
    assert "Traceback" not in died.stderr
    assert heard(died.stdout + died.stderr) == []


def test_the_canary_would_be_heard() -> None:
    assert heard(f"chat {CHAT:,}")
    assert heard(repr(WORDS.encode()))
    assert heard(ascii(WORDS))
    assert heard(f"/bot{TOKEN}/getMe")
    assert heard(USER)
    assert heard(log.__doc__ or "") == []
