"""A word at the end on which databases were used, for a run that left one out proves little."""

import os

import pytest

USED = "database"  # the property in which a test says which one it used
_WANTED = ("SQLite", "PostgreSQL")


class Witness:
    """Tells at the end which databases the tests ran on; where CI is set, each has to be among them."""

    def __init__(self) -> None:
        self._ran = False
        self._used: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note down what a test used; its report comes here from any worker."""
        self._ran |= "/storage/" in report.nodeid
        self._used |= {str(value) for name, value in report.user_properties if name == USED}

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail a run that left a database out."""
        if self._missing() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say which databases were used."""
        if self._used:
            terminalreporter.line(f"storage tests ran on {' and '.join(sorted(self._used, reverse=True))}")
        if self._missing():
            terminalreporter.line(f"and not on {' nor '.join(self._missing())}: CI wants both", red=True)

    def _missing(self) -> list[str]:
        if not self._ran or os.environ.get("CI") != "true":
            return []
        return [name for name in _WANTED if not any(used.startswith(name) for used in self._used)]
