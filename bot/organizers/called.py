"""What organizers call one another: a short name of their own choice, no two alike."""

from markupsafe import Markup

from bot.texts import Say
from storage import LONGEST_ALIAS, Organizer, Role, Transaction


async def wrong_alias(alias: str, store: Transaction, say: Say) -> Markup | None:
    """Say why somebody cannot be called so; None if they can."""
    if max(len(alias), len(alias.encode()) / 2) > LONGEST_ALIAS or not any(map(str.isalnum, alias)):
        return say("alias-wrong", most=LONGEST_ALIAS)
    return say("alias-taken", name=alias) if await store.organizers.taken(alias) else None


def roles_named(roles: frozenset[Role], say: Say) -> str:
    """Name what somebody may do, the most telling first."""
    return ", ".join(say.plain("role", role=role.value) for role in Role if role in roles)


def one_named(one: Organizer, say: Say) -> Markup:
    """Name an organizer with what they may do."""
    return say("team-line", name=one.alias, roles=roles_named(one.roles, say))
