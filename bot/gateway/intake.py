"""Taking an update in, whether it was fetched or brought: one that is new is read and handed on."""

import logging
from collections.abc import Callable
from typing import Any

from telegram import Update

from bot.gateway import shape
from bot.gateway.api import Api
from bot.gateway.failures import trail
from bot.gateway.tally import Tally
from bot.gateway.window import Window

_LOG = logging.getLogger(__name__)
MOST = 1024  # updates in hand; questions alone are never so many, for the oldest of them are dropped


class Intake:
    """Hands each new update to `deliver`; one that cannot be read is counted, and done with."""

    def __init__(self, api: Api, window: Window, deliver: Callable[[Update], None], tally: Tally) -> None:
        self._api = api
        self._window = window
        self._deliver = deliver
        self._tally = tally

    def take(self, raw: Any) -> bool:
        """Hand one update on; False if it is not new, or none at all."""
        update_id = number(raw)
        if update_id is None or not self._window.take(update_id):
            return False
        try:
            update = _read(raw, self._api)
        except Exception as error:  # noqa: BLE001 - anything may be wrong in it, and nobody shall have to wait for it
            self.skip(error)
            self._window.finish(update_id)
        else:
            self._deliver(update)
        return True

    def skip(self, error: Exception) -> None:
        """Count and log an update that nobody can read."""
        _LOG.warning("an update cannot be read and is skipped", extra={"error": trail(error)})
        self._tally.skipped += 1


def number(raw: Any) -> int | None:
    """Give the id of an update; None where there is none, so that it is no update."""
    update_id = raw.get("update_id") if isinstance(raw, dict) else None
    return update_id if isinstance(update_id, int) else None


def _read(raw: dict[str, Any], api: Api) -> Update:
    """Read an update, also what the library finds out only when asked and would otherwise stumble over later."""
    shape.check(raw)
    update = Update.de_json(raw, api)
    _ = update.effective_chat, update.effective_user
    return update
