"""python -m bot.simulator: a pretended Telegram alone."""

import argparse
import asyncio
import signal
import sys

from bot.simulator.refusal import ImpossibleError
from bot.simulator.server import create_app, serve
from bot.simulator.world import TOKEN, World


async def run(world: World, host: str, port: int, names: list[str]) -> None:
    """Serve until a signal comes."""
    ended = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, ended.set)
    async with serve(world, host, port, app=create_app(world, names)) as url:
        sys.stdout.write(f"chat page  {url}/\nBot API    {url}  (TELEGRAM_API_URL)\ntoken      {world.token}\n")
        sys.stdout.flush()
        await ended.wait()


def main() -> int:
    """Read the command line and serve."""
    words = argparse.ArgumentParser(prog="python -m bot.simulator", description="A pretended Telegram on this machine.")
    words.add_argument("--host", default="127.0.0.1")
    words.add_argument("--port", type=int, default=8081)
    words.add_argument("--token", default=TOKEN, help="the bot's token, like 1000001:letters")
    words.add_argument("--limits", action="store_true", help="keep Telegram's limits of speed")
    words.add_argument("--name", action="append", default=[], help="a host name under which the page may be opened")
    given = words.parse_args()
    try:
        asyncio.run(run(World(given.token, limits=given.limits), given.host, given.port, given.name))
    except ImpossibleError as error:
        words.error(str(error))
    except OSError as error:
        sys.stderr.write(f"cannot listen on {given.host}:{given.port}: {error.strerror}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
