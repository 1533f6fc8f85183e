"""The tests' bot as a program: `python -m tests.gateway.alone TOKEN API_URL DATABASE_FILE`."""

import asyncio
import sys

from bot.gateway import Gateway
from bot.names import Names
from storage import Storage
from tests.gateway.commands import DEFAULTS, Held


async def main(token: str, url: str, file: str) -> None:
    """Answer until killed, but /held never."""
    storage = Storage(f"sqlite:///{file}", names=Names())
    await storage.open()
    await storage.unlock(bytes(range(64)))
    gateway = Gateway(token=token, api_url=url, storage=storage, commands=Held().commands, defaults=DEFAULTS)
    await gateway.start()
    await gateway.wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
