"""What is wrong with a case file, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to put right; line 0 means the file as a whole, and in JSON a line is the number of the record."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """Give it as compilers do, so that editors can jump there.

        >>> str(Fault("people.csv", 3, "slug is empty"))
        'people.csv:3: slug is empty'
        """
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"


class Unreadable(Exception):  # noqa: N818 - named for the file, not for us
    """A whole file is of no use; the text is one sentence, `line` the place where it shows (0: nowhere)."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.line = line
