"""Waiting in tests until something is so, bounded only lest they hang."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable

GENEROUS = 30.0  # seconds


async def until(is_so: Callable[[], bool | Awaitable[bool]]) -> None:
    async with asyncio.timeout(GENEROUS):
        while True:
            answer = is_so()
            if await answer if inspect.isawaitable(answer) else answer:
                return
            await asyncio.sleep(0.01)
