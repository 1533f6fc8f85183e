"""An announcement on its way, for the tests of what can be edited, recalled, paused and counted."""

from collections.abc import Awaitable, Callable, Mapping

from storage import Chat, Claim, Lane, Letter, Occasion, Settled, Stage, State, Transaction, Whom
from tests.storage.owed import LETTERS, NOON, owe, planned

MINE = 7  # the number on duty
MANY = 64
EVERYONE = Whom(None, everyone=True)
CORRECTED = {("en", 0): Letter("Corrected.")}
Step = Callable[[int], Awaitable[int | None]]


def announcement(key: str = "told") -> Occasion:
    """Something organizers tell: what may have arrived is not sent once more."""
    return planned(key, kind="announcement", subject="", repeats=False)


async def announce(store: Transaction, *chats: int, key: str = "told") -> int:
    """Owe an announcement to these chats and all others there are; give its number."""
    for one in chats:
        await store.chats.save(Chat(one))
    number = await store.occasions.add(announcement(key), LETTERS)
    await owe(store, number, EVERYONE, lane=Lane.ANNOUNCEMENTS)
    return number


async def claims(store: Transaction, most: int = MANY) -> list[Claim]:
    """Claim what waits."""
    return await store.carrying.claim(MINE, most, NOON)


async def arrive(store: Transaction, some: list[Claim]) -> None:
    """Let what was claimed arrive, each as the message of its chat's number and 500."""
    await settle(store, dict.fromkeys(some, State.SENT))


async def settle(store: Transaction, states: Mapping[Claim, State], reason: str = "") -> None:
    """Let claims come to these states."""
    await store.carrying.settle(
        MINE,
        [
            Settled(claim, state, NOON, message=abs(claim.chat) + 500 if state is State.SENT else None, reason=reason)
            for claim, state in states.items()
        ],
    )


async def told(store: Transaction, *chats: int, key: str = "told") -> int:
    """Announce something that arrives in these chats; give its number."""
    number = await announce(store, *chats, key=key)
    await arrive(store, await claims(store))
    return number


async def correct(store: Transaction, number: int) -> None:
    """Let a correction begin and come to all chats."""
    await store.occasions.correct(number, announcement(), CORRECTED)
    await walk(lambda after: store.redoing.redo(number, NOON, after))


async def recall(store: Transaction, number: int) -> None:
    """Let a recall begin and come to all chats."""
    await store.occasions.recall(number)
    await walk(lambda after: store.redoing.redo(number, NOON, after))


async def walk(step: Step) -> int:
    """Take all steps; give how many."""
    after: int | None = 0
    steps = 0
    while after is not None:
        after = await step(after)
        steps += 1
    return steps


async def stages(store: Transaction, number: int) -> dict[Stage, int]:
    """Count the chats at each stage, whatever they read."""
    counted: dict[Stage, int] = {}
    for (_, stage), count in (await store.progress.of(number)).items():
        counted[stage] = counted.get(stage, 0) + count
    return counted
