"""Chats: what each has chosen, under an id nobody can read without the key."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import fields, replace
from datetime import date

from sqlalchemy import bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import StorageError
from storage.farewell import lose_touch, write_off
from storage.keeping import expiry
from storage.kinds import State
from storage.records import Chat
from storage.secrets import Sealer
from storage.tables import action_day, chat, delivery, follow
from storage.withdrawing import withdraw

_CHOSEN = tuple(chat.c[field.name] for field in fields(Chat) if field.name != "id")
_CLOCK = ("time_zone", "alert_time", "quiet_from", "quiet_until", "news_waits")  # when alerts come
_OF_CHAT = select(*_CHOSEN).where(chat.c.sealed == bindparam("sealed_id"))  # asked with every update: built once


class Chats:
    """The chats that chose or follow something; of the others nothing is stored."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    def sealed(self, chat_id: int) -> bytes:
        """Give the id as it is stored.

        Raises:
            StorageError: the storage was not unlocked.
        """
        if self._sealer is None:
            raise StorageError("The storage is locked: chats can be looked up only with the chat key.")
        return self._sealer.seal(chat_id)

    async def get(self, chat_id: int) -> Chat | None:
        """Give what the chat has chosen, None if nothing is stored about it."""
        found = (await self._db.execute(_OF_CHAT, {"sealed_id": self.sealed(chat_id)})).one_or_none()
        return Chat(chat_id, *found) if found else None

    async def some(self, chat_ids: Collection[int]) -> dict[int, Chat]:
        """Give what these chats have chosen, without those nothing is stored about."""
        ids = {self.sealed(one): one for one in chat_ids}
        found = await self._db.execute(select(chat.c.sealed, *_CHOSEN).where(chat.c.sealed.in_(ids)))
        return {ids[sealed]: Chat(ids[sealed], *chosen) for sealed, *chosen in found}

    async def save(self, chosen: Chat) -> None:
        """Keep what the chat has chosen."""
        sealed, former = self.sealed(chosen.id), await self.get(chosen.id)
        values = {column.name: getattr(chosen, column.name) for column in _CHOSEN}
        if any(getattr(chosen, name) != getattr(former or Chat(chosen.id), name) for name in _CLOCK):
            values["rehoured"] = True
        if former is None:
            values = {
                "many_readers": chosen.id < 0,
                "rehoured": False,
            } | values  # Telegram's ids of groups are negative
            await self._db.execute(insert(chat).values(sealed=sealed, **values))
            return
        await self._db.execute(update(chat).where(chat.c.sealed == sealed).values(values))
        if former.subscribed and not chosen.subscribed:
            await withdraw(self._db, sealed, select(action_day.c.key))

    async def forget(self, chat_id: int) -> bool:
        """Delete all that is stored about the chat; False if there was nothing."""
        await write_off(self._db, self.sealed(chat_id))
        gone = await self._db.execute(delete(chat).where(chat.c.sealed == self.sealed(chat_id)))
        return bool(gone.rowcount)

    async def set_expiry(self, today: date, most: int) -> int:
        """Work out, for up to so many chats, the day they are forgotten unless they ask to be kept; count them."""
        found = await self._db.execute(
            select(chat.c.id, chat.c.keep_months).where(chat.c.expires_on.is_(None)).limit(most)
        )
        alike = defaultdict[int | None, list[int]](list)
        for number, months in found:
            alike[months].append(number)
        for months, numbers in alike.items():
            values = {"expires_on": expiry(today, months), "asked_for": None}
            await self._db.execute(update(chat).where(chat.c.id.in_(numbers)).values(values))
        return sum(map(len, alike.values()))

    async def expiries(self, today: date) -> list[date]:
        """Give the days, up to today, on which some chat was to be forgotten."""
        days = select(chat.c.expires_on).where(chat.c.expires_on <= today).distinct().order_by(chat.c.expires_on)
        return list(await self._db.scalars(days))

    async def were_asked(self, day: date, occasion: int, most: int) -> int:
        """Note down, for up to so many chats that are forgotten on this day, that the question was sent; count them."""
        sent = (delivery.c.chat_id == chat.c.id) & (delivery.c.occasion_id == occasion)
        sent &= delivery.c.state == State.SENT
        new = chat.c.asked_for.is_distinct_from(day)
        found = list(
            await self._db.scalars(
                select(chat.c.id)
                .where(chat.c.expires_on == day, new, select(delivery.c.chat_id).where(sent).exists())
                .limit(most)
            )
        )
        await self._db.execute(update(chat).where(chat.c.id.in_(found)).values(asked_for=day))
        return len(found)

    async def expire(self, day: date, most: int) -> int:
        """Forget up to so many chats that were to be forgotten on this day and were asked before; count them."""
        asked = (chat.c.expires_on == day) & (chat.c.asked_for == day)
        found = list(await self._db.scalars(select(chat.c.sealed).where(asked).limit(most)))
        for sealed in found:
            await write_off(self._db, sealed)
        return (await self._db.execute(delete(chat).where(chat.c.sealed.in_(found)))).rowcount

    async def put_off(self, day: date, until: date) -> None:
        """Let the chats that were to be forgotten on this day be so later."""
        await self._db.execute(update(chat).where(chat.c.expires_on == day).values(expires_on=until))

    async def move(self, old: int, new: int) -> None:
        """Carry all over to the id a chat got when it became a supergroup; where both are stored, make them one."""
        mine, other = await self.get(old), await self.get(new)
        if mine is None or old == new:
            return
        await lose_touch(self._db, self.sealed(old))
        if other is None:
            await self._db.execute(
                update(chat).where(chat.c.sealed == self.sealed(old)).values(sealed=self.sealed(new))
            )
            return
        await self.save(
            replace(
                other,
                language=other.language or mine.language,
                time_zone=other.time_zone or mine.time_zone,
                alert_time=other.alert_time if other.alert_time is not None else mine.alert_time,
                quiet_from=other.quiet_from if other.quiet_from is not None else mine.quiet_from,
                quiet_until=other.quiet_until if other.quiet_until is not None else mine.quiet_until,
                news_waits=other.news_waits or mine.news_waits,
                subscribed=other.subscribed or mine.subscribed,
                discreet=other.discreet or mine.discreet,
                erase_after=min((one.erase_after for one in (mine, other) if one.erase_after), default=None),
                keep_months=other.keep_months or mine.keep_months,
            )
        )
        await self._follow_too(old, new)
        await self._owe_too(old, new)
        await self.forget(old)

    async def _follow_too(self, old: int, new: int) -> None:
        """Let the new chat follow whom the old one follows."""
        to = select(chat.c.id).where(chat.c.sealed == self.sealed(new)).scalar_subquery()
        already = select(follow.c.person_id).where(follow.c.chat_id == to)
        missing = (
            select(to, follow.c.person_id)
            .join(chat, chat.c.id == follow.c.chat_id)
            .where(chat.c.sealed == self.sealed(old), follow.c.person_id.not_in(already))
        )
        await self._db.execute(insert(follow).from_select(["chat_id", "person_id"], missing))

    async def _owe_too(self, old: int, new: int) -> None:
        """Let the new chat be owed what the old one is, and know what the old one was told.

        What is under way to the old one goes to the new one: the former id takes nothing any more.
        """
        mine, other = (
            select(chat.c.id).where(chat.c.sealed == self.sealed(one)).scalar_subquery() for one in (old, new)
        )
        already = select(delivery.c.occasion_id).where(delivery.c.chat_id == other)
        await self._db.execute(
            update(delivery)
            .where(delivery.c.chat_id == mine, delivery.c.occasion_id.not_in(already))
            .values(chat_id=other, state=case((delivery.c.state == State.SENDING, State.LATER), else_=delivery.c.state))
            .execution_options(synchronize_session=False)
        )
