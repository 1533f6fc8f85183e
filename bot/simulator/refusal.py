"""How the pretended server says no: error code, description and parameters of a failed call."""

from bot.simulator.records import Json


class Refusal(Exception):  # noqa: N818 - it is the server's regular answer, not an error of this program
    """A call that is answered with `ok: false`; `code` is the HTTP status as well."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """Give the body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class UnknownError(LookupError):
    """Somebody acts in a chat, or on a message, that this world does not have."""


class ImpossibleError(ValueError):
    """Somebody tries what Telegram's apps would not let them do."""


def bad_request(reason: str, **parameters: int) -> Refusal:
    """Refuse with 400."""
    return Refusal(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refusal:
    """Refuse with 403."""
    return Refusal(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refusal:
    """Refuse with 429; the caller has to wait so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unauthorized() -> Refusal:
    """Refuse with 401, as for a token that nobody has."""
    return Refusal(401, "Unauthorized")


def conflict(
    why: str = "terminated by other getUpdates request; make sure that only one bot instance is running",
) -> Refusal:
    """Refuse with 409, as when two programs poll with one token."""
    return Refusal(409, f"Conflict: {why}")
