"""`python -m bot alerts`: what is to be told in the coming days, for whoever runs the bot."""

import asyncio
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from bot import casefiles
from bot.alerting import list_alerts
from bot.cli import cli
from bot.names import Names
from bot.settings import Settings
from storage import Chat, Storage
from tests.databases import KEY

EVE = datetime(2012, 8, 3, 17, tzinfo=UTC)


async def fill(path: Path) -> str:
    """The campaign's case files, two followers of Statkevich and a subscriber."""
    url = f"sqlite:///{path}/bot.db"
    storage = Storage(url, names=Names())
    await storage.open()
    await storage.unlock(KEY)
    outcome = await casefiles.load(files("bot").joinpath("starter"), storage, today=date.max)
    assert isinstance(outcome, casefiles.Loaded)
    async with storage.writing() as store:
        for chat in (1, 2):
            await store.follows.add(chat, "mikalai-statkevich")
        await store.chats.save(Chat(3, subscribed=True))
    await storage.close()
    return url


def test_it_lists_what_comes_and_how_many_chats_would_get_it(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")

    async def show() -> None:
        settings = Settings(database_url=await fill(folder), time_zone=ZoneInfo("Europe/Minsk"))
        await list_alerts(settings, now=EVE, days=30)

    asyncio.run(show())
    lines = capsys.readouterr().out.splitlines()
    [day] = [line for line in lines if "2012-08-04 10:00" in line]
    [birthday] = [line for line in lines if "2012-08-12 10:00" in line]
    assert day.split()[4] == "action-day"
    assert day.split("│")[-2].strip() == "1"
    assert "Mikalai Statkevich" in birthday
    assert birthday.split("│")[-2].strip() == "2"
    assert not any("2012-08-03" in line for line in lines)  # its hour is over


def test_without_followers_there_is_nothing_to_list(folder: Path) -> None:
    runner = CliRunner(env={"COLUMNS": "100"})
    asyncio.run(_empty(folder))
    shown = runner.invoke(cli, ["alerts", "--days", "3"])
    assert shown.exit_code == 0, shown.output
    assert shown.output.startswith("Nothing is to be told in the next 3 days")


async def _empty(folder: Path) -> None:
    storage = Storage(f"sqlite:///{folder}/solidarity.db", names=Names())
    await storage.open()
    await storage.close()


def test_a_database_not_made_yet_is_called_so(folder: Path) -> None:
    shown = CliRunner(env={"COLUMNS": "200"}).invoke(cli, ["alerts"])
    assert shown.exit_code == 1
    assert "the first run makes it" in shown.output
    assert list(folder.iterdir()) == []
