"""`alerts` for those who watch: the occasions of the coming days as a table, without sending anything."""

from datetime import datetime

from rich.console import Console
from rich.table import Table

from bot import names
from bot.alerts.coming import Coming, coming
from bot.alerts.kind import Facts
from bot.conversation import Defaults
from bot.settings import Settings
from storage import Storage

_LANGUAGE = "en"  # the command line's


async def list_alerts(settings: Settings, *, now: datetime, days: int) -> None:
    """Print when which occasion comes and to how many chats, beside a bot that may be running.

    Raises:
        StorageError: the database cannot be read.
    """
    defaults = Defaults(settings.time_zone, settings.alert_time)
    storage = Storage(settings.database_url, names=names.Names())
    await storage.open(alone=False)
    try:
        async with storage.reading() as store:
            facts, found = await coming(store, defaults, now, days)
    finally:
        await storage.close()
    console = Console()
    if found:
        console.print(_table(found, facts, settings))
    else:
        console.print(f"Nothing is to be told in the next {days} days: nobody whom somebody follows, no action day.")


def _table(found: list[Coming], facts: Facts, settings: Settings) -> Table:
    table = Table("when", "kind", "about", "", "chats")
    table.columns[-1].justify = table.columns[-2].justify = "right"
    for one in found:
        occasion, local = one.occasion, one.at.astimezone(settings.time_zone)
        number = str(occasion.number) if occasion.number else ""
        table.add_row(f"{local:%Y-%m-%d %H:%M}", occasion.kind, _name(occasion.subject, facts), number, str(one.count))
    table.caption = f"Times in {settings.time_zone.key}, for chats that chose no hour of their own."
    return table


def _name(subject: str, facts: Facts) -> str:
    if person := facts.people.get(subject):
        return person.name(_LANGUAGE)
    return facts.days[subject].name.best(_LANGUAGE) if subject in facts.days else subject
