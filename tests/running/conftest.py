"""An empty working folder, an environment without our settings, and the bot as a process of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.settings import Settings
from bot.simulator import World, serve
from tests.running.rescued import KEY_TEXT, Say, fill

TOKEN = "1000001:TEST-TOKEN-of-the-running-tests-and-no-other"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder; nothing is set, and settings of one's own would lie in it too."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _log(log_as_before: None) -> None:
    """What a command does to the log of its process ends with the test."""


@pytest.fixture
def world() -> World:
    return World(token=TOKEN)


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[str]:
    async with serve(world) as url:
        yield url


@dataclass
class Process:
    """`python -m bot` as somebody starts it, and all it says."""

    running: asyncio.subprocess.Process
    said: list[str] = field(default_factory=list)

    async def says(self, words: str) -> str:
        """Wait until it says this."""
        assert self.running.stdout
        async with asyncio.timeout(30):
            while line := (await self.running.stdout.readline()).decode():
                self.said.append(line)
                if words in line:
                    return line
        raise AssertionError(f"it never said {words!r} but {''.join(self.said)}")

    def signal(self, number: signal.Signals) -> None:
        self.running.send_signal(number)

    async def ends(self, within: float) -> int:
        """Wait for the end; give the exit code."""
        assert self.running.stdout
        async with asyncio.timeout(within):
            self.said.append((await self.running.stdout.read()).decode())
            return await self.running.wait()

    @property
    def words(self) -> str:
        return "".join(self.said)


class Starter:
    """Starts processes and sees that none outlives the test."""

    def __init__(self, folder: Path, telegram: str) -> None:
        self._folder = folder
        self._surroundings = {"TELEGRAM_API_URL": telegram, "BOT_TOKEN": TOKEN, "LOG_LEVEL": "INFO"}
        self.started: list[asyncio.subprocess.Process] = []

    async def __call__(self, *words: str, **settings: str) -> Process:
        running = await asyncio.create_subprocess_exec(
            sys.executable,
            "-W",
            "always::ResourceWarning",
            "-m",
            "bot",
            *words,
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **self._surroundings, **settings},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self.started.append(running)
        return Process(running)


@pytest.fixture
async def start(folder: Path, telegram: str) -> AsyncIterator[Starter]:
    starter = Starter(folder, telegram)
    yield starter
    for process in starter.started:
        if process.returncode is None:
            process.kill()
            await process.communicate()


@pytest.fixture
def key_file(folder: Path) -> Path:
    """The chat key, where the bot looks for it."""
    path = folder / "config/solidarity-bot/chat.key"
    path.parent.mkdir(parents=True)
    path.write_text(KEY_TEXT)
    path.chmod(0o600)
    return path


@pytest.fixture
def command(folder: Path, key_file: Path) -> Say:
    """Say something on the command line, where a key lies; words that are typed afterwards stand in `typed`."""
    assert folder.is_dir()
    assert key_file.exists()
    runner = CliRunner(env={"COLUMNS": "100"})
    return lambda *words, typed="": runner.invoke(cli, [str(word) for word in words], input=typed)


@pytest.fixture
def filled(folder: Path) -> Path:
    """The file of a database with readers."""
    asyncio.run(fill(folder))
    return folder / "solidarity.db"
