"""An organizer of the campaign, with an invented prisoner in the files."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import Role, Storage
from tests.alerts.invented import detained, prison, vera
from tests.commands.conftest import DEFAULTS, EVE, Supporter

VERA = vera(detained("2011-08-04", None, prison("2011-11-24", 4)), born="1980-08-12")
FOLLOWER = 1_000_777
LONG_AGO = EVE - timedelta(days=30)  # when those came who are not new


@pytest.fixture
async def olga(storage: Storage) -> Supporter:
    """An organizer who reads English, at 20:00 on 3 August 2012; somebody follows Vera, arrested a year ago.

    She is the only one, and may approve what she marked herself.
    """
    async with storage.writing() as store:
        await store.people.save([VERA])
        await store.follows.add(FOLLOWER, VERA.slug)
        await store.organizers.add(Supporter.chat, "Olga", {Role.OWNER}, EVE)
    return Supporter(storage, defaults=replace(DEFAULTS, self_approval=True))
