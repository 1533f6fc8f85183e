"""Which organizers may use which commands: an owner may do all that the others may."""

from collections.abc import Collection
from datetime import datetime

from storage import Organizer, Role, Transaction

OWNERS = frozenset({Role.OWNER})
EDITORS = frozenset({Role.OWNER, Role.EDITOR})
ANNOUNCERS = frozenset({Role.OWNER, Role.ANNOUNCER})
EVERYONE = frozenset(Role)


async def know_owners(store: Transaction, users: Collection[int], now: datetime) -> None:
    """Let those be owners whom the settings name, and nobody else."""
    known = {one.user: one for one in await store.organizers.all()}
    for user in users:
        if user not in known:
            await store.organizers.add(user, await _free_alias(store), OWNERS, now)
        elif Role.OWNER not in known[user].roles:
            await store.organizers.add(user, known[user].alias, known[user].roles | OWNERS, now)
    for one in known.values():
        if Role.OWNER in one.roles and one.user not in users:
            await _disown(store, one, now)


async def let_go(store: Transaction, one: Organizer, now: datetime) -> None:
    """Let somebody be an organizer no more, at once: nothing goes out or is told that only they stand for."""
    await store.organizers.remove(one.number)
    await store.announcements.leave(one.number, now)
    await store.changes.leave(one.number)


async def _disown(store: Transaction, one: Organizer, now: datetime) -> None:
    if left := one.roles - OWNERS:
        await store.organizers.add(one.user, one.alias, left, now)
    else:
        await let_go(store, one, now)


async def _free_alias(store: Transaction) -> str:
    number = 1
    while await store.organizers.taken(f"Owner {number}"):
        number += 1
    return f"Owner {number}"
