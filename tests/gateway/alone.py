"""The tests' bot as a program: `python -m tests.gateway.alone TOKEN API_URL DATABASE_FILE [LISTEN]`."""

import asyncio
import sys

from bot.gateway import Gateway
from bot.names import Names
from storage import Storage
from tests.gateway.commands import DEFAULTS, Held


async def main(token: str, url: str, file: str, listen: str = "") -> None:
    """Answer until killed, but /held never; updates are brought to `listen`, if given."""
    storage = Storage(f"sqlite:///{file}", names=Names())
    await storage.open()
    await storage.unlock(bytes(range(64)))
    gateway = Gateway(
        token=token,
        api_url=url,
        webhook_url=listen and f"http://{listen}/hook",
        webhook_listen=listen,
        storage=storage,
        commands=Held().commands,
        defaults=DEFAULTS,
    )
    await gateway.start()
    await gateway.wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
