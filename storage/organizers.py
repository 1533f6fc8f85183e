"""Organizers: who they are, under an id nobody can read without the key, and whom they invited."""

import hashlib
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import StorageError
from storage.kinds import Role
from storage.secrets import Sealer
from storage.tables import invitation, organizer
from storage.team import Invitation, Organizer


class Organizers:
    """Those who run the campaign."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    async def get(self, user: int) -> Organizer | None:
        """Give the organizer with this id at Telegram, None for everybody else.

        Raises:
            StorageError: the storage was not unlocked.
        """
        found = await self._db.execute(select(organizer).where(organizer.c.sealed == self._key().seal_organizer(user)))
        one = found.one_or_none()
        return self._organizer(one) if one else None

    async def all(self) -> list[Organizer]:
        """Give everyone, in the order they came."""
        return [self._organizer(one) for one in await self._db.execute(select(organizer).order_by(organizer.c.id))]

    async def add(self, user: int, alias: str, roles: Collection[Role], at: datetime) -> None:
        """Let somebody be an organizer, or, if they are one, have these roles."""
        sealed = self._key().seal_organizer(user)
        known = await self._db.execute(update(organizer).where(organizer.c.sealed == sealed).values(roles=roles))
        if not known.rowcount:
            await self._db.execute(
                insert(organizer).values(sealed=sealed, alias=alias, roles=roles, since=at, doing="")
            )

    async def remove(self, number: int) -> None:
        """Let somebody be an organizer no more; the invitations they gave are void."""
        await self._db.execute(delete(organizer).where(organizer.c.id == number))

    async def rename(self, number: int, alias: str) -> None:
        """Call an organizer by another name from now on."""
        await self._db.execute(update(organizer).where(organizer.c.id == number).values(alias=alias))

    async def ask(self, number: int, doing: str) -> None:
        """Let an organizer's next message answer this command; nothing: it is a message like any other."""
        await self._db.execute(update(organizer).where(organizer.c.id == number).values(doing=doing))

    async def taken(self, alias: str) -> bool:
        """Whether an organizer, or somebody invited, is called so."""
        called = {name.casefold() for table in (organizer, invitation) for name in await self._aliases(table)}
        return alias.casefold() in called

    async def invite(self, secret: str, invited: Invitation) -> None:
        """Let whoever knows this secret become an organizer, once; of the secret only a digest is kept."""
        values = {name: getattr(invited, name) for name in Invitation.__dataclass_fields__}
        await self._db.execute(insert(invitation).values(digest=_digest(secret), **values))

    async def invited(self, now: datetime) -> list[Invitation]:
        """Give the invitations that still hold."""
        await self._expire(now)
        found = await self._db.execute(select(invitation).order_by(invitation.c.expires_at, invitation.c.alias))
        return [_invitation(one) for one in found]

    async def welcome(self, secret: str, now: datetime) -> Invitation | None:
        """Give the invitation of this secret, which is used up with it; None if there is none any more."""
        await self._expire(now)
        this = delete(invitation).where(invitation.c.digest == _digest(secret)).returning(invitation)
        one = (await self._db.execute(this)).one_or_none()
        return _invitation(one) if one else None

    async def disinvite(self, alias: str) -> None:
        """Let the invitation of somebody called so be void."""
        await self._db.execute(delete(invitation).where(invitation.c.alias == alias))

    async def _expire(self, now: datetime) -> None:
        await self._db.execute(delete(invitation).where(invitation.c.expires_at <= now))

    async def _aliases(self, table: Any) -> list[str]:
        return list(await self._db.scalars(select(table.c.alias)))

    def _key(self) -> Sealer:
        if self._sealer is None:
            raise StorageError("The storage is locked: organizers can be looked up only with the chat key.")
        return self._sealer

    def _organizer(self, found: Any) -> Organizer:
        user = self._key().open_organizer(found.sealed)
        return Organizer(found.id, user, found.alias, found.roles, found.since, found.doing)


def _digest(secret: str) -> bytes:
    """The secrets are random and long: nobody finds one by trying, so no salt and no slow hash is needed."""
    return hashlib.sha256(secret.encode()).digest()


def _invitation(found: Any) -> Invitation:
    return Invitation(found.alias, found.roles, found.inviter, found.expires_at)
