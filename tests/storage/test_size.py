"""A million deliveries fit on a small disk."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from storage import Lane, Settled, State, Storage, Transaction
from storage.secrets import Sealer
from storage.tables import chat
from tests.databases import KEY
from tests.storage.owed import NOON, SUBSCRIBERS, occasion, owe

CHATS, OCCASIONS = 5_000, 4
AT_MOST = 150  # bytes a delivery, indexes included
SIZES = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%delivery%'",
    "postgresql": "SELECT pg_total_relation_size('delivery')",
}


async def bytes_each(store: Transaction) -> float:
    found = await store._db.exec_driver_sql(SIZES[store._db.dialect.name])
    return float(found.scalar_one()) / (CHATS * OCCASIONS)


async def fill(store: Transaction) -> None:
    sealer = Sealer(KEY)
    chosen = {"subscribed": True, "news_waits": False, "many_readers": False, "rehoured": False, "discreet": False}
    await store._db.execute(insert(chat), [{"sealed": sealer.seal(number)} | chosen for number in range(CHATS)])
    for place in range(OCCASIONS):
        number = await occasion(store, f"key-{place}")
        await owe(store, number, SUBSCRIBERS, at=NOON + place * timedelta(hours=1), singly=3)


async def test_a_delivery_takes_little_room(storage: Storage, capsys: pytest.CaptureFixture[str]) -> None:
    async with storage.writing() as store:
        await fill(store)
    async with storage.reading() as store:
        assert (await store.occasions.totals())["due"] == CHATS * OCCASIONS
        owed = await bytes_each(store)
    sent = 0
    while sent < CHATS:
        async with storage.writing() as store:
            claims = await store.carrying.claim(1, 500, NOON)
            await store.carrying.settle(1, [Settled(claim, State.SENT, NOON) for claim in claims])
            sent += len(claims)
    async with storage.reading() as store:
        after = await bytes_each(store)
    with capsys.disabled():
        print(f"\n{storage.engine_name}: {owed:.0f} bytes a delivery; {after:.0f} after a quarter was sent")  # noqa: T201 - a figure
    assert owed <= AT_MOST
    assert claims[0].rank // 2 == Lane.ALERTS
