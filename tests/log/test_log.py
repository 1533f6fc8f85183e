"""How the log reads."""

import io
import json
import logging
import re
import sys
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import log
from bot.log import Harmless
from bot.log.harmless import scrub, shown
from tests.log.canary import CHAT, TOKEN, WORDS

pytestmark = pytest.mark.usefixtures("log_as_before")


def test_a_record_is_one_line_of_keys_and_values(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    logging.getLogger("storage").info("All is ready.", extra={"count": 3, "language": Harmless("be")})
    written = capsys.readouterr().err
    assert re.fullmatch(
        r'time=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ level=info logger=storage event="All is ready." count=3 language=be\n',
        written,
    )


def test_or_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO", "json")
    logging.getLogger("bot.app").warning("All is ready.", extra={"count": 3, "error": KeyError(WORDS)})
    written = json.loads(capsys.readouterr().err)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", written.pop("time"))
    assert written == {
        "level": "warning",
        "logger": "bot.app",
        "event": "All is ready.",
        "count": 3,
        "error": "KeyError",
    }


def test_of_a_value_only_what_is_known_to_be_harmless_is_shown() -> None:
    values = (WORDS, b"bytes", [CHAT], {"chat": CHAT}, CHAT, -CHAT, timedelta(days=CHAT % 1000), object())
    assert [shown(value) for value in values] == ["…", "…", "…", "…", "…", "-…", "…", "…"]
    assert [shown(value) for value in (True, None, 9999, 0.12345, Harmless("a b"))] == [True, None, 9999, 0.123, "a b"]
    assert shown(Harmless(f"/bot{TOKEN}/getMe for {CHAT:_} or {CHAT:,} {WORDS}")) == "/bot…/getMe for … or … … … …"


def test_the_text_of_a_record_is_a_constant_or_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    logging.getLogger("bot.gateway").info("GET %s", TOKEN)
    logging.getLogger("bot.gateway").info(f"GET {TOKEN}")  # noqa: G004 - it is what is tried
    fixed, composed = capsys.readouterr().err.splitlines()
    assert fixed.endswith('event="GET %s"')
    assert re.search(r'event="\(said while running, not shown\)" place=log/test_log\.py:\d+$', composed)


def test_an_error_is_its_type_its_causes_and_its_places(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    try:
        fails()
    except ExceptionGroup:
        logging.getLogger("bot").exception("This failed.")
    written = capsys.readouterr().err
    assert written.count("\n") == 1
    place = r"log/test_log\.py:\d+"
    assert re.search(
        rf'error="ExceptionGroup \({place} test_\w+ > {place} fails\) of '
        rf'\[ValueError \({place} fails\) <- KeyError \({place} fails\); TimeoutError \(nowhere\)\]"',
        written,
    )


def fails() -> None:
    try:
        dict[int, int]()[CHAT]
    except KeyError:
        try:
            int(WORDS)
        except ValueError as wrong:
            raise ExceptionGroup(WORDS, [wrong, TimeoutError(TOKEN)]) from None


def test_an_error_that_leads_back_to_itself_is_written_once(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    inner = ValueError(WORDS)
    group = ExceptionGroup(WORDS, [inner, ExceptionGroup(WORDS, [inner])])
    inner.__context__ = group
    logging.getLogger("bot").error("This failed.", exc_info=group)
    assert capsys.readouterr().err.count("ValueError") == 1


def test_the_level_holds_for_our_own_words_and_libraries_only_warn(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("DEBUG")
    logging.getLogger("bot.app").debug("ours")
    logging.getLogger("library").info("theirs")
    log.start("WARNING")
    logging.getLogger("bot.app").info("too quiet")
    logging.getLogger("library").warning("a warning")
    written = capsys.readouterr().err
    assert [word in written for word in ("ours", "theirs", "too quiet", "a warning")] == [True, False, False, True]


def test_starting_twice_writes_each_line_once(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    log.start("INFO")
    logging.getLogger("bot").info("once")
    assert capsys.readouterr().err.count("once") == 1


def test_a_handler_of_a_library_is_put_away(capsys: pytest.CaptureFixture[str]) -> None:
    theirs = logging.getLogger("a.library")
    theirs.addHandler(logging.StreamHandler(sys.stdout))
    theirs.propagate = False
    log.start("INFO")
    theirs.warning("a warning")
    said = capsys.readouterr()
    assert (said.out, said.err.count("a warning")) == ("", 1)


def test_a_handler_that_comes_later_sees_no_more(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("INFO")
    seen = io.StringIO()
    late = logging.StreamHandler(seen)
    logging.getLogger("a.library").addHandler(late)
    try:
        fails()
    except ExceptionGroup:
        logging.getLogger("a.library").exception("%s wrote", CHAT)
    assert seen.getvalue() == "%s wrote\n"
    assert "ExceptionGroup (log/test_log.py" in capsys.readouterr().err


def test_a_record_that_cannot_be_written_is_only_said_to_be_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log.start("INFO")
    monkeypatch.setattr(sys.stderr, "write", refuses(sys.stderr.write))
    logging.getLogger("bot").error("Refused.", extra={"chat": CHAT})
    assert capsys.readouterr().err == "A line of the log could not be written.\n"


def refuses(write: object) -> object:
    """Write nothing that begins with a time."""

    def some(text: str) -> int:
        if text.startswith("time="):
            raise OSError(WORDS)
        assert callable(write)
        return int(write(text))

    return some


@given(st.text(st.sampled_from("0123456789:-_,. Ab\n"), max_size=80))
def test_no_long_number_survives(text: str) -> None:
    assert not re.search(r"\d([ _.,]?\d){4}", scrub(text))
