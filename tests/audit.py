"""Whether what the lock names has known holes, as pip-audit hears it from its service, where that can be reached."""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).parent / "pip-audit"
NOT_AUDITED = "the service of pip-audit could not be reached: not audited"
_WAIT = 5  # seconds for one answer
_WAIT_FOR_ALL = 120.0  # seconds


def locked() -> list[str]:
    """Give what is locked, ours left out, as pip names it: aiohttp==3.14.2."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    return [f"{one['name']}=={one['version']}" for one in packages if "registry" in one["source"]]


def ask(names: list[str]) -> str:
    """Give what pip-audit prints as JSON of these; nothing if it takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "locked.txt"
        listed.write_text("\n".join(names), "utf-8")
        how = ("--format=json", "--progress-spinner=off", f"--timeout={_WAIT}", "--no-deps", "--disable-pip")
        try:
            return subprocess.run(  # noqa: S603 - our own words
                (PROGRAM, *how, "-r", listed), capture_output=True, text=True, timeout=_WAIT_FOR_ALL, check=False
            ).stdout
        except subprocess.TimeoutExpired:
            return ""


def verdict(printed: str) -> tuple[str, bool]:
    """Give one line that says what was found, and whether all is well."""
    try:
        found = json.loads(printed)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_AUDITED, True
    looked_at = [one for one in found if "vulns" in one]
    if not looked_at:  # a service that knows none of them is none
        return NOT_AUDITED, True
    holes = [f"{one['name']} {one['version']}: {hole['id']}" for one in looked_at for hole in one["vulns"]]
    if holes:
        return f"known holes: {', '.join(holes)}", False
    return f"no known hole in {len(looked_at)} packages; {len(found) - len(looked_at)} could not be looked up", True


def main() -> int:
    """Ask and say what was found."""
    line, good = verdict(ask(locked()))
    print(line, flush=True)  # noqa: T201 - this is a program for a terminal
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
