"""A ZIP archive of our own case files, such as an export."""

import io
import struct
import zipfile
import zlib

from bot.casefiles.columns import SHEETS
from bot.casefiles.faults import Unreadable

_TROUBLE = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError, LookupError)

_MOST_FILES = 100  # with the folders they lie in; there are eight kinds


def unpack(content: bytes, largest: int) -> dict[str, bytes]:
    """Give the files in it by name, in the order of kinds; nothing if it is no archive of case files alone.

    Raises:
        Unreadable: it is one, but broken, or larger than this when unpacked.
    """
    ours = {sheet.file: sheet.kind for sheet in SHEETS.values()}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if len(packed.infolist()) > _MOST_FILES:
                raise Unreadable("this ZIP archive holds more files than case files are")
            inside = {one.filename.rpartition("/")[2]: one for one in packed.infolist() if not one.is_dir()}
            if not inside or not inside.keys() <= ours.keys():
                return {}
            if sum(one.file_size for one in inside.values()) > largest:
                raise Unreadable(f"unpacked, this is larger than {largest // 1_000_000} MB; import it in parts")
            return {name: _read(packed, inside[name], largest) for name in ours if name in inside}
    except _TROUBLE:
        return {}


def _read(packed: zipfile.ZipFile, one: zipfile.ZipInfo, largest: int) -> bytes:
    """Read no more than it may be: what an archive says of its sizes need not be true."""
    try:
        with packed.open(one) as file:
            content = file.read(largest + 1)
    except _TROUBLE:
        raise Unreadable("this ZIP archive is broken") from None
    if len(content) > largest:
        raise Unreadable(f"unpacked, this is larger than {largest // 1_000_000} MB; import it in parts")
    return content
