"""All that may go wrong between the bot and Telegram while it writes to many chats, by name; drawn from a seed."""

from collections.abc import Callable, Coroutine, Iterable, Sequence
from random import Random

from bot.simulator import Trouble, World

Weather = Callable[[World, Random, Sequence[int]], Coroutine[None, None, None]]
AMBIGUOUS = ("server_error", "cut_before", "cut_after", "not_json")
SLOW = 0.2  # seconds
_SHARE = 0.1  # of the chats meets trouble


def people_and_groups(world: World, count: int) -> list[int]:
    """Let so many chats be there, of which every tenth is a group and every fortieth a channel."""
    chats = []
    for number in range(1, count + 1):
        match number:
            case _ if number % 40 == 0:
                chats.append(world.add_channel(-1_000_000_000_000 - number, "Channel").id)
            case _ if number % 10 == 0:
                chats.append(world.add_group(-5_000_000 - number, "Group").id)
            case _:
                chats.append(world.add_person(number, "Somebody", started=True).id)
    return chats


def strike(
    world: World, chats: Iterable[int], kind: str, *, times: int | None = 1, retry_after: int = 1, seconds: float = SLOW
) -> None:
    """Let each of these chats meet this trouble so many times, None: always."""
    for chat in chats:
        world.trouble.add(
            Trouble(kind, "sendMessage", chat, times=times, retry_after=retry_after, seconds=seconds),
        )


def some(random: Random, chats: Sequence[int], share: float = _SHARE) -> list[int]:
    """Draw a share of the chats."""
    return random.sample(chats, max(1, int(share * len(chats))))


def once_or_twice(kind: str) -> Weather:
    """Let a tenth of the people meet this trouble once, and a hundredth twice."""

    async def begin(world: World, random: Random, chats: Sequence[int]) -> None:
        struck = some(random, [chat for chat in chats if chat > 0])
        strike(world, struck, kind)
        strike(world, some(random, struck), kind)

    return begin


async def flood_in_single_chats(world: World, random: Random, chats: Sequence[int]) -> None:
    """Some chats are to be left alone, one of them for longer."""
    longer, *others = random.sample(chats, 4)
    strike(world, others, "too_many_requests")
    strike(world, [longer], "too_many_requests", retry_after=2)


async def flood_everywhere(world: World, random: Random, chats: Sequence[int]) -> None:
    """In the midst of it all nobody may be written to for a while."""
    await called(world, random.randrange(len(chats) // 2))
    world.trouble.add(Trouble("too_many_requests", method="sendMessage", times=3, retry_after=1))


async def storms(world: World, random: Random, chats: Sequence[int], number: int = 2) -> None:
    """Again and again half of the messages are refused for a while."""
    for at in sorted(random.sample(range(len(chats)), number)):
        await called(world, at)
        world.trouble.add(
            Trouble("too_many_requests", method="sendMessage", probability=0.5, seed=at, times=3, retry_after=1)
        )


async def nobody_home(world: World, random: Random, chats: Sequence[int]) -> None:
    """Some have blocked the bot, left Telegram, or removed it from their group."""
    for number, chat in enumerate(some(random, chats)):
        if chat < 0:
            await world.removes_bot(chat, 1)
        elif number % 2:
            await world.blocks(chat)
        else:
            strike(world, [chat], "deactivated", times=None)


async def upgrades(world: World, random: Random, chats: Sequence[int]) -> None:
    """Groups become supergroups, before they are written to and meanwhile."""
    groups = [chat for chat in chats if world.chats[chat].place.type == "group"]
    random.shuffle(groups)
    for number, group in enumerate(groups[: len(groups) // 2]):
        await world.upgrades(group, to=group - 1_001_000_000_000)
        if number % 5 == 0:
            await called(world, number)


async def no_rights(world: World, random: Random, chats: Sequence[int]) -> None:
    """In some chats the bot may not write now."""
    strike(world, some(random, chats), "no_rights", times=None)


async def slowness(world: World, random: Random, chats: Sequence[int], seconds: float = SLOW) -> None:
    """Some answers take their time."""
    strike(world, some(random, chats), "slow", seconds=seconds)


async def everything(world: World, random: Random, chats: Sequence[int]) -> None:
    """All at once."""
    mixed = random.sample(chats, len(chats))
    parts = [mixed[part::10] for part in range(10)]
    for part, kind in zip(parts, (*AMBIGUOUS, "slow"), strict=False):
        await once_or_twice(kind)(world, random, part)
    await no_rights(world, random, parts[5])
    await nobody_home(world, random, parts[6])
    await upgrades(world, random, parts[7])
    for chat in some(random, parts[7]):  # it may have moved: trouble at both ends
        strike(world, [chat, world.chats[chat].moved_to or chat], random.choice(AMBIGUOUS))
    strike(world, random.sample(parts[8], 2), "too_many_requests")
    await storms(world, random, chats)


async def called(world: World, count: int) -> None:
    """Wait until the bot has made so many calls."""
    while len(world.calls) < count:
        await world.called.wait(1)


KINDS: dict[str, Weather] = {
    "flood in single chats": flood_in_single_chats,
    "flood everywhere": flood_everywhere,
    "storms of floods": storms,
    "nobody home": nobody_home,
    "groups upgraded": upgrades,
    "no rights": no_rights,
    "slow": slowness,
    **{kind.replace("_", " "): once_or_twice(kind) for kind in AMBIGUOUS},
    "everything": everything,
}
