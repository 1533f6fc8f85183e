"""Requests over real sockets: what surely was not sent, what may have been, and that uploads arrive whole."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import InputFile
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.gateway.api import Api, insist, pause_of
from bot.gateway.transport import Transport, unsent
from tests.gateway import servers
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import Act, Counting, always, deaf, drip, free_port, http, never, request

SENDING = f"/bot{TOKEN}/sendMessage"
GARBAGE = {
    "another protocol": b"SSH-2.0-OpenSSH_9.2\r\n",
    "no length": b"HTTP/1.1 200 OK\r\nContent-Length: long\r\n\r\n{}",
    "no chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
    "no compression": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "half an answer": b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"ok":',
    "nothing": b"",
}


@asynccontextmanager
async def server(act: Act) -> AsyncIterator[str]:
    async with servers.server(act) as url:
        yield url + SENDING


async def failing(url: str, **patience: float) -> TelegramError:
    async with Transport(**patience) as transport:  # type: ignore[arg-type] # connections are not among them
        with pytest.raises(TelegramError) as caught:
            await transport.post(url)
    assert TOKEN not in f"{caught.value!r}"
    return caught.value


async def test_a_refused_connection_was_surely_not_sent() -> None:
    error = await failing(f"http://127.0.0.1:{free_port()}{SENDING}")
    assert type(error) is NetworkError
    assert unsent(error)


async def test_an_unknown_host_was_surely_not_sent() -> None:
    error = await failing(f"http://no-such-host.invalid{SENDING}")
    assert type(error) is NetworkError
    assert unsent(error)


async def test_a_connection_not_made_in_time_was_surely_not_sent() -> None:
    with deaf() as url:
        error = await failing(url + SENDING, connect=0.1, pool=0.1)
    assert isinstance(error, TimedOut)
    assert unsent(error)


async def test_no_free_connection_means_surely_not_sent() -> None:
    came = asyncio.Event()

    async def keep(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        came.set()
        await reader.read()

    async with server(keep) as url, Transport(connections=1) as transport:
        busy = asyncio.create_task(transport.post(url))
        await came.wait()
        with pytest.raises(TimedOut) as caught:
            await transport.post(url, pool_timeout=0.1, connect_timeout=0.1)
        assert unsent(caught.value)
        busy.cancel()


async def test_no_answer_in_time_may_have_been_sent() -> None:
    async with server(never) as url:
        error = await failing(url, read=0.2)
    assert isinstance(error, TimedOut)
    assert not unsent(error)


@pytest.mark.parametrize("answer", GARBAGE.values(), ids=GARBAGE.keys())
async def test_an_answer_that_is_cut_or_no_http_may_have_been_sent(answer: bytes) -> None:
    async with server(always(answer)) as url:
        error = await failing(url)
    assert type(error) is NetworkError
    assert not unsent(error)


async def test_a_connection_that_is_reset_may_have_been_sent() -> None:
    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request(reader)
        writer.transport.abort()

    async with server(reset) as url:
        error = await failing(url)
    assert type(error) is NetworkError
    assert not unsent(error)


async def test_an_answer_that_never_ends_is_given_up() -> None:
    async with server(drip) as url:
        error = await failing(url, connect=0.1, read=0.2, write=0.1, pool=0.1)
    assert isinstance(error, TimedOut)
    assert not unsent(error)


async def test_a_request_that_was_read_is_never_repeated() -> None:
    cutting = Counting(answered=0)
    async with server(cutting) as url:
        assert not unsent(await failing(url))
    assert cutting.requests == 1


async def test_nor_is_one_on_a_connection_kept_from_before() -> None:
    cutting = Counting(answered=1)
    async with server(cutting) as url, Transport() as transport:
        await transport.post(url)
        with pytest.raises(NetworkError) as caught:
            await transport.post(url)
        assert not unsent(caught.value)
    assert cutting.requests == 2


async def test_a_connection_the_server_closed_between_requests_is_not_used_again() -> None:
    async with server(always(http("200 OK", b'{"ok": true, "result": 3}'))) as url, Transport() as transport:
        for _ in range(3):
            assert await transport.post(url) == 3
            await asyncio.sleep(0.05)  # the farewell arrives


async def test_a_bad_gateway_may_have_been_sent() -> None:
    async with server(always(http("502 Bad Gateway", b"<html>bad gateway</html>", "text/html"))) as url:
        error = await failing(url)
    assert type(error) is NetworkError
    assert not unsent(error)


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"[1]", b"null", b'{"ok": true}', b"\xff\xfe"])
async def test_an_answer_that_is_not_telegrams_may_have_been_sent(body: bytes) -> None:
    async with server(always(http("200 OK", body))) as url:
        error = await failing(url)
    assert type(error) is TelegramError
    assert not unsent(error)


async def test_a_redirect_is_not_followed() -> None:
    async with server(
        always(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
    ) as url:
        assert not unsent(await failing(url))


@pytest.mark.parametrize(
    ("status", "error", "kind"),
    [
        ("400 Bad Request", '"description": "Bad Request: chat not found"', BadRequest),
        ("403 Forbidden", '"description": "Forbidden: bot was blocked by the user"', Forbidden),
        ("429 Too Many Requests", '"description": "slow down", "parameters": {"retry_after": 7}', RetryAfter),
    ],
)
async def test_telegrams_own_errors_are_told_apart(status: str, error: str, kind: type[TelegramError]) -> None:
    async with server(always(http(status, f'{{"ok": false, {error}}}'.encode()))) as url:
        caught = await failing(url)
    assert type(caught) is kind
    assert not isinstance(caught, RetryAfter) or pause_of(caught) == 7.0


async def test_a_document_arrives_whole_with_its_name() -> None:
    content = "имя;name\n".encode() * 2000
    received = bytearray()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not received.rstrip().endswith(b"--"):
            received.extend(await reader.read(65536))
        sent = {"message_id": 5, "date": 1, "chat": {"id": 42, "type": "private"}}
        writer.write(http("200 OK", f'{{"ok": true, "result": {sent}}}'.replace("'", '"').encode()))
        await writer.drain()

    async with server(take) as url:
        api = Api(TOKEN, url.partition("/bot")[0])
        await asyncio.gather(*(request.initialize() for request in api._request))
        message = await api.send_document(42, InputFile(content, "people.csv"), caption="&<>")
        await asyncio.gather(*(request.shutdown() for request in api._request))
    assert message.message_id == 5
    assert content in received
    assert b'filename="people.csv"' in received
    assert b"&<>" in received


async def test_a_closed_transport_opens_again() -> None:
    async with server(always(http("200 OK", b'{"ok": true, "result": 3}'))) as url:
        transport = Transport()
        for _ in range(2):
            async with transport:
                assert await transport.post(url) == 3
        with pytest.raises(NetworkError) as caught:
            await transport.post(url)
        assert unsent(caught.value)


async def test_a_connection_that_was_never_made_is_tried_once_more() -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}{SENDING}"
    refused = asyncio.Event()

    async def ask() -> object:
        try:
            return await transport.post(url)
        except NetworkError:
            refused.set()
            raise

    async with Transport() as transport:
        first = asyncio.create_task(insist(ask))
        await refused.wait()
        async with servers.server(always(http("200 OK", b'{"ok": true, "result": 3}')), port):
            assert await first == 3
        with pytest.raises(NetworkError):
            await insist(lambda: transport.post(url))


def test_the_line_to_telegram_does_not_show_its_token() -> None:
    assert TOKEN not in repr(Api(TOKEN, "http://127.0.0.1:1"))
