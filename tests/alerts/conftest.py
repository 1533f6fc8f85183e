"""A planner at work on each database."""

from collections.abc import AsyncIterator

import pytest

from storage import Storage
from tests.alerts.planning import Desk, on_duty


@pytest.fixture
async def desk(storage: Storage) -> AsyncIterator[Desk]:
    """A planner that has never ticked; nobody is known, nobody follows."""
    async with on_duty(storage) as desk:
        yield desk
