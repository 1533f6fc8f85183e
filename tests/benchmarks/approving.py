"""An announcement to 100,000: preview, start after the approval, report. It prints figures and judges nothing."""

import asyncio
import tempfile
from datetime import UTC, datetime
from time import perf_counter

from markupsafe import Markup
from rich.console import Console

from bot.alerts.announcing import announce, to_be_sent
from bot.alerts.owing import Owing
from bot.organizers.announcing.preview import shown
from bot.organizers.announcing.running import told_so_far
from bot.texts import LANGUAGES, say_in
from storage import Lead, Phase, Role, Stage, Storage, Words
from tests.benchmarks.outbox import DEFAULTS, HOUR, filled

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
READERS = 100_000
say = Console().print


async def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory(prefix="announcing-") as folder:
        async with filled(f"sqlite:///{folder}/many.db", READERS) as storage, storage.leading() as lead:
            await _measure(storage, lead)


async def _measure(storage: Storage, lead: Lead) -> None:
    async with storage.writing() as store:
        epoch = await store.watch.take_over()
        await store.organizers.add(1, "Olga", frozenset({Role.OWNER}), NOW)
        olga = (await store.organizers.all())[0]
        draft = await store.announcements.begin(olga, NOW)
        texts = Words(dict.fromkeys(LANGUAGES, str(Markup("<b>Come</b> ") + "to the embassy. " * 60)))
        one = await store.announcements.change(draft, olga, NOW, about="other", texts=texts)
        assert one
    for language in LANGUAGES:
        say_in(language)  # read once, when the bot starts to speak it
    began = perf_counter()
    for language in LANGUAGES:
        shown(one, language)
    say(f"preview in {len(LANGUAGES)} languages: {1000 * (perf_counter() - began):.1f} ms")
    async with storage.writing() as store:
        waiting = await store.announcements.move(one, [Phase.DRAFT], Phase.APPROVED, NOW)
        assert waiting
        await to_be_sent(store, waiting, NOW, DEFAULTS)
    owing = Owing(storage, lead, epoch, DEFAULTS, 3)
    began = perf_counter()
    walking = asyncio.create_task(announce(owing, [HOUR], NOW, NOW, ()))
    first = None
    while first is None:
        await asyncio.sleep(0.005)
        async with storage.writing() as store:
            if await store.carrying.claim(epoch, 1, NOW):
                first = perf_counter() - began
    await walking
    whole = perf_counter() - began
    say(f"to {READERS:,}: the first message may leave after {first:.2f} s, all are owed after {whole:.1f} s")
    async with storage.reading() as store:
        started = await store.announcements.get(one.number)
        assert started
        assert started.occasion_id
        counts = await store.progress.of(started.occasion_id)
        owed = sum(count for (_, stage), count in counts.items() if stage in {Stage.OWED, Stage.SENT})
        began = perf_counter()
        await told_so_far(started, store, 25, say_in("en"))
        say(f"report over {owed:,} deliveries: {1000 * (perf_counter() - began):.1f} ms")


if __name__ == "__main__":
    asyncio.run(main())
