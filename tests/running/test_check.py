import base64
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from typer.testing import CliRunner

from bot.app import Running
from bot.check import Line, check
from bot.cli import cli
from bot.settings import Settings
from bot.simulator import Trouble, World, serve
from tests.running.conftest import TOKEN


def settings(folder: Path, telegram: str, token: str = TOKEN, chat_key: str = "") -> Settings:
    return Settings(
        bot_token=SecretStr(token) if token else None,
        telegram_api_url=telegram,
        database_url=f"sqlite:///{folder}/bot.db",
        chat_key_file=folder / "chat.key",
        chat_key=SecretStr(chat_key) if chat_key else None,
    )


async def lines(given: Settings) -> dict[str, Line]:
    return {line.what: line async for line in check(given)}


def inside(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


async def test_all_is_well_while_the_bot_runs(tmp_path: Path, telegram: str) -> None:
    async with Running(settings(tmp_path, telegram)):
        found = await lines(settings(tmp_path, telegram))
    assert list(found) == ["settings", "database", "key", "token"]
    assert all(line.ok for line in found.values())
    assert found["database"].found.startswith("SQLite 3.")
    assert "6 people, 22 detentions, 5 statements, 11 action days, 0 chats" in found["database"].found
    assert found["key"].found == f"{tmp_path}/chat.key opens this database"
    assert found["token"].found == "Telegram knows it as @solidarity_demo_bot"


async def test_looking_makes_neither_a_key_nor_a_database(tmp_path: Path, telegram: str) -> None:
    found = await lines(settings(tmp_path, telegram))
    assert found["database"].ok
    assert "There is no database" in found["database"].found
    assert found["key"] == Line("key", True, f"none yet; the first run makes one in {tmp_path}/chat.key")
    assert not {"bot.db", "chat.key"} & inside(tmp_path)


async def test_a_key_that_does_not_open_the_database_is_told(tmp_path: Path, telegram: str) -> None:
    async with Running(settings(tmp_path, telegram)):
        pass
    other = base64.b64encode(bytes(64)).decode()
    assert not (await lines(settings(tmp_path, telegram, chat_key=other)))["key"].ok
    (tmp_path / "chat.key").chmod(0o640)
    assert "chmod 600" in (await lines(settings(tmp_path, telegram)))["key"].found
    (tmp_path / "chat.key").write_text("nothing")
    assert "holds no chat key" in (await lines(settings(tmp_path, telegram)))["key"].found
    (tmp_path / "chat.key").unlink()
    missing = (await lines(settings(tmp_path, telegram)))["key"]
    assert missing == Line(
        "key", False, f"the database is sealed with a key that is not here; put it back into {tmp_path}/chat.key"
    )


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("", "BOT_TOKEN: not set; ask @BotFather"),
        ("123", "not the shape of a token"),
        (TOKEN + "x", "Telegram refuses the bot token"),
    ],
)
async def test_a_wrong_token_is_told(tmp_path: Path, telegram: str, token: str, told: str) -> None:
    found = (await lines(settings(tmp_path, telegram, token)))["token"]
    assert not found.ok
    assert told in found.found


@pytest.mark.parametrize("kind", ["server_error", "not_json", "cut_before"])
async def test_trouble_at_telegram_is_told_without_the_token(
    tmp_path: Path, telegram: str, world: World, kind: str
) -> None:
    world.trouble.add(Trouble(kind=kind, method="getMe"))
    found = (await lines(settings(tmp_path, telegram)))["token"]
    assert not found.ok
    assert TOKEN not in found.found


@pytest.mark.parametrize(
    "body", ["[]", "{}", '{"ok":true}', '{"ok":true,"result":5}', '{"ok":true,"result":{"username":5}}']
)
async def test_a_server_that_is_no_bot_api_is_told(tmp_path: Path, body: str) -> None:
    async def answer(_: Request) -> Response:
        return Response(body)

    async with serve(World(), app=Starlette(routes=[Route("/{anything:path}", answer)])) as url:
        found = (await lines(settings(tmp_path, url)))["token"]
    assert not found.ok
    assert "look at the network and at TELEGRAM_API_URL" in found.found


@pytest.mark.usefixtures("folder")
def test_the_command_line_shows_a_line_each_and_ends_with_one_where_something_is_missing() -> None:
    shown = CliRunner().invoke(cli, ["check"])
    assert shown.exit_code == 1
    assert [line.split()[0] for line in shown.output.splitlines()] == ["settings", "database", "key", "token"]
    assert "token     not ok  BOT_TOKEN: not set" in shown.output


@pytest.mark.usefixtures("folder")
def test_wrong_settings_are_a_line_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIME_ZONE", "Minsk")
    monkeypatch.setenv("LOG_LEVEL", "loud")
    shown = CliRunner().invoke(cli, ["check"])
    assert shown.exit_code == 1
    assert [line.split("=")[0] for line in shown.output.splitlines()] == [
        "settings  not ok  TIME_ZONE",
        "settings  not ok  LOG_LEVEL",
    ]
