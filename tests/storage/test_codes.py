from datetime import UTC, datetime
from itertools import chain, repeat

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import Organizer, Role, Storage, Transaction, announcements, migrate
from storage.address import parse
from storage.codes import new_code

NOW = datetime(2012, 8, 3, 17, tzinfo=UTC)


async def olga(store: Transaction) -> Organizer:
    await store.organizers.add(1, "Olga", frozenset({Role.OWNER}), NOW)
    found = await store.organizers.get(1)
    assert found
    return found


async def test_no_two_announcements_share_a_code(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = chain(repeat("0000-0000", 3), repeat("0000-0001"))
    monkeypatch.setattr(announcements, "new_code", lambda: next(drawn))
    async with storage.writing() as store:
        author = await olga(store)
        codes = [(await store.announcements.begin(author, NOW)).code for _ in range(2)]
        assert codes == ["0000-0000", "0000-0001"]
        found = await store.announcements.with_code("0000-0001")
        assert found
        assert found.number == 2
        assert await store.announcements.with_code("0000-0002") is None


def test_codes_are_drawn_by_chance_from_all_signs() -> None:
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert set("".join(codes)) == {*"0123456789ABCDEFGHJKMNPQRSTVWXYZ-"}


async def test_announcements_from_before_get_a_code_and_keep_what_has_gone_out(empty_url: str) -> None:
    engine = create_async_engine(parse(empty_url))
    async with engine.begin() as db:
        await db.run_sync(migrate.upgrade, "0007")
        for number, (phase, started) in enumerate(BEFORE, 1):
            await db.execute(INSERT, {"number": number, "phase": phase, "started": started, "texts": TEXTS})
        await db.run_sync(migrate.upgrade)
        rows = (await db.execute(text("SELECT code, told FROM announcement ORDER BY number"))).all()
    await engine.dispose()
    assert len({row.code for row in rows}) == len(BEFORE)
    assert all(len(row.code) == 9 for row in rows)
    assert [row.told for row in rows] == ["{}", "{}", "{}", TEXTS, TEXTS]


TEXTS = '{"en": "Come"}'
BEFORE = [("draft", None), ("cancelled", None), ("draft", 1000), ("done", 1000), ("running", 1000)]
INSERT = text(
    "INSERT INTO announcement (number, phase, version, about, texts, photo, links, crowd, crowd_of, timing, latest,"
    " author, hands, approver, reason, alone, owed, recall, changing, forgotten, made_at, changed_at, started_at)"
    " VALUES (:number, :phase, 1, 'other', :texts, '', '[]', 'everyone', '', 'now', 1, 'Olga', '[]', '', '',"
    " false, false, false, false, false, 1, 1, :started)"
)
