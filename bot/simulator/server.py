"""The pretended Telegram as a web application, and how it is served."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.simulator.bot_api import BotApi
from bot.simulator.control import routes
from bot.simulator.cutting import CuttableProtocol
from bot.simulator.looking import told
from bot.simulator.world import World

PAGE = Path(__file__).parent / "page"
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".ico": "image/x-icon",
}
NAME = re.compile(r"[\w-]+(\.[\w-]+)+", re.ASCII)
PATIENCE = 2  # seconds that open requests are given when the server ends


def create_app(world: World, hosts: Collection[str] = ()) -> Starlette:
    """Make the application: Bot API, files, control API and chat page.

    The control API answers under localhost and plain IP addresses; `hosts` adds names.
    """
    page = [Route("/", _page), Route("/page/{name}", _page)]
    app = Starlette(routes=[*routes(world, hosts), Route("/file/{path:path}", _Files(world)), *page])
    app.add_middleware(_BotApiFirst, world=world)
    return app


@asynccontextmanager
async def serve(
    world: World, host: str = "127.0.0.1", port: int = 0, *, app: ASGIApp | None = None
) -> AsyncIterator[str]:
    """Serve a world in the running loop; gives the address, and ends the server when left.

    `app` is an application around the world's own, if it has more to offer.

    Raises:
        OSError: the port is taken.
    """
    with socket.create_server((host, port), backlog=2048) as listening:
        config = uvicorn.Config(
            app or create_app(world),
            http=CuttableProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,
            date_header=False,
            server_header=False,
            timeout_keep_alive=60,
            timeout_graceful_shutdown=PATIENCE,
        )
        world.open()
        server = _Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        await server.ready.wait()
        try:
            yield f"http://{host}:{listening.getsockname()[1]}"
        finally:
            world.close()
            server.ending.set()
            await serving


class _Server(uvicorn.Server):
    """uvicorn that tells when it is ready and leaves signals to whoever runs the loop."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.ending = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        """Serve until told to end, without looking ten times a second whether it is time."""
        await self.ending.wait()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class _BotApiFirst:
    """Sends calls of the Bot API straight to it: they are many, and need no routing."""

    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._bot_api = BotApi(world)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        called = scope["type"] == "http" and scope["path"].startswith("/bot")
        await (self._bot_api if called else self._app)(scope, receive, send)


class _Files:
    """Gives the bot the files it asks for: /file/bot<token>/<path>."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        token, _, path = scope["path"].removeprefix("/file/bot").partition("/")
        file = self._world.files.at(path) if token == self._world.token else None
        if file is None:
            answer = told({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        else:
            answer = Response(file.content, media_type="application/octet-stream")
        await answer(scope, receive, send)


async def _page(request: Request) -> Response:
    name = request.path_params.get("name", "index.html")
    file = PAGE / name
    if not NAME.fullmatch(name) or file.suffix not in TYPES or not file.is_file():
        return told({"error": "there is no such page"}, 404)
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return FileResponse(file, media_type=TYPES[file.suffix], headers=headers)
