"""Closing a connection without an answer, as a broken network would."""

import socket
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

KEY = "simulator.cut"


class CuttableProtocol(H11Protocol):
    """uvicorn's protocol, which also tells the application how to hang up."""

    def connection_made(self, transport: Any) -> None:
        """Give every request of this connection the means to close it.

        Heads and bodies of answers are written apart; without TCP_NODELAY every answer would take 40 ms.
        """
        super().connection_made(transport)
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        app: ASGIApp = self.app

        async def connected(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[KEY] = transport.abort
            await app(scope, receive, send)

        self.app = connected


async def cut(scope: Scope, receive: Receive, send: Send) -> None:
    """Close the connection now; under another server than `serve`, begin an answer and never end it."""
    abort = scope.get("extensions", {}).get(KEY)
    if abort is None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})
        return
    abort()
    while (await receive())["type"] != "http.disconnect":
        pass
