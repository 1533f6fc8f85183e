"""Trouble on order: what may go wrong between a bot and Telegram, for a method, a chat, a while."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bot.simulator.refusal import Refusal, bad_request, conflict, forbidden, too_many_requests, unauthorized

CHAT_KINDS = frozenset({"blocked", "deactivated", "kicked", "not_found", "no_rights"})
TAKEN_KINDS = frozenset({"not_json", "slow", "cut_after"})
KINDS = CHAT_KINDS | TAKEN_KINDS | {"too_many_requests", "server_error", "cut_before", "unauthorized", "conflict"}
STATUSES = range(500, 505)
STATUS_NAMES = {
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """One kind of trouble and the calls it strikes; a filter that is None strikes all, `times` None: for ever.

    `slow`, `not_json` and `cut_after` strike after the call was carried out, all others instead of it. `retry_after`
    belongs to too_many_requests, `seconds` to slow, `status` (500-504) to server_error. `probability` draws from its
    own `seed`. The kinds that speak of a chat strike only calls that name one.
    """

    kind: str
    method: str | None = None
    chat: int | None = None
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    retry_after: int = 1
    seconds: float = 1.0
    status: int = 502

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such trouble: {self.kind}; there are {', '.join(sorted(KINDS))}")
        if self.status not in STATUSES:
            raise ValueError(f"a server error has a status from 500 to 504, not {self.status}")
        if not 0 <= self.probability <= 1:
            raise ValueError(f"a probability lies between 0 and 1, not {self.probability}")

    def strikes(self, method: str, chat: int | None) -> bool:
        """Tell whether the filters fit this call."""
        if self.kind in CHAT_KINDS and chat is None:
            return False
        return self.method in {None, method} and self.chat in {None, chat}

    def refusal(self, place: str) -> Refusal | None:
        """Give the answer instead of carrying the call out; None if this trouble is no plain refusal."""
        match self.kind:
            case "too_many_requests":
                return too_many_requests(self.retry_after)
            case "kicked":
                return forbidden(f"bot was kicked from the {place} chat")
            case "server_error":
                return Refusal(self.status, STATUS_NAMES[self.status])
            case _:
                make = PLAIN.get(self.kind)
                return make() if make is not None else None


PLAIN: dict[str, Callable[[], Refusal]] = {
    "blocked": lambda: forbidden("bot was blocked by the user"),
    "deactivated": lambda: forbidden("user is deactivated"),
    "not_found": lambda: bad_request("chat not found"),
    "no_rights": lambda: bad_request("not enough rights to send text messages to the chat"),
    "unauthorized": unauthorized,
    "conflict": conflict,
}


class Troubles:
    """The troubles of a world, in the order they were added; the first that strikes counts."""

    def __init__(self) -> None:
        self._left: list[tuple[Trouble, Random, list[int]]] = []

    def add(self, trouble: Trouble) -> None:
        """Let it begin."""
        self._left.append((trouble, Random(trouble.seed), [0]))  # noqa: S311 - repeatable on purpose

    def clear(self) -> None:
        """Let all trouble end."""
        self._left.clear()

    def strike(self, method: str, chat: int | None) -> Trouble | None:
        """Take the trouble that strikes this call, if any."""
        for entry in self._left:
            trouble, random, count = entry
            if not trouble.strikes(method, chat) or random.random() >= trouble.probability:
                continue
            count[0] += 1
            if trouble.times is not None and count[0] >= trouble.times:
                self._left.remove(entry)
            return trouble
        return None
