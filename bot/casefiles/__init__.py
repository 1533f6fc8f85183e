"""Case files as documents: read, checked, loaded into the storage, and written out again."""

from bot.casefiles.cells import BETWEEN
from bot.casefiles.columns import FILES
from bot.casefiles.correcting import Place, cells_of, corrected, parsed_statement
from bot.casefiles.doubles import Double
from bot.casefiles.entries import CaseFiles
from bot.casefiles.export import export_csv, export_json
from bot.casefiles.faults import Fault
from bot.casefiles.load import Broken, Loaded, Outcome, load, take_in
from bot.casefiles.reading import LARGEST_DOCUMENT, read, read_document
from bot.casefiles.shapes import is_source
from bot.casefiles.snapshots import restored, restored_statement, snapshot

__all__ = [
    "BETWEEN",
    "FILES",
    "LARGEST_DOCUMENT",
    "Broken",
    "CaseFiles",
    "Double",
    "Fault",
    "Loaded",
    "Outcome",
    "Place",
    "cells_of",
    "corrected",
    "export_csv",
    "export_json",
    "is_source",
    "load",
    "parsed_statement",
    "read",
    "read_document",
    "restored",
    "restored_statement",
    "snapshot",
    "take_in",
]
