from datetime import time
from pathlib import Path

import pytest

from bot.log import harmless
from bot.settings import TOKEN_SHAPE, Settings, SettingsError

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"


def test_the_bot_needs_nothing_but_a_token(folder: Path) -> None:
    settings = Settings.read()
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url == "sqlite+aiosqlite:///solidarity.db"
    assert settings.chat_key_file == folder / "config/solidarity-bot/chat.key"
    assert (settings.time_zone.key, settings.alert_time) == ("Europe/Minsk", time(10))
    assert (settings.messages_per_second, settings.starter_data, settings.log_level) == (25, True, "INFO")
    with pytest.raises(SettingsError, match="BOT_TOKEN: not set; ask @BotFather"):
        settings.token()


WRONG = [
    ("OFFICIAL_NAMES", "our_channel", "not a list of names; write at most 20 with commas between, as in @our_channel,"),
    ("OFFICIAL_NAMES", "https://example.org http://example.org", "not a list of names"),
    ("OFFICIAL_NAMES", "http://example.org", "not a list of names"),
    ("OFFICIAL_NAMES", "https://ехаmple.org", "not a list of names"),  # the first letters are Cyrillic
    ("OFFICIAL_NAMES", ",".join(["https://example.org"] * 21), "not a list of names"),
    ("TIME_ZONE", "Europe/Minks", "no such time zone; Europe/Minsk would be one"),
    ("TIME_ZONE", "../../etc/passwd", "no such time zone"),
    ("ALERT_TIME", "25:00", "no time of day; write hours and minutes, as in 10:00"),
    ("ALERT_TIME", "10", "no time of day"),
    ("ORGANIZERS", "Maryna, 5", "not a list of Telegram user ids"),
    ("ORGANIZERS", "-5", "not a list of Telegram user ids"),
    ("MESSAGES_PER_SECOND", "0", "write a whole number from 1 to 1000"),
    ("MESSAGES_PER_SECOND", "many", "write a whole number from 1 to 1000"),
    ("PAID_BROADCASTS", "perhaps", "write true or false"),
    ("ALERTS_PER_DAY", "0", "write a whole number from 1 to 50"),
    ("ALERTS_PER_DAY", "a few", "write a whole number from 1 to 50"),
    ("STARTER_DATA", "perhaps", "write true or false"),
    ("LOG_LEVEL", "loud", "no such level; DEBUG, INFO"),
    ("LOG_FORMAT", "xml", "no such format; line and json"),
    ("METRICS_LISTEN", "9464", "no address to listen at"),
    ("METRICS_LISTEN", "127.0.0.1:99999", "no address to listen at"),
    ("WEBHOOK_URL", "http://bot.example.org/telegram", "no address that Telegram brings updates to"),
    ("WEBHOOK_URL", "https://bot.example.org:8081/telegram", "no address that Telegram brings updates to"),
    ("WEBHOOK_URL", "https://bot.example.org/{path}", "no address that Telegram brings updates to"),
    ("WEBHOOK_LISTEN", "0.0.0.0:8081", "no address on this machine"),
    ("WEBHOOK_LISTEN", "127.0.0.1", "no address on this machine"),
    ("TELEGRAM_API_URL", "api.telegram.org", "no address of a Bot API server"),
    ("TELEGRAM_API_URL", "https://api telegram", "no address of a Bot API server"),
    ("DATABASE_URL", "mysql://x/y", "no database the bot knows; sqlite+aiosqlite:///solidarity.db"),
    ("DATABASE_URL", "solidarity.db", "no database the bot knows"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("name", "value", "reason"), WRONG)
def test_a_wrong_setting_is_named_with_its_value_and_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as told:
        Settings.read()
    assert str(told.value).startswith(f"{name}={value}: {reason}")
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("folder")
def test_all_wrong_settings_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {name: value for name, value, _ in WRONG}
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as told:
        Settings.read()
    assert {line.partition("=")[0] for line in str(told.value).splitlines()} == set(names)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("url", ["mysql://bot:s3/cr@et@host/solidarity", "postgresql:bot:s3cr@et@host/solidarity"])
def test_a_password_in_a_wrong_database_url_is_not_shown(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(SettingsError) as told:
        Settings.read()
    assert str(told.value).startswith("DATABASE_URL=…@host/solidarity: no database")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", sorted({name for name, _, _ in WRONG}))
@pytest.mark.parametrize("value", [TOKEN, f"12345678, {TOKEN} ", f"https://api telegram.org/bot{TOKEN}/getMe"])
def test_a_token_that_stands_in_the_wrong_setting_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as told:
        Settings.read()
    assert str(told.value).startswith(f"{name}=")
    assert TOKEN[10:] not in str(told.value)


def test_what_the_settings_take_for_a_token_the_log_leaves_out() -> None:
    assert TOKEN_SHAPE.fullmatch(TOKEN)
    assert TOKEN_SHAPE.pattern == harmless._TOKEN.pattern


def test_of_a_token_without_the_right_shape_only_the_beginning_is_shown() -> None:
    with pytest.raises(SettingsError) as told:
        Settings.model_validate({"bot_token": "1234567890 secret"}).token()
    assert str(told.value).startswith("BOT_TOKEN=1234…: not the shape of a token")
    assert "secret" not in str(told.value)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", ["no key at all, but long", "A" * 44, "-----BEGIN PRIVATE KEY-----MC4CAQAwBQ"])
def test_what_is_no_public_key_is_refused_and_not_shown_for_it_may_be_the_private_one(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SIGNING_KEY", value)
    with pytest.raises(SettingsError) as told:
        Settings.read()
    assert str(told.value).startswith(f"SIGNING_KEY={value[:4]}…: no public key; copy the one that")
    assert value not in str(told.value)


def test_printing_the_settings_shows_no_secret() -> None:
    given = {"bot_token": TOKEN, "chat_key": "c2VjcmV0", "database_url": "postgresql://bot:password@host/db"}
    shown = repr(Settings.model_validate(given))
    assert not any(secret in shown for secret in (TOKEN, "c2VjcmV0", "password"))


def test_the_environment_goes_before_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\nTIME_ZONE=Europe/Vilnius\nLOG_LEVEL=debug\nOTHER=thing\n")
    monkeypatch.setenv("TIME_ZONE", "Europe/Warsaw")
    settings = Settings.read()
    assert (settings.token(), settings.time_zone.key, settings.log_level) == (TOKEN, "Europe/Warsaw", "DEBUG")


def test_an_empty_setting_means_the_usual(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("CHAT_KEY_FILE=\nORGANIZERS=\n")
    monkeypatch.setenv("MESSAGES_PER_SECOND", "")
    settings = Settings.read()
    assert (settings.organizers, settings.messages_per_second) == ((), 25)
    assert settings.chat_key_file == folder / "config/solidarity-bot/chat.key"


def test_a_file_that_is_no_text_is_told_about(folder: Path) -> None:
    (folder / ".env").write_bytes(b"TIME_ZONE=\xff\xfe")
    with pytest.raises(SettingsError, match=r"The file \.env cannot be read"):
        Settings.read()


def test_settings_are_understood_as_people_write_them() -> None:
    settings = Settings.model_validate(
        {
            "organizers": " 12345678, 23456789 ,",
            "alert_time": "7:05",
            "starter_data": "No",
            "telegram_api_url": "http://127.0.0.1:8081/",
            "bot_token": f" {TOKEN} ",
            "official_names": " @our_channel, https://example.org/about ,",
            "signing_key": f" {'A' * 43}= ",
        }
    )
    assert settings.organizers == (12345678, 23456789)
    assert settings.official_names == ("@our_channel", "https://example.org/about")
    assert settings.signing_key == "A" * 43 + "="
    assert (settings.alert_time, settings.starter_data) == (time(7, 5), False)
    assert (settings.telegram_api_url, settings.token()) == ("http://127.0.0.1:8081", TOKEN)


@pytest.mark.usefixtures("folder")
def test_the_key_lies_in_the_home_folder_unless_another_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ihar")
    for elsewhere in ("", "relative/folder"):  # which is to be ignored (XDG Base Directory Specification)
        monkeypatch.setenv("XDG_CONFIG_HOME", elsewhere)
        assert Settings.read().chat_key_file == Path("/home/ihar/.config/solidarity-bot/chat.key")
    monkeypatch.setenv("CHAT_KEY_FILE", "~/safe/key")
    assert Settings.read().chat_key_file == Path("/home/ihar/safe/key")


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().log_level = "DEBUG"


def test_more_than_thirty_messages_a_second_have_to_be_paid(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder.is_dir()
    monkeypatch.setenv("MESSAGES_PER_SECOND", "31")
    with pytest.raises(SettingsError, match="MESSAGES_PER_SECOND above 30 has to be paid; set PAID_BROADCASTS=true"):
        Settings.read()
    monkeypatch.setenv("PAID_BROADCASTS", "true")
    assert Settings.read().messages_per_second == 31


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("url", "listen"),
    [
        ("https://bot.example.org", "127.0.0.1:8081"),
        ("https://bot.example.org:8443/telegram/a-b_c", "[::1]:9000"),
        ("http://127.0.0.1:8081/telegram", "localhost:8081"),
    ],
)
def test_a_webhook_may_be_anywhere_telegram_brings_updates_to(
    monkeypatch: pytest.MonkeyPatch, url: str, listen: str
) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    monkeypatch.setenv("WEBHOOK_LISTEN", listen)
    settings = Settings.read()
    assert (settings.webhook_url, settings.webhook_listen) == (url, listen)
