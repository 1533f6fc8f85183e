"""The bot reaches Telegram and its database, and tries nobody else: every other way out is closed, and watched."""

import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.simulator import World
from tests.running.conftest import ROOT, Starter
from tests.stories.announcing import Hand

HOOK = Path(__file__).parent / "alone"
OWNER, READER = 7_100_010_042, 7_100_010_043


def database(url: str) -> str:
    """Give the way the database of this URL is reached; a file is reached by none."""
    if url.startswith("sqlite"):
        return ""
    parts = urlsplit(url)
    folder = parse_qs(parts.query).get("host", [""])[0]
    port = parts.port or 5432
    return f"{folder}/.s.PGSQL.{port}" if folder.startswith("/") else f"{parts.hostname}:{port}"


async def test_the_bot_greets_answers_and_alerts_with_every_other_address_blocked(
    start: Starter, world: World, telegram: str, empty_url: str, tmp_path: Path
) -> None:
    tried = tmp_path / "tried"
    bot = await start(
        "run",
        PYTHONPATH=f"{HOOK}:{ROOT}",
        ALLOWED=f"{urlsplit(telegram).netloc} {database(empty_url)}",
        TRIED=str(tried),
        DATABASE_URL=empty_url,
        ORGANIZERS=str(OWNER),
        SELF_APPROVAL="true",
    )
    await bot.says("answers.")
    await world.says(READER, "/start", language="en")
    assert "political prisoners" in await world.hears(READER, timeout=30)
    await world.says(READER, "/prisoner Bialatski", language="en")
    assert "Ales Bialiatski" in await world.hears(READER, timeout=30)
    await world.says(READER, "/follow Statkevich", language="en")
    assert "Mikalai Statkevich" in await world.hears(READER, timeout=30)
    owner = Hand(world, OWNER)
    await owner.says("/mark Statkevich")
    await owner.presses("Detained again")
    await owner.says("https://example.org/news")
    await owner.presses("Yes, tell it")
    assert "detained again" in await world.hears(READER, timeout=40)
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=20) == 0
    assert tried.read_text("utf-8") == ""  # it is there, so somebody watched


@pytest.mark.parametrize(
    ("program", "whom"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)", "socket.getaddrinfo 127.0.0.1:9"),
        ("import socket; socket.socket().connect(('127.0.0.1', 9))", "socket.connect 127.0.0.1:9"),
        (
            "import asyncio; asyncio.run(asyncio.open_connection('a.example', 443))",
            "socket.getaddrinfo a.example:443",
        ),
        ("import socket; socket.socket(type=2).sendto(b'x', ('127.0.0.1', 53))", "socket.sendto 127.0.0.1:53"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen program 'true'"),
    ],
)
def test_whoever_tries_is_seen(program: str, whom: str, tmp_path: Path) -> None:
    tried = tmp_path / "tried"
    around = {"PYTHONPATH": str(HOOK), "ALLOWED": "127.0.0.1:8081", "TRIED": str(tried)}
    ended = subprocess.run([sys.executable, "-c", program], env=around, capture_output=True, check=False)  # noqa: S603 - our own words
    assert ended.returncode == 1
    assert tried.read_text("utf-8") == f"{whom}\n"
