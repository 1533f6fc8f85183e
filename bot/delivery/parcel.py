"""A parcel: one message to one chat, for one delivery or for several gathered ones."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.hours import quiet_end, zone_named
from storage import Claim, Lane, Letter

Gather = Callable[[str, Sequence[Letter]], Letter]  # several letters in one language, made one


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that is ready to leave, and the claims it carries; `language` is that of its letter."""

    chat: int
    letter: Letter
    language: str
    claims: tuple[Claim, ...]


def is_gathered(claim: Claim) -> bool:
    """Whether the delivery goes out together with others of its chat."""
    return claim.rank // 2 == Lane.GATHERED


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
