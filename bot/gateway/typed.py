"""What typed words are: a command for us, one for another bot, or just words."""

import re
from dataclasses import dataclass

LONGEST_WORDS = 4096
_COMMAND = re.compile(
    r"/([a-z0-9_]{1,64})(?:@([a-z0-9_]{1,64}))?(?![a-z0-9_@/])(.*)", re.IGNORECASE | re.ASCII | re.DOTALL
)
_BLANKS = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)])  # surrogates cannot be stored
_CLEAN = {**_CONTROLS, **_BLANKS}


@dataclass(frozen=True, slots=True)
class Called:
    """A command meant for us, and the words after it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Bare:
    """Words without a command."""

    words: str


def typed(text: str, username: str) -> Called | Bare | None:
    """Take a message to the bot of this username apart; None if its command is another bot's, or no command at all.

    >>> typed("/prisoner@our_bot  Ales", "our_bot")
    Called(name='prisoner', words='Ales')
    """
    line = text.strip()
    if not line.startswith("/"):
        return Bare(cleaned(line))
    command = _COMMAND.fullmatch(line)
    if not command or (command[2] and command[2].casefold() != username.casefold()):
        return None
    return Called(command[1], cleaned(command[3]))


def cleaned(text: str) -> str:
    r"""Make one line of a person's words, without control characters and no longer than a message can be.

    >>> cleaned(" Ales\n\x00Bialiatski ")
    'Ales Bialiatski'
    """
    return text[:LONGEST_WORDS].translate(_CLEAN).strip()
