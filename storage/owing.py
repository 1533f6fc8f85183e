"""Owing an occasion to chats: one narrow row each, made in small steps so that nobody waits long for the writer.

1. An audience is walked in the order of its chats' numbers, a limited stretch at a time, whoever of it is meant.
2. Of the stretch those get a row whose hour of alerts has come (or all, for urgent news), unless they have it already:
   chat and occasion are the primary key, so that planning twice changes nothing.
3. A chat that was owed its share of single alerts within the last hours gets this one in the lane of gathered ones.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    Time,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import UNDER_WAY
from storage.kinds import Lane, Stage, State
from storage.progress import move
from storage.tables import chat, delivery, follow, occasion, person
from storage.types import Moment

STRETCH = 1000  # chats walked in one step
_A_DAY = timedelta(hours=20)  # the alerts of one day come at once or nearly so; the next day's come 24 h later
Hour = tuple[str, time]  # a time zone and an hour of alerts in it


@dataclass(frozen=True, slots=True)
class Whom:
    """Which chats of an audience are meant.

    `follow` is the slug whose followers are the audience; None: the subscribers to action days. `hours`: only those
    with one of these zones and hours of alerts, their own or the default; None: whatever the hour. `waiting`: only
    those that want (True) or do not want (False) urgent news at their hour. `rehoured`: only those whose hours changed.
    `languages`, `zones`: only those that read one of these, go by one of these (IANA), chosen or by default. `many`:
    only groups and channels (True), only private chats (False). `everyone`: the audience is every chat there is.
    `expiring`: it is those that are forgotten on this day.
    """

    follow: str | None
    hours: Collection[Hour] | None = None
    waiting: bool | None = None
    rehoured: bool = False
    languages: Collection[str] | None = None
    zones: Collection[str] | None = None
    many: bool | None = None
    everyone: bool = False
    expiring: date | None = None


class Owing:
    """Makes deliveries; `default` is always the zone and hour of chats that chose none, `language` what they read."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def owe(
        self,
        number: int,
        whom: Whom,
        *,
        lane: Lane,
        at: datetime,
        default: Hour,
        singly: int | None,
        language: str = "en",
        after: int = 0,
    ) -> int | None:
        """Owe the occasion to the next stretch of the audience; give where the next one begins, None at the end.

        `singly`: how many alerts a day a chat gets one by one; None: this one goes singly whatever came before.
        """
        stretch = _walked(whom, after)
        last, walked = (await self._db.execute(select(func.max(stretch.c.id), func.count()).select_from(stretch))).one()
        if not walked:
            return None
        rank = _rank(lane, at, singly)
        rows = select(
            chat.c.id, literal(number), literal(0), literal(at, Moment), rank, literal(int(State.DUE)), literal(0)
        ).where(chat.c.id.in_(select(stretch.c.id)), _meant(whom, default, language))
        columns = ["chat_id", "occasion_id", "epoch", "at", "rank", "state", "tries"]
        counted = lane is Lane.ANNOUNCEMENTS
        if counted:
            rows, columns = rows.add_columns(_reads(language)), [*columns, "language"]
        make = sqlite.insert(delivery) if self._db.dialect.name == "sqlite" else postgresql.insert(delivery)
        # SQLite takes the ON of ON CONFLICT for that of a join unless the select ends with a condition, as ours does.
        owed = make.from_select(columns, rows).on_conflict_do_nothing()
        if counted:
            new = Counter(await self._db.scalars(owed.returning(delivery.c.language)))
            await move(self._db, {(number, read, Stage.OWED): count for read, count in new.items()})
        else:
            await self._db.execute(owed)
        return int(last) if walked == STRETCH else None

    async def count(self, number: int | None, whom: Whom, default: Hour, language: str = "en") -> int:
        """Count those meant, without those who have a row of this occasion."""
        audience = _audience(whom).subquery()
        query = (
            select(func.count())
            .select_from(chat)
            .where(chat.c.id.in_(select(audience.c.id)), _meant(whom, default, language))
        )
        if number is not None:
            had = select(delivery.c.chat_id).where(delivery.c.chat_id == chat.c.id, delivery.c.occasion_id == number)
            query = query.where(~had.exists())
        return int(await self._db.scalar(query) or 0)

    async def waiting(self) -> set[int]:
        """Give the numbers of the occasions that somebody is still to be told of."""
        return set(await self._db.scalars(select(delivery.c.occasion_id).where(UNDER_WAY).distinct()))

    async def of_chat(self, sealed: bytes) -> list[str]:
        """Give the keys of the occasions that there are rows of for a chat."""
        found = await self._db.scalars(
            select(occasion.c.key)
            .join(delivery, delivery.c.occasion_id == occasion.c.id)
            .join(chat, chat.c.id == delivery.c.chat_id)
            .where(chat.c.sealed == sealed)
            .order_by(occasion.c.key)
        )
        return list(found)

    async def hours(self, default: Hour) -> set[Hour]:
        """Give every zone and hour of alerts that some chat goes by."""
        found = await self._db.execute(select(chat.c.time_zone, chat.c.alert_time).distinct())
        return {(zone or default[0], default[1] if hour is None else hour) for zone, hour in found}

    async def rehoured(self, default: Hour) -> tuple[int, set[Hour]]:
        """Give how many chats have changed their hours since they were planned for, and the hours they go by now."""
        query = select(chat.c.time_zone, chat.c.alert_time, func.count()).where(chat.c.rehoured)
        found = (await self._db.execute(query.group_by(chat.c.time_zone, chat.c.alert_time))).all()
        hours = {(zone or default[0], default[1] if hour is None else hour) for zone, hour, _ in found}
        return sum(count for *_, count in found), hours

    async def replanned(self, hours: Collection[Hour], default: Hour) -> None:
        """The chats that changed to these hours have been planned for."""
        await self._db.execute(update(chat).where(chat.c.rehoured, _goes_by(hours, default)).values(rehoured=False))


