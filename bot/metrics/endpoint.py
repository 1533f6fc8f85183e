"""Where Prometheus asks: GET /metrics, in the loop of the bot itself."""

import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_LOG = logging.getLogger(__name__)
_PATIENCE = 2  # seconds for an answer under way when the bot stops


class MetricsError(Exception):
    """The place to listen at cannot be had; the text says which."""


@asynccontextmanager
async def serving(listen: str, read: Callable[[], Awaitable[bytes]]) -> AsyncIterator[None]:
    """Serve what `read` gives at `listen` (host and port) until left; a database that is away makes it 503.

    Raises:
        MetricsError: nobody can listen there.
    """

    async def metrics(_: Request) -> Response:
        try:
            return Response(await read(), media_type=CONTENT_TYPE_LATEST)
        except Exception:  # noqa: BLE001 - whatever is wrong, it must not end the bot that is being asked about
            _LOG.exception("The figures cannot be read.")
            return Response(status_code=503)

    with _listening(listen) as place:
        server = _server(Starlette(routes=[Route("/metrics", metrics)]))
        await server.startup(sockets=[place])
        try:
            yield
        finally:
            await server.shutdown(sockets=[place])


def _listening(listen: str) -> socket.socket:
    host, _, port = listen.rpartition(":")
    family = socket.AF_INET6 if host.startswith("[") else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), int(port)), family=family)
    except OSError as trouble:
        raise MetricsError(f"METRICS_LISTEN={listen}: cannot listen there ({trouble.strerror}).") from None


def _server(app: Starlette) -> uvicorn.Server:
    """Make a server that leaves signals and the log to the bot, for its parts are started one by one."""
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    return server
