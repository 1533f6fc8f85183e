"""Letters that meet a broken line: what surely did not arrive, and what may have; each is said once."""

import asyncio

import pytest

from bot.delivery.verdict import Later, Sent, Unconfirmed, Verdict
from bot.gateway.transport import Transport
from storage import Letter
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import (
    DONE,
    Counting,
    Reader,
    Writer,
    always,
    deaf,
    drip,
    free_port,
    http,
    mailing_to,
    never,
    server,
)
from tests.gateway.test_transport import GARBAGE

CHAT = 420_042
LETTER = Letter("<b>Free</b> Полина")


async def verdict_at(url: str, transport: Transport | None = None) -> Verdict:
    async with mailing_to(url, transport) as post:
        verdict = await post.send(CHAT, LETTER)
    assert TOKEN not in repr(verdict)
    assert str(CHAT) not in repr(verdict)
    assert url not in repr(verdict)
    return verdict


def unsent(verdict: Verdict) -> bool:
    return isinstance(verdict, Later) and verdict.seconds > 0 and not verdict.flood


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "no-such-host.invalid"])
async def test_a_connection_that_is_refused_did_not_carry_it(host: str) -> None:
    assert unsent(await verdict_at(f"http://{host.format(port=free_port())}"))


async def test_a_connection_not_made_in_time_did_not_carry_it() -> None:
    with deaf() as url:
        assert unsent(await verdict_at(url, Transport(connect=0.1, pool=0.1)))


async def test_a_letter_that_found_no_free_connection_did_not_leave() -> None:
    came = asyncio.Event()

    async def keep(reader: Reader, _: Writer) -> None:
        came.set()
        await reader.read()

    transport = Transport(connections=1, connect=0.1, pool=0.1)
    async with server(keep) as url, mailing_to(url, transport) as post:
        busy = asyncio.create_task(post.send(CHAT, LETTER))
        await came.wait()
        assert unsent(await post.send(CHAT, LETTER))
        busy.cancel()
        with pytest.raises(asyncio.CancelledError):
            await busy


async def test_no_answer_in_time_leaves_it_open() -> None:
    async with server(never) as url:
        assert await verdict_at(url, Transport(read=0.2)) == Unconfirmed("TimedOut after SocketTimeoutError")


async def test_an_answer_that_never_ends_leaves_it_open() -> None:
    async with server(drip) as url:
        verdict = await verdict_at(url, Transport(connect=0.1, read=0.2, write=0.1, pool=0.1))
    assert verdict == Unconfirmed("TimedOut after TimeoutError")


@pytest.mark.parametrize("answer", GARBAGE.values(), ids=GARBAGE.keys())
async def test_an_answer_that_is_cut_or_no_http_leaves_it_open(answer: bytes) -> None:
    async with server(always(answer)) as url:
        assert isinstance(await verdict_at(url), Unconfirmed)


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"[1]", b"null", b'{"ok": true}', b"\xff\xfe", b""])
async def test_an_answer_that_is_not_telegrams_leaves_it_open(body: bytes) -> None:
    async with server(always(http("200 OK", body))) as url:
        assert await verdict_at(url) == Unconfirmed("no answer of Telegram's")


async def test_a_bad_gateway_leaves_it_open() -> None:
    async with server(always(http("502 Bad Gateway", b"<html>bad gateway</html>", "text/html"))) as url:
        assert await verdict_at(url) == Unconfirmed("HTTP 502")


async def test_a_redirect_is_not_followed() -> None:
    answer = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    async with server(always(answer)) as url:
        assert await verdict_at(url) == Unconfirmed("HTTP 302")


async def test_a_letter_that_was_read_is_never_repeated() -> None:
    cutting = Counting(answered=0)
    async with server(cutting) as url:
        assert await verdict_at(url) == Unconfirmed("NetworkError after ServerDisconnectedError")
    assert cutting.requests == 1


async def test_nor_is_one_on_a_connection_kept_from_before() -> None:
    cutting = Counting(answered=3)
    async with server(cutting) as url, mailing_to(url) as post:
        assert all(isinstance(await post.send(CHAT, LETTER), Sent) for _ in range(3))
        assert isinstance(await post.send(CHAT, LETTER), Unconfirmed)
    assert cutting.requests == 4


async def test_a_connection_the_server_closed_between_letters_is_not_used_again() -> None:
    async with server(always(http("200 OK", DONE))) as url, mailing_to(url) as post:
        for _ in range(3):
            assert isinstance(await post.send(CHAT, LETTER), Sent)
            await asyncio.sleep(0.05)  # the farewell arrives
