"""Case files as CSV: read, checked, and loaded into the storage whole or not at all."""

from bot.casefiles.doubles import Double
from bot.casefiles.entries import CaseFiles
from bot.casefiles.faults import Fault
from bot.casefiles.load import Broken, Loaded, Outcome, load
from bot.casefiles.reading import read

__all__ = ["Broken", "CaseFiles", "Double", "Fault", "Loaded", "Outcome", "load", "read"]
