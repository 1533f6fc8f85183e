"""Python runs this before anything else: nobody is reached but those in ALLOWED; who else was wanted stands in TRIED.

Programs and threads of other libraries cannot get around it: Python itself asks before it opens a way out.
"""

import os
import sys
from pathlib import Path
from typing import Any

ALLOWED = set(os.environ["ALLOWED"].split())
TRIED = Path(os.environ["TRIED"])
WAYS_OUT = {"socket.connect", "socket.sendto", "socket.sendmsg"}
LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"}


def watch(event: str, given: tuple[Any, ...]) -> None:
    """Refuse what is not allowed, and write it down."""
    if event in WAYS_OUT:
        whom = named(given[1])
    elif event in LOOKUPS:
        whom = named(given[:2]) if event == "socket.getaddrinfo" else named(given[0])
    elif event in PROGRAMS:
        whom = f"program {given[0]!r}"
    else:
        return
    if whom not in ALLOWED:
        with TRIED.open("a", encoding="utf-8") as tried:
            tried.write(f"{event} {whom}\n")
        raise PermissionError(f"{event}: {whom} is not allowed")


def named(address: Any) -> str:
    """Name an address as host:port, or as the path it is."""
    return ":".join(str(part) for part in address[:2]) if isinstance(address, tuple) else os.fsdecode(address)


TRIED.touch()
sys.addaudithook(watch)
