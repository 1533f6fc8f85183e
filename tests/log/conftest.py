"""A log at its most talkative, and what stands in it."""

import logging
from collections.abc import Callable

import pytest

from bot import log
from tests.log.canary import heard

TALKATIVE = (
    *("telegram", "httpx", "httpcore", "aiohttp", "aiosqlite", "asyncpg", "asyncio", "sqlalchemy", "uvicorn"),
    *("apscheduler", "alembic", "py.warnings", "concurrent.futures", "multipart"),
)

Written = Callable[[], str]
Listen = Callable[[], Written]


@pytest.fixture(params=["line", "json"])
def listen(
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
    log_as_before: None,  # noqa: ARG001 - it ends what begins here
) -> Listen:
    """Let everybody say everything; what is given reads what was written, and makes sure that no canary sings in it."""

    def read() -> str:
        said = capsys.readouterr()
        assert heard(said.out + said.err) == []
        return said.out + said.err

    def begin() -> Written:
        log.start("DEBUG", request.param)
        logging.getLogger().setLevel(logging.DEBUG)
        for name in [*TALKATIVE, *logging.Logger.manager.loggerDict]:
            logging.getLogger(name).setLevel(logging.DEBUG)
        return read

    return begin
