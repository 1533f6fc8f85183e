"""Lists of message ids as calls give them."""

from typing import Any

from bot.simulator.refusal import bad_request

MOST = 100


def message_ids(given: list[Any]) -> list[int]:
    """Check a list of 1 to 100 message ids."""
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > MOST:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(number, int) and not isinstance(number, bool) for number in given):
        raise bad_request("invalid message identifier specified")
    return given
