"""Files made to choke the bot: each is refused in one sentence, and soon."""

import io
import json
import struct
import zipfile

import pytest

from bot.casefiles import read_document
from bot.casefiles.columns import SHEETS
from tests.casefiles.conftest import TODAY

STAYS = ",".join(SHEETS["stays"].columns)
MEGABYTE = 1_000_000


def refused(content: bytes) -> str:
    found = read_document(content, "list.csv", TODAY)
    [fault] = found.faults
    assert (found.people, found.listed) == ((), ())
    return fault.reason


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


def declaring(size: int, content: bytes) -> bytes:
    """A ZIP archive of people.csv whose directory says it unpacks to so many bytes."""
    packed = bytearray(zipped("people.csv", content))
    at = packed.index(b"PK\x01\x02") + 24
    packed[at : at + 4] = struct.pack("<I", size)
    return bytes(packed)


@pytest.mark.parametrize("depth", [100, 100_000])
@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"people":', "}"), ('[{"id":', "}]")])
def test_json_nested_deep_is_refused(opens: str, closes: str, depth: int) -> None:
    assert refused(f"{opens * depth}1{closes * depth}".encode())


def test_an_archive_that_says_it_holds_four_gigabytes_is_refused_unread() -> None:
    assert "larger than 20 MB" in refused(declaring(2**32 - 2, b"a"))


def test_an_archive_that_lies_about_what_it_holds_is_read_no_further() -> None:
    assert refused(declaring(10, b"a" * 100 * MEGABYTE)) in {
        "this ZIP archive is broken",
        "unpacked, this is larger than 20 MB; import it in parts",
    }


def test_an_archive_within_an_archive_is_not_opened() -> None:
    inner = zipped("people.csv", b"a" * 10 * MEGABYTE)
    assert "a ZIP archive" in refused(zipped("inner.zip", inner))
    assert refused(zipped("people.csv", inner)).startswith("people.csv in it: ")


def test_an_archive_of_very_many_files_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}/people.csv", b"")
    assert refused(packed.getvalue()) == "this ZIP archive holds more files than case files are"


def test_paths_in_an_archive_lead_nowhere() -> None:
    assert "../" not in refused(zipped("../../etc/people.csv", b'"'))


@pytest.mark.parametrize(
    "content",
    [
        b"a," * MEGABYTE,
        b"a;" * 9 * MEGABYTE + b"\n",
        STAYS.encode() + b"\n" + b"x" * 15 * MEGABYTE,
        STAYS.encode() + b'\n"' + b"x," * 7 * MEGABYTE,
        json.dumps([dict.fromkeys(map(str, range(100_000)), 1)]).encode(),
        b"[" + b"{}," * 300_000 + b"{}]",
        b"[" + b"9" * 10 * MEGABYTE + b"]",
    ],
    ids=["a million columns", "nine million", "a long cell", "an open quote", "many keys", "many records", "a number"],
)
def test_too_many_and_too_long_cells_are_refused(content: bytes) -> None:
    found = read_document(content, "list.csv", TODAY)
    assert found.faults or found.refused
    assert (found.people, found.stays, found.listed) == ((), (), ())
