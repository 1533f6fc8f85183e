"""What the people who run the bot can choose; nothing else reads the environment."""

import os
import re
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.signing import public_key

TOKEN_SHAPE = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}", re.ASCII)
FREE = 30  # messages a second that Telegram takes without payment
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LOG_FORMATS = ("line", "json")
_DATABASES = ("sqlite", "sqlite+aiosqlite", "postgres", "postgresql", "postgresql+asyncpg")
_SECRETS = {"bot_token", "chat_key", "new_chat_key", "signing_key"}  # what is no public key may be a private one
_NAME = re.compile(r"@[A-Za-z]\w{3,31}|https://[a-z0-9.-]+\.[a-z0-9-]+(:\d{1,5})?(/[!-~]{0,100})?", re.ASCII)
_MOST_NAMES = 20
_PATH = r"(/[\w.~/-]{0,200})?"
_WEBHOOK = re.compile(rf"https://[a-z0-9.-]+\.[a-z0-9-]+(:(443|80|88|8443))?{_PATH}", re.ASCII)
_WEBHOOK_HERE = re.compile(rf"http://(127\.0\.0\.1|localhost|\[::1\]):\d{{1,5}}{_PATH}", re.ASCII)  # own Bot API server
_LOOPBACK = re.compile(r"127(\.\d{1,3}){3}|localhost|\[::1\]", re.ASCII)
_YES, _NO = {"true", "yes", "on", "1"}, {"false", "no", "off", "0"}


class SettingsError(Exception):
    """A setting is missing or wrong; the text names it and says what would be right, one line each."""


def default_key_file() -> Path:
    """Give the place of the chat key: the person's own settings folder, apart from any database."""
    chosen = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (chosen if chosen.is_absolute() else Path.home() / ".config") / "solidarity-bot" / "chat.key"


