"""Who may ask what: the one place where an organizer's command is kept from everybody else."""

from dataclasses import dataclass, replace

from bot.conversation import Place
from bot.gateway.incoming import Asked
from bot.gateway.registry import BARE_WORDS, DOCUMENT, UNKNOWN, WORDLESS, Registry
from bot.gateway.signet import Signet
from storage import Organizer


@dataclass(frozen=True, slots=True)
class Outdated:
    """An organizer pressed a button of their own that this bot sent long ago, or never, or to somebody else."""


def concerns_organizers(asked: Asked) -> bool:
    """Whether it matters if an organizer asks: in a group it does not, for nothing of theirs exists there."""
    return asked.place is Place.PRIVATE


def admitted(asked: Asked, organizer: Organizer | None, registry: Registry, signet: Signet) -> Asked | Outdated | None:
    """Say what is really asked, by what whoever asks may do; None is silence.

    1. A command for other roles than theirs is one that does not exist: a typed one is unknown, a button is silent.
    2. A button for their roles asks nothing unless it bears a seal that was made for them, and not long ago.
    3. A message without a command answers what an organizer was asked last, if they were; else a file in it is one
       for the command that takes files.
    """
    if asked.command.roles:
        if organizer and organizer.roles & asked.command.roles:
            return Outdated() if asked.pressed and not signet.genuine(asked.data, asked.asker) else asked
        unknown = registry.find(UNKNOWN)
        return None if asked.pressed or not unknown else replace(asked, command=unknown, sent=None)
    if organizer and asked.sent and _without_command(asked):
        doing = organizer.doing or (DOCUMENT if asked.sent.document else "")
        name, _, words = doing.partition(" ")
        command = registry.find(name) if name else None
        if command and command.roles & organizer.roles:
            return replace(asked, command=command, words=words)
    return replace(asked, sent=None)


def _without_command(asked: Asked) -> bool:
    return asked.sent is not None and asked.command.name in {BARE_WORDS, WORDLESS}
