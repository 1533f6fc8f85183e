"""Everything that must hold before a change lands: lint, format, types, import contracts, known holes, tests."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
CHECKS = (
    ("lint", ("ruff", "check")),
    ("format", ("ruff", "format", "--check")),
    ("types", ("mypy",)),
    ("import contracts", ("lint-imports",)),
    ("holes in our code", ("bandit", "-q", "-c", "pyproject.toml", "-r", "bot", "storage")),
    ("holes in what we use", ("python", "-m", "tests.audit")),
    ("tests", ("pytest", "-n", "3", "--dist", "worksteal")),
)


def main() -> int:
    """Run every check, also after one has failed, and say at the end which did."""
    failed = []
    for name, command in CHECKS:
        print(f"== {name}", flush=True)  # noqa: T201 - this is a program for a terminal
        if subprocess.run((PROGRAMS / command[0], *command[1:]), cwd=ROOT, check=False).returncode:  # noqa: S603 - our own words
            failed.append(name)
    print(f"== failed: {', '.join(failed)}" if failed else "== all is well", flush=True)  # noqa: T201 - as above
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
