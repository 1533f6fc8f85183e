import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import cli
from tests.casefiles import listed

ROOT = Path(__file__).parents[2]
Say = Callable[..., Result]


@pytest.fixture
def say(folder: Path) -> Say:
    """Say something on the command line in an empty folder."""
    assert folder.is_dir()
    runner = CliRunner(env={"COLUMNS": "100"})
    return lambda *words: runner.invoke(cli, [str(word) for word in words])


@pytest.fixture
def starter(folder: Path) -> Path:
    """A copy of the case files that come with the bot."""
    return Path(shutil.copytree(ROOT / "bot/starter", folder / "cases"))


def test_without_words_it_says_what_it_can_do(say: Say) -> None:
    shown = say()
    assert all(f"  {command}  " in shown.output for command in ("run", "demo", "import", "export", "check"))


def test_it_tells_its_version(say: Say) -> None:
    shown = say("--version")
    assert (shown.exit_code, shown.output) == (0, "solidarity-bot 0.1.0\n")


@pytest.mark.parametrize("command", ["run", "import"])
def test_wrong_settings_are_all_told_and_nothing_else_happens(
    say: Say, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("TIME_ZONE", "Minsk")
    monkeypatch.setenv("ALERT_TIME", "noon")
    shown = say(command, *([folder] if command == "import" else []))
    assert shown.exit_code == 2
    assert shown.stderr == (
        "TIME_ZONE=Minsk: no such time zone; Europe/Minsk would be one\n"
        "ALERT_TIME=noon: no time of day; write hours and minutes, as in 10:00\n"
    )
    assert list(folder.iterdir()) == []


def test_import_shows_what_is_new_and_the_second_time_that_nothing_changed(say: Say, starter: Path) -> None:
    first = say("import", starter)
    assert first.exit_code == 0, first.output
    assert first.output.split()[:8] == ["file", "new", "changed", "unchanged", "people", "6", "0", "0"]
    second = say("import", starter)
    assert second.output.split()[4:8] == ["people", "0", "0", "6"]


def test_what_is_removed_is_counted_only_where_something_is(say: Say, starter: Path) -> None:
    assert "removed" not in say("import", starter).output
    stays = starter / "stays.csv"
    rows = stays.read_text("utf-8").splitlines(keepends=True)
    stays.write_text("".join(row for row in rows if not row.startswith("bialiatski-2011,2,")), "utf-8")
    for dry in (["--dry-run"], []):
        shown = say("import", stays, *dry).output.split()
        assert shown[:6] == ["file", "new", "changed", "unchanged", "removed", "stays"]
        assert shown[9] == "1"


def test_a_dry_run_says_so_and_changes_nothing(say: Say, folder: Path, starter: Path) -> None:
    say("import", starter / "people.csv")
    kept = (folder / "solidarity.db").read_bytes()
    tried = say("import", starter, "--dry-run")
    assert tried.exit_code == 0
    assert "This was a dry run: nothing was changed." in tried.output
    assert say("import", starter, "--dry-run").output == tried.output
    assert (folder / "solidarity.db").read_bytes() == kept


@pytest.mark.parametrize("url", ["", "sqlite:///other.db?timeout=5"])
def test_a_dry_run_makes_no_database(
    say: Say, folder: Path, starter: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    tried = say("import", starter, "--dry-run")
    assert tried.exit_code == 0
    assert tried.output.startswith("There is no database yet: the files are looked at as if it were made empty.\n")
    assert tried.output.partition("unchanged")[2].split()[:4] == ["people", "6", "0", "0"]
    assert [path.name for path in folder.iterdir()] == ["cases"]
    (starter / "people.csv").unlink()
    assert say("import", starter, "--dry-run").exit_code == 1
    assert [path.name for path in folder.iterdir()] == ["cases"]


def test_a_dry_run_makes_no_tables(say: Say, folder: Path, starter: Path) -> None:
    with closing(sqlite3.connect(folder / "solidarity.db")) as file, file:
        file.execute("CREATE TABLE old (id INTEGER)")
    kept = (folder / "solidarity.db").read_bytes()
    tried = say("import", starter, "--dry-run")
    assert tried.exit_code == 0
    assert tried.output.startswith("There is no database yet")
    assert (folder / "solidarity.db").read_bytes() == kept


def test_rows_that_cannot_be_taken_are_told_with_file_and_line_and_the_others_go_in(say: Say, starter: Path) -> None:
    people = starter / "people.csv"
    people.write_text(people.read_text("utf-8").replace("certain", "sure", 1), "utf-8")
    for dry in (["--dry-run"], []):
        shown = say("import", people, *dry)
        assert shown.exit_code == 1
        assert shown.stderr == (
            "people.csv:2: born_confidence: 'sure' is unknown; it may be certain, reported\n"
            "1 row was refused; the table shows the others.\n"
        )
        assert shown.stdout.partition("unchanged")[2].split()[:4] == ["people", "5", "0", "0"]
    everything = say("import", starter)
    assert "person ales-bialiatski was refused" in everything.stderr
    assert everything.stderr.splitlines()[-1].endswith(" rows were refused; the table shows the others.")
    assert say("import", ROOT / "bot/starter").exit_code == 0


def test_a_file_that_is_of_no_use_is_told_in_one_sentence_and_nothing_changes(say: Say, starter: Path) -> None:
    (starter / "stays.csv").write_bytes(b"%PDF-1.7")
    for path in (starter / "stays.csv", starter):
        shown = say("import", path)
        assert (shown.exit_code, shown.stdout) == (1, "")
        assert shown.stderr == (
            "stays.csv: this is no CSV and no JSON but a PDF\nNothing was changed: put this right first.\n"
        )
    assert say("import", ROOT / "bot/starter").output.split()[4:8] == ["people", "6", "0", "0"]


def test_import_takes_viasnas_list_as_csv_and_json(say: Say, folder: Path) -> None:
    rows = [*listed.good(9), *listed.bad(4)]
    (folder / "list.csv").write_bytes(listed.as_csv(rows))
    (folder / "list.json").write_bytes(listed.as_json(rows))
    first = say("import", folder / "list.csv")
    assert first.stdout.split()[4:8] == ["people", "9", "0", "0"]
    assert first.stderr.splitlines()[-1] == "4 rows were refused; the table shows the others."
    assert say("import", folder / "list.json").stdout.split()[4:8] == ["people", "0", "0", "9"]


def unchanged(shown: Result) -> bool:
    """Whether all rows of the table are as they were."""
    assert shown.exit_code == 0, shown.output
    rows = [line.split() for line in shown.stdout.splitlines()[1:]]
    return all(row[1:3] == ["0", "0"] for row in rows) and any(row[3] != "0" for row in rows)


def test_what_is_exported_imports_again_without_a_change(say: Say, folder: Path, starter: Path) -> None:
    (folder / "list.csv").write_bytes(listed.as_csv(listed.good(9)))
    say("import", starter)
    say("import", folder / "list.csv")
    shown = say("export", folder / "out")
    assert (shown.exit_code, shown.stdout) == (0, f"15 people and all else went to {folder / 'out'}.\n")
    assert say("export", folder / "out.json").exit_code == 0
    assert {path.name for path in (folder / "out").iterdir()} == {path.name for path in starter.iterdir()}
    assert unchanged(say("import", folder / "out"))
    assert unchanged(say("import", folder / "out.json"))


@pytest.mark.parametrize("name", ["out", "out.json"])
def test_export_overwrites_only_when_told_to(say: Say, folder: Path, starter: Path, name: str) -> None:
    say("import", starter / "people.csv")
    assert say("export", folder / name).exit_code == 0
    say("import", starter)
    refused = say("export", folder / name)
    assert refused.exit_code == 1
    assert refused.stderr == f"{folder / name} is there already; give another path, or --force to overwrite it.\n"
    assert say("export", folder / name, "--force").exit_code == 0
    assert unchanged(say("import", folder / name))
    assert sorted(path.name for path in folder.iterdir() if not path.name.startswith("solidarity")) == ["cases", name]


def test_export_removes_nothing_that_is_no_case_file(say: Say, folder: Path, starter: Path) -> None:
    say("import", starter)
    (folder / "mine").mkdir()
    assert say("export", folder / "mine").exit_code == 0  # it was empty
    (folder / "mine/letter.txt").write_text("Dear all")
    (folder / "file").write_text("Dear all")
    (folder / "folder.json").mkdir()
    for name, what in (("mine", "a folder of case files alone"), ("file", "a folder of case files alone")):
        shown = say("export", folder / name, "--force")
        assert (shown.exit_code, what in shown.stderr) == (1, True)
    assert "is not a file" in say("export", folder / "folder.json", "--force").stderr
    assert (folder / "mine/letter.txt").read_text() == (folder / "file").read_text() == "Dear all"


def test_export_says_where_it_cannot_write_and_that_there_is_no_database(say: Say, folder: Path, starter: Path) -> None:
    assert say("export", folder / "out").exit_code == 1
    assert not (folder / "out").exists()
    say("import", starter)
    shown = say("export", folder / "no/such/out.json")
    assert (shown.exit_code, shown.stderr.count("\n")) == (1, 1)
    assert "cannot be written" in shown.stderr


def test_who_may_be_there_twice_is_named_under_the_table(say: Say, starter: Path) -> None:
    assert "twice" not in say("import", starter).output
    rows = (starter / "people.csv").read_text("utf-8").splitlines(keepends=True)
    lobau = next(row for row in rows if row.startswith("eduard-lobau,"))
    again = [lobau.replace("eduard-lobau,", f"lobau-{number:02},", 1) for number in range(25)]
    (starter / "people.csv").write_text("".join([rows[0], *again]), "utf-8")
    for dry in (["--dry-run"], []):
        _, told, pairs = say("import", starter / "people.csv", *dry).stdout.partition(
            "Perhaps the same person twice:\n"
        )
        assert told
        assert pairs.splitlines()[0] == "  lobau-00 (Eduard Lobau) and eduard-lobau (Eduard Lobau)"
        assert pairs.splitlines()[19].startswith("  lobau-19 (")
        assert pairs.splitlines()[20] == "  and 5 more"


def test_markup_in_a_faulty_cell_is_shown_as_it_stands(say: Say, folder: Path, starter: Path) -> None:
    rows = (starter / "stays.csv").read_text("utf-8")
    (folder / "[red]stays.csv").write_text(rows.replace("bialiatski-2011,1,", "[bold]x,1,"), "utf-8")
    assert "[red]stays.csv:2: detention: '[bold]x' is no id" in say("import", folder / "[red]stays.csv").stderr


def test_a_database_that_cannot_be_used_is_told_in_one_sentence(
    say: Say, starter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///no/such/folder/bot.db")
    shown = say("import", starter)
    assert shown.exit_code == 1
    assert shown.stderr.count("\n") == 1
    assert "cannot be used" in shown.stderr


@pytest.mark.parametrize("date", ["yesterday", "2012-13-01", "1812-06-24", "2012-08-03T20:00+03:00"])
def test_a_date_the_demo_cannot_begin_at_is_told(say: Say, date: str) -> None:
    shown = say("demo", "--port", "0", "--date", date)
    assert shown.exit_code == 1
    assert shown.stderr.startswith(
        f"--date: {date!r} is no local date and time from 1990 to 2099; write 2012-08-04T10:00"
    )
