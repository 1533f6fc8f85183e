"""Articles of the criminal code as Viasna's list writes them, in the way our own files do."""

import re

_ARTICLE = re.compile(
    r"(?:art(?:icle)?s?\.? ?)?(\d{2,3}(?:-\d{1,2})?)(?:\.?\((\d{1,2})\)|,? ?(?:part|p\.|ч\.) ?(\d{1,2}))?",
    re.IGNORECASE,
)


def articles(text: str) -> tuple[str, ...]:
    """Give the articles between semicolons; what is none we can read stays as it was written.

    >>> articles("342;Art. 361-4(1);368 part 2; 9th")
    ('Art. 342', 'Art. 361-4(1)', 'Art. 368(2)', '9th')
    """
    said = (" ".join(part.split()) for part in re.split(r"[;\n]", text))
    return tuple(dict.fromkeys(_spelled(part) for part in said if part))


def _spelled(article: str) -> str:
    found = _ARTICLE.fullmatch(article)
    if not found:
        return article
    part = found[2] or found[3]
    return f"Art. {found[1]}({part})" if part else f"Art. {found[1]}"
