"""What the bot says in its log is a sentence of the program; values stand beside it, where they are looked at."""

import ast
import logging
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
WAYS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
PASSED_ON = {"bot/gateway/failures.py"}  # where the sentence comes from whoever calls


def calls() -> Iterator[tuple[str, ast.Call]]:
    for room in ("bot", "storage"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and isinstance(node.func.value, ast.Name)
                    and node.func.value.id == "_LOG"
                    and node.func.attr in WAYS
                ):
                    yield str(path.relative_to(ROOT)), node


def test_every_record_of_ours_is_one_fixed_sentence_in_ascii() -> None:
    found = list(calls())
    assert len(found) > 20
    for path, call in found:
        where = f"{path}:{call.lineno}"
        assert len(call.args) == 1, f"{where}: values go into extra"
        if path not in PASSED_ON:
            assert isinstance(call.args[0], ast.Constant), f"{where}: the sentence is to stand there"
            assert str(call.args[0].value).isascii(), where


def test_no_value_has_the_name_of_something_every_record_has() -> None:
    taken = vars(logging.makeLogRecord({})).keys() | {"message", "asctime", "time", "event"}
    named = {key.value for path, call in calls() for word in call.keywords for key in _keys(word.value)}
    assert "error" in named
    assert not named & taken


def _keys(extra: ast.expr) -> Iterator[ast.Constant]:
    for node in ast.walk(extra):
        if isinstance(node, ast.Dict):
            yield from (key for key in node.keys if isinstance(key, ast.Constant))


def test_all_log_the_same_way() -> None:
    for room in ("bot", "storage"):
        for path in (ROOT / room).rglob("*.py"):
            text = path.read_text("utf-8")
            assert text.count("logging.getLogger(__name__)") == text.count("_LOG = logging.getLogger(__name__)"), path
            assert "logging.info(" not in text, path
            assert "print_exc" not in text, path
