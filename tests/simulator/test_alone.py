"""python -m bot.simulator, as somebody runs it in a shell."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE

import aiohttp


async def start(*words: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot.simulator", *words, stdout=PIPE, stderr=PIPE)


async def test_it_tells_its_addresses_serves_and_ends_when_asked(http: aiohttp.ClientSession) -> None:
    server = await start("--port", "0", "--token", "5:abc", "--limits")
    assert server.stdout is not None
    try:
        lines = [(await asyncio.wait_for(server.stdout.readline(), 20)).decode() for _ in range(3)]
        url = lines[0].split()[-1].rstrip("/")
        assert lines[2].split() == ["token", "5:abc"]
        async with http.get(f"{url}/bot5:abc/getMe") as response:
            assert (await response.json())["result"]["id"] == 5
        async with http.get(f"{url}/world") as response:
            assert (await response.json())["limits"] is True
    finally:
        server.send_signal(signal.SIGTERM)
        _, complaints = await asyncio.wait_for(server.communicate(), 10)
    assert (server.returncode, complaints) == (0, b"")


async def test_a_taken_port_and_a_bad_token_are_told_in_one_sentence(url: str) -> None:
    taken = await start("--port", url.rpartition(":")[2])
    _, complaints = await taken.communicate()
    assert (taken.returncode, complaints.count(b"\n")) == (1, 1)
    assert complaints.startswith(b"cannot listen on 127.0.0.1:")
    wrong = await start("--token", "nonsense")
    _, complaints = await wrong.communicate()
    assert wrong.returncode == 2
    assert b"a token looks like" in complaints
