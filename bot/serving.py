"""A small web application served in the loop of the bot itself, which keeps its signals and its log."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp

_PATIENCE = 2  # seconds for an answer under way when the bot stops


class CannotListen(Exception):  # noqa: N818 - it says what happened
    """The place to listen at cannot be had; the text says which, and which setting names it."""


@asynccontextmanager
async def serving(app: ASGIApp, setting: str, listen: str) -> AsyncIterator[None]:
    """Serve `app` at `listen` (host and port), as this setting says, until left.

    Raises:
        CannotListen: nobody can listen there.
    """
    with _listening(setting, listen) as place:
        server = _server(app)
        await server.startup(sockets=[place])
        try:
            yield
        finally:
            await server.shutdown(sockets=[place])


def _listening(setting: str, listen: str) -> socket.socket:
    host, _, port = listen.rpartition(":")
    family = socket.AF_INET6 if host.startswith("[") else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), int(port)), family=family)
    except OSError as trouble:
        raise CannotListen(f"{setting}={listen}: cannot listen there ({trouble.strerror}).") from None


def _server(app: ASGIApp) -> uvicorn.Server:
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
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    return server
