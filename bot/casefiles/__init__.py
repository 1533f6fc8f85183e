"""Case files as documents: read, checked, loaded into the storage, and written out again."""

from bot.casefiles.columns import FILES
from bot.casefiles.doubles import Double
from bot.casefiles.entries import CaseFiles
from bot.casefiles.export import export_csv, export_json
from bot.casefiles.faults import Fault
from bot.casefiles.load import Broken, Loaded, Outcome, load, take_in
from bot.casefiles.reading import LARGEST_DOCUMENT, read, read_document
from bot.casefiles.shapes import is_source
from bot.casefiles.snapshots import restored, restored_statement, snapshot

__all__ = [
    "FILES",
    "LARGEST_DOCUMENT",
    "Broken",
    "CaseFiles",
    "Double",
    "Fault",
    "Loaded",
    "Outcome",
    "export_csv",
    "export_json",
    "is_source",
    "load",
    "read",
    "read_document",
    "restored",
    "restored_statement",
    "snapshot",
    "take_in",
]
