"""Looking again at occasions whose case file or action day was changed: written anew, or withdrawn."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.alerts import kind_named
from bot.alerts.kind import Facts
from bot.alerts.owing import Owing
from bot.alerts.writing import letters
from storage import Occasion, Standing


async def review(owing: Owing, facts: Callable[[], Awaitable[Facts]]) -> None:
    """Let each occasion in doubt out again with letters that say how things are now, or withdraw it.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        doubtful = await store.occasions.doubtful()
    for number, stored in doubtful:
        known = await facts()
        occasion = _still(stored, known)
        written = letters(occasion, kind_named(stored.kind), known) if occasion else {}
        async with owing.storage.writing() as store:
            await store.watch.hold(owing.epoch)
            if occasion:
                await store.occasions.renew(number, occasion, written)
            else:
                await store.occasions.stand(number, Standing.WITHDRAWN)


def _still(stored: Occasion, facts: Facts) -> Occasion | None:
    """Work the occasion out anew; None if it is no longer so."""
    about = facts.people.get(stored.subject)
    only = replace(facts, people={stored.subject: about} if about else {})
    return next((one for one in kind_named(stored.kind).occasions(only, stored.day) if one.key == stored.key), None)
