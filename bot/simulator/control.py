"""The control API under /world, in JSON: its addresses, who may ask, and how it says no."""

from collections.abc import Awaitable, Callable, Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.simulator.acting import Acting
from bot.simulator.looking import Looking, told
from bot.simulator.orders import Order, order_of
from bot.simulator.records import Json
from bot.simulator.refusal import UnknownError
from bot.simulator.world import World

Look = Callable[[Request], Awaitable[Response]]  # what answers a request


def routes(world: World, hosts: Collection[str]) -> list[Route]:
    """Give the addresses; `hosts` are the names, besides localhost and plain addresses, under which we are asked."""
    looking, acting = Looking(world), Acting(world)
    looks: dict[str, Look] = {
        "": looking.look,
        "/events": looking.events,
        "/chats/{chat}/messages": looking.messages,
        "/chats/{chat}/commands": looking.commands,
        "/files/{file_id}": looking.file,
    }
    acts: dict[str, Callable[[Order], Awaitable[Json]]] = {
        "say": acting.say,
        "press": acting.press,
        "photo": acting.photo,
        "edit": acting.edit,
        "block": acting.block,
        "unblock": acting.unblock,
        "people": acting.add_person,
        "groups": acting.add_group,
        "channels": acting.add_channel,
        "trouble": acting.add_trouble,
    }

    def done(act: Callable[[Order], Awaitable[Json]]) -> Look:
        async def answer(request: Request) -> Response:
            return told(await act(await order_of(request)))

        return answer

    async def end_trouble(_request: Request) -> Response:
        return told(await acting.end_trouble())

    return [
        *(Route(f"/world{path}", guarded(look, hosts)) for path, look in looks.items()),
        *(Route(f"/world/{name}", guarded(done(act), hosts), methods=["POST"]) for name, act in acts.items()),
        Route("/world/trouble", guarded(end_trouble, hosts), methods=["DELETE"]),
    ]


def guarded(look: Look, hosts: Collection[str] = ()) -> Look:
    """Let only our own page and programs of this machine ask, and say no in JSON.

    `look` may raise UnknownError (404) and ValueError (400) with a sentence for whoever asks.
    """

    async def answer(request: Request) -> Response:
        if not _ours(request, hosts):
            return told({"error": "this request comes from another page"}, 403)
        try:
            return await look(request)
        except UnknownError as error:
            return told({"error": str(error)}, 404)
        except ValueError as error:
            return told({"error": str(error)}, 400)

    return answer


def _ours(request: Request, hosts: Collection[str]) -> bool:
    """Tell whether a request is meant for us and comes from our own page or from no page at all.

    A page elsewhere names itself in Origin; a name that was bent to this machine's address stands in Host.
    """
    host = request.headers.get("host", "")
    try:
        asking = urlsplit(request.headers.get("origin", f"//{host}")).netloc
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if asking != host:
        return False
    if name == "localhost" or name in hosts:
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
