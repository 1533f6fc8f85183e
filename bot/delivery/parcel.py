"""A parcel: one message to one chat, for one delivery or for several gathered ones, or a change of one it has."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.hours import quiet_end, zone_named
from storage import Claim, Lane, Letter, Task

Gather = Callable[[str, Sequence[Letter]], Letter]  # several letters in one language, made one


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that is ready to leave, and the claims it carries; `language` is that of its letter.

    `message`: what the chat has, to be edited so as to say this, or to be deleted where there is no letter.
    """

    chat: int
    letter: Letter | None
    language: str
    claims: tuple[Claim, ...]
    message: int | None = None


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


def packed(found: Iterable[tuple[Claim, str, Letter]], gather: Gather) -> list[Parcel]:
    """Make parcels of claims with the language and letter of each: one each, and one a chat of those gathered."""
    parcels, gathered = [], dict[int, list[tuple[Claim, str, Letter]]]()
    for claim, language, letter in found:
        if is_gathered(claim):
            gathered.setdefault(claim.row, []).append((claim, language, letter))
        else:
            parcels.append(Parcel(claim.chat, letter, language, (claim,)))
    for together in gathered.values():
        claim, language, letter = together[0]
        one = letter if len(together) == 1 else gather(language, [letter for *_, letter in together])
        parcels.append(Parcel(claim.chat, one, language, tuple(claim for claim, *_ in together)))
    return parcels


def _zone(claim: Claim, default: ZoneInfo) -> ZoneInfo:
    return zone_named(claim.time_zone) if claim.time_zone else default
