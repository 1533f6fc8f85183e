import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_a_run_that_left_a_database_out_fails_where_ci_is_set(ci: str, code: int) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/storage/test_opening.py", "-k", "says_its_name and sqlite"],
        cwd=ROOT,
        env=os.environ | {"CI": ci},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "1 passed" in run.stdout
    assert "storage tests ran on SQLite" in run.stdout
    assert run.returncode == code
