"""The frozen facts of those who run the campaign: organizers, invitations, and what each of them did."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.kinds import Role

LONGEST_ALIAS = 22  # characters of two bytes, so that it fits into a button with its command and its seal


@dataclass(frozen=True, slots=True)
class Organizer:
    """Somebody who may do what others may not. `user` is Telegram's id, `alias` what the other organizers call them.

    `doing` is the command, with its words, that their next message answers; nothing if none was asked for.
    """

    number: int
    user: int
    alias: str
    roles: frozenset[Role]
    since: datetime
    doing: str = ""

    @property
    def edits(self) -> bool:
        """Whether they keep case files: an owner may do all that the others may."""
        return bool(self.roles & {Role.OWNER, Role.EDITOR})


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody who may become an organizer by opening a link, until it expires; `inviter` is an organizer's number."""

    alias: str
    roles: frozenset[Role]
    inviter: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """What an organizer did: `who` is the alias at that time, `what` a word for it, `details` what it was about."""

    number: int
    done_at: datetime
    who: str
    what: str
    details: Mapping[str, Any]
