"""Where Prometheus asks: GET /metrics, in the loop of the bot itself."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.serving import serving

_LOG = logging.getLogger(__name__)


def serving_figures(listen: str, read: Callable[[], Awaitable[bytes]]) -> AbstractAsyncContextManager[None]:
    """Serve what `read` gives at `listen` (host and port) until left; a database that is away makes it 503.

    Entering raises CannotListen: nobody can listen there.
    """

    async def metrics(_: Request) -> Response:
        try:
            return Response(await read(), media_type=CONTENT_TYPE_LATEST)
        except Exception:  # noqa: BLE001 - whatever is wrong, it must not end the bot that is being asked about
            _LOG.exception("The figures cannot be read.")
            return Response(status_code=503)

    return serving(Starlette(routes=[Route("/metrics", metrics)]), "METRICS_LISTEN", listen)