class Settings(BaseModel):
    """Every setting by its name in lower case, checked; `read` takes them from the environment and `.env`."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = Field(default="sqlite+aiosqlite:///solidarity.db", repr=False)  # it may hold a password
    chat_key: SecretStr | None = None
    chat_key_file: Path = Field(default_factory=default_key_file)
    new_chat_key: SecretStr | None = None
    organizers: Annotated[tuple[int, ...], NoDecode] = ()
    self_approval: bool = False
    official_names: Annotated[tuple[str, ...], NoDecode] = ()
    signing_key: str = ""
    time_zone: ZoneInfo = ZoneInfo("Europe/Minsk")
    alert_time: time = time(10)
    messages_per_second: int = 25
    paid_broadcasts: bool = Field(default=False, validate_default=True)
    alerts_per_day: int = 3
    starter_data: bool = True
    log_level: str = "INFO"
    log_format: str = "line"
    metrics_listen: str = ""
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1:8081"

    @staticmethod
    def read() -> "Settings":
        """Read the environment and, for what it lacks, the file `.env` of the working folder.

        Raises:
            SettingsError: something is wrong; all of it is named.
        """
        try:
            return _Surroundings()
        except ValidationError as wrong:
            raise SettingsError("\n".join(_sentence(error) for error in wrong.errors())) from None
        except (OSError, UnicodeDecodeError):
            raise SettingsError("The file .env cannot be read; it takes a text file in UTF-8 that is yours.") from None
        except RuntimeError:
            raise SettingsError("CHAT_KEY_FILE: there is no home folder here; say where the key shall lie.") from None

    def token(self) -> str:
        """Give the bot's token.

        Raises:
            SettingsError: there is none, or it has not the shape of one.
        """
        token = self.bot_token.get_secret_value().strip() if self.bot_token else ""
        if not token:
            raise SettingsError("BOT_TOKEN: not set; ask @BotFather in Telegram for one with /newbot.")
        if not TOKEN_SHAPE.fullmatch(token):
            raise SettingsError(
                f"BOT_TOKEN={_masked(token)}: not the shape of a token; copy it whole from @BotFather, "
                "as in 123456789:AA followed by 33 letters and digits."
            )
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
            raise ValueError("no address of a Bot API server; https://api.telegram.org is Telegram's own")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        engine, _, place = value.partition("://")
        if engine not in _DATABASES or not place.strip("/"):
            raise ValueError(
                "no database the bot knows; sqlite+aiosqlite:///solidarity.db "
                "or postgresql+asyncpg://user:password@host/database would be one"
            )
        return value

    @field_validator("chat_key_file")
    @classmethod
    def _file(cls, value: Path) -> Path:
        return value.expanduser()

    @field_validator("organizers", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        if not all(re.fullmatch(r"[1-9]\d{0,18}", one, re.ASCII) for one in ids):
            raise ValueError("not a list of Telegram user ids; write them with commas between, as in 12345678,23456789")
        return tuple(int(one) for one in ids)

    @field_validator("official_names", mode="before")
    @classmethod
    def _names(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        names = [part.strip() for part in value.split(",") if part.strip()]
        if len(names) > _MOST_NAMES or not all(map(_NAME.fullmatch, names)):
            raise ValueError(
                f"not a list of names; write at most {_MOST_NAMES} with commas between, as in "
                "@our_channel,https://example.org"
            )
        return tuple(names)

    @field_validator("signing_key")
    @classmethod
    def _public_key(cls, value: str) -> str:
        if value and public_key(value) is None:
            raise ValueError("no public key; copy the one that `python -m bot signing-key` shows, 44 characters")
        return value

    @field_validator("time_zone", mode="before")
    @classmethod
    def _zone(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return ZoneInfo(value.strip())
        except (ZoneInfoNotFoundError, ValueError, OSError):
            near = get_close_matches(value.strip().title(), available_timezones(), n=1) or ["Europe/Minsk"]
            raise ValueError(f"no such time zone; {near[0]} would be one") from None

    @field_validator("alert_time", mode="before")
    @classmethod
    def _hour(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", value.strip(), re.ASCII):
            raise ValueError("no time of day; write hours and minutes, as in 10:00")
        hour, minute = value.split(":")
        return time(int(hour), int(minute))

    @field_validator("messages_per_second", mode="before")
    @classmethod
    def _pace(cls, value: Any) -> int:
        if not re.fullmatch(r"\d{1,4}", str(value).strip(), re.ASCII) or not 1 <= int(value) <= 1000:
            raise ValueError("write a whole number from 1 to 1000; Telegram allows 30 a second unless it is paid")
        return int(value)

    @field_validator("paid_broadcasts")
    @classmethod
    def _paid(cls, value: bool, rest: ValidationInfo) -> bool:
        if not value and rest.data.get("messages_per_second", 0) > FREE:
            raise ValueError(f"MESSAGES_PER_SECOND above {FREE} has to be paid; set PAID_BROADCASTS=true if it is")
        return value

    @field_validator("alerts_per_day", mode="before")
    @classmethod
    def _few(cls, value: Any) -> int:
        if not re.fullmatch(r"\d{1,2}", str(value).strip(), re.ASCII) or not 1 <= int(value) <= 50:
            raise ValueError("write a whole number from 1 to 50; what is beyond comes as one message")
        return int(value)

    @field_validator("starter_data", "paid_broadcasts", "self_approval", mode="before")
    @classmethod
    def _whether(cls, value: Any) -> bool:
        word = str(value).strip().lower()
        if word not in _YES | _NO:
            raise ValueError("write true or false")
        return word in _YES

    @field_validator("log_level", mode="before")
    @classmethod
    def _level(cls, value: Any) -> str:
        level = str(value).strip().upper()
        if level not in LOG_LEVELS:
            raise ValueError(f"no such level; {', '.join(LOG_LEVELS)} are the ones")
        return level

    @field_validator("log_format", mode="before")
    @classmethod
    def _form(cls, value: Any) -> str:
        form = str(value).strip().lower()
        if form not in LOG_FORMATS:
            raise ValueError(f"no such format; {' and '.join(LOG_FORMATS)} are the ones")
        return form

    @field_validator("metrics_listen")
    @classmethod
    def _figures(cls, value: str) -> str:
        if value and _host(value) is None:
            raise ValueError("no address to listen at; write one with a port, as in 127.0.0.1:9464")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str) -> str:
        if value and not (_WEBHOOK.fullmatch(value) or _WEBHOOK_HERE.fullmatch(value)):
            raise ValueError(
                "no address that Telegram brings updates to; write https://, a name, and of ports only 443, 80, 88 or "
                "8443, as in https://bot.example.org/telegram"
            )
        return value

    @field_validator("webhook_listen")
    @classmethod
    def _behind(cls, value: str) -> str:
        if not _LOOPBACK.fullmatch(_host(value) or ""):
            raise ValueError(
                "no address on this machine; what people write comes there unencrypted, as in 127.0.0.1:8081"
            )
        return value


class _Surroundings(Settings, BaseSettings):
    """The same, read from the environment and from `.env` in the working folder."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")


def _host(listen: str) -> str | None:
    """Give the host of an address to listen at; None if it is none.

    >>> _host("[::1]:9464"), _host("9464")
    ('[::1]', None)
    """
    shape = re.fullmatch(r"([\w.-]+|\[[\da-fA-F:]+\]):(\d{1,5})", listen, re.ASCII)
    return shape[1] if shape and int(shape[2]) < 65536 else None


def _sentence(error: Any) -> str:
    name = str(error["loc"][0])
    reason = str(error.get("ctx", {}).get("error", error["msg"]))
    value = error["input"].get_secret_value() if isinstance(error["input"], SecretStr) else str(error["input"])
    shown = _masked(value) if name in _SECRETS else _without_secrets(value)
    return f"{name.upper()}={shown}: {reason}"


def _masked(secret: str) -> str:
    return f"{secret[:4]}…" if len(secret) > 12 else "…"


def _without_secrets(value: str) -> str:
    """Leave out what may be a password, and a token that was put into the wrong setting.

    >>> _without_secrets("postgresql:bot:s3cret@host/db")
    '…@host/db'
    """
    _, at, place = value.rpartition("@")
    return TOKEN_SHAPE.sub("…", f"…@{place}" if at else value)
