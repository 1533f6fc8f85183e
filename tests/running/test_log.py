import logging
import re
import subprocess
import sys
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import log

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"
CHAT = 710_001_042


def test_neither_a_token_nor_a_chat_reaches_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("DEBUG")
    logging.getLogger("bot.gateway").debug("GET https://api.telegram.org/bot%s/getMe for %d", TOKEN, -CHAT)
    assert capsys.readouterr().err.endswith("DEBUG bot.gateway: GET https://api.telegram.org/bot…/getMe for -…\n")


def test_a_traceback_is_scrubbed_too(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    try:
        int(f"bot {TOKEN} and chat {CHAT}")
    except ValueError:
        logging.getLogger("bot").exception("This failed.")
    written = capsys.readouterr().err
    assert "base 10: 'bot … and chat …'" in written
    assert "Traceback" in written


def test_the_time_stays_readable(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    logging.getLogger("storage").info("Ready.")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d INFO storage: Ready\.\n", capsys.readouterr().err)


@pytest.mark.parametrize("library", ["telegram.Bot", "aiohttp.client", "sqlalchemy.engine", "apscheduler", "httpx"])
def test_libraries_only_warn_whatever_they_or_the_settings_wish(
    capsys: pytest.CaptureFixture[str], library: str
) -> None:
    log.start("DEBUG")
    theirs = logging.getLogger(library)
    level = theirs.level
    theirs.setLevel(logging.DEBUG)
    theirs.debug("parameters")
    theirs.info("addresses")
    theirs.warning("trouble")
    theirs.setLevel(level)
    written = capsys.readouterr().err
    assert written.count("\n") == 1
    assert "trouble" in written


def test_the_level_holds_for_our_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("WARNING")
    logging.getLogger("bot.app").info("all is well")
    logging.getLogger("bot.app").warning("something is not")
    written = capsys.readouterr().err
    assert "all is well" not in written
    assert "something is not" in written


def test_starting_twice_writes_each_line_once(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    log.start("INFO")
    logging.getLogger("bot").info("once")
    assert capsys.readouterr().err.count("once") == 1


def test_warnings_of_python_go_the_same_way(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning(f"chat {CHAT} is odd", UserWarning, "file.py", 1)
    assert "chat … is odd" in capsys.readouterr().err


@pytest.mark.parametrize(
    "end",
    [
        f"raise RuntimeError('{TOKEN} {CHAT}')",
        f"import threading; t = threading.Thread(target=int, args=('x{CHAT}',)); t.start(); t.join()",
    ],
)
def test_an_error_nobody_expected_is_scrubbed(end: str) -> None:
    program = f"from bot import log; log.start('INFO'); {end}"
    died = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert "Something went wrong that should not." in died.stderr
    assert "Traceback" in died.stderr
    assert TOKEN not in died.stderr
    assert str(CHAT) not in died.stderr


@given(st.text(st.sampled_from("0123456789:-_Ab \n"), max_size=80))
def test_no_long_number_survives(text: str) -> None:
    assert not re.search(r"\d{5}", log.scrub(text))