def _audience(whom: Whom) -> Select[tuple[int]]:
    if whom.expiring is not None:
        expiring = select(chat.c.id).where(chat.c.expires_on == whom.expiring)
        return expiring.where(chat.c.rehoured) if whom.rehoured else expiring
    if whom.everyone:
        return select(chat.c.id).where(chat.c.rehoured) if whom.rehoured else select(chat.c.id)
    if whom.follow is None:
        subscribed = select(chat.c.id).where(chat.c.subscribed)
        return subscribed.where(chat.c.rehoured) if whom.rehoured else subscribed
    who = select(person.c.id).where(person.c.slug == whom.follow).scalar_subquery()
    following = select(follow.c.chat_id.label("id")).where(follow.c.person_id == who)
    if whom.rehoured:  # they are few: walk them, not the million who follow the same person
        return select(chat.c.id).where(chat.c.rehoured, chat.c.id.in_(following))
    return following


def _walked(whom: Whom, after: int) -> Subquery:
    audience = _audience(whom)
    [number] = audience.selected_columns
    return audience.where(number > after).order_by(number).limit(STRETCH).subquery()


def _meant(whom: Whom, default: Hour, language: str) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [literal(value=True)]
    if whom.hours is not None:
        conditions.append(_goes_by(whom.hours, default))
    if whom.waiting is not None:
        conditions.append(chat.c.news_waits.is_(whom.waiting))
    if whom.languages is not None:
        conditions.append(_reads(language).in_(list(whom.languages)))
    if whom.zones is not None:
        conditions.append(func.coalesce(chat.c.time_zone, default[0]).in_(list(whom.zones)))
    if whom.many is not None:
        conditions.append(chat.c.many_readers.is_(whom.many))
    return and_(*conditions)


def _reads(language: str) -> ColumnElement[str]:
    return func.coalesce(chat.c.language, language)


def _goes_by(hours: Collection[Hour], default: Hour) -> ColumnElement[bool]:
    zone = func.coalesce(chat.c.time_zone, default[0])
    hour = func.coalesce(chat.c.alert_time, literal(default[1], Time))
    return tuple_(zone, type_coerce(hour, Time)).in_(list(hours))


def _rank(lane: Lane, at: datetime, singly: int | None) -> ColumnElement[int]:
    """Twice the lane, and one more for a chat that is not many readers at once."""
    alone = case((chat.c.many_readers, 0), else_=1)
    if singly is None:
        return literal(2 * lane) + alone
    before = delivery.alias()
    told = (
        select(func.count())
        .select_from(before)
        .where(before.c.chat_id == chat.c.id, before.c.at > at - _A_DAY)
        .where(or_(before.c.rank == 2 * Lane.ALERTS, before.c.rank == 2 * Lane.ALERTS + 1))
        .scalar_subquery()
    )
    return case((told >= singly, 2 * Lane.GATHERED), else_=2 * lane) + alone
