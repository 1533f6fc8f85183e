"""In which order detentions stand."""

from datetime import date

from storage import Detention


def begin(detention: Detention) -> date:
    """Give the first day it can have begun, or its first verdict came; the last of days where none is known."""
    verdicts = [sentence.sentenced_on.first for sentence in detention.sentences if sentence.sentenced_on]
    return detention.detained_on.first if detention.detained_on else min(verdicts, default=date.max)
