"""A parcel: one message to one chat, for one delivery or for several gathered ones, or a change of one it has."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.hours import quiet_end, zone_named
from storage import Claim, Lane, Letter, Task

Gather = Callable[[str, Sequence[Letter]], Letter]  # several letters in one language, made one
Veil = Callable[[str, str, int], Letter]  # in this language one in place of a letter (its ticket), so many days late


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that is ready to leave, and the claims it carries; `language` is that of its letter.

    `message`: what the chat has, to be edited so as to say this, or to be deleted where there is no letter; `due`: when
    it is to vanish, if it is that of a discreet chat, which may have opened it.
    """

    chat: int
    letter: Letter | None
    language: str
    claims: tuple[Claim, ...]
    message: int | None = None
    due: datetime | None = None


def is_gathered(claim: Claim) -> bool:
    """Whether the delivery goes out together with others of its chat."""
    return claim.rank // 2 == Lane.GATHERED


def is_announced(claim: Claim) -> bool:
    """Whether the delivery is one of an announcement."""
    return claim.rank // 2 == Lane.ANNOUNCEMENTS


def is_recalled(claim: Claim) -> bool:
    """Whether what the chat was sent is to be deleted."""
    return claim.message is not None and claim.task is Task.DELETE


def local(claim: Claim, now: datetime, zone: ZoneInfo) -> date:
    """Give the calendar day it is for the chat; `zone` is that of chats that chose none."""
    return now.astimezone(_zone(claim, zone)).date()


def quiet_until(claim: Claim, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Give when the chat's quiet hours end, None if it may be written to now."""
    if claim.quiet_from is None or claim.quiet_until is None:
        return None
    return quiet_end(now, _zone(claim, zone), claim.quiet_from, claim.quiet_until)


@dataclass(frozen=True, slots=True)
class Ready:
    """A claim with the letter for its chat, in which language it is, and how many days late."""

    claim: Claim
    language: str
    letter: Letter
    late: int


def packed(found: Iterable[Ready], gather: Gather, veil: Veil) -> list[Parcel]:
    """Make parcels of what is ready: one each, and one a chat of what is gathered.

    A discreet chat is sent a veiled letter for each, for each is opened by itself.
    """
    parcels, gathered = [], dict[int, list[Ready]]()
    for one in found:
        if is_gathered(one.claim) and not one.claim.discreet:
            gathered.setdefault(one.claim.row, []).append(one)
        else:
            parcels.append(_parcel([one], gather, veil))
    return [*parcels, *(_parcel(together, gather, veil) for together in gathered.values())]


def _parcel(together: Sequence[Ready], gather: Gather, veil: Veil) -> Parcel:
    first, claims = together[0], tuple(one.claim for one in together)
    if first.claim.discreet:
        letter = veil(first.language, first.claim.ticket, first.late)
    elif len(together) > 1:
        letter = gather(first.language, [one.letter for one in together])
    else:
        letter = first.letter
    return Parcel(first.claim.chat, letter, first.language, claims)


def _zone(claim: Claim, default: ZoneInfo) -> ZoneInfo:
    return zone_named(claim.time_zone) if claim.time_zone else default
