"""A crowd in a database, a post office, and senders that can be killed, frozen and asked to stop."""

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from tests.crash.crowd import HOUR
from tests.crash.post_office import PostOffice, post_office

ROOT = Path(__file__).parents[2]


@dataclass
class Sender:
    """One process that sends."""

    name: str
    process: asyncio.subprocess.Process
    said: list[str] = field(default_factory=list)

    async def says(self, words: str) -> None:
        """Wait until it says this."""
        assert self.process.stdout
        async with asyncio.timeout(60):
            while line := (await self.process.stdout.readline()).decode():
                self.said.append(line)
                if words in line:
                    return
        raise AssertionError(f"it never said {words!r} but {''.join(self.said)}")

    async def gets(self, number: signal.Signals) -> int:
        """Give it a signal that ends it, and wait for its end; give the exit code."""
        self.process.send_signal(number)
        return await self.ends()

    async def ends(self, within: float = 60) -> int:
        """Wait for its end; give the exit code."""
        assert self.process.stdout
        async with asyncio.timeout(within):
            self.said.append((await self.process.stdout.read()).decode())
            return await self.process.wait()


@dataclass
class Senders:
    """Starts processes for one database and sees that none outlives the test."""

    url: str
    database: str
    began: float = field(default_factory=time.monotonic)
    started: list[Sender] = field(default_factory=list)

    async def start(self, name: str = "ONE") -> Sender:
        at = HOUR + timedelta(seconds=time.monotonic() - self.began)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.crash.sender", self.url, self.database, name, at.isoformat()),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self.started.append(Sender(name, process))
        return self.started[-1]

    async def end(self) -> None:
        """Kill those that are still there."""
        for sender in self.started:
            if sender.process.returncode is None:
                sender.process.kill()
                await sender.process.communicate()


@pytest.fixture
def seed() -> int:
    return 4


@pytest.fixture
async def office(seed: int) -> AsyncIterator[PostOffice]:
    async with post_office(seed) as office:
        yield office


@pytest.fixture
async def senders(office: PostOffice, database_url: str) -> AsyncIterator[Senders]:
    senders = Senders(office.url, database_url)
    yield senders
    await senders.end()
