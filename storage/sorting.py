"""The order of names: the same on every database, whatever the language of its server."""

import unicodedata


def folded(text: str) -> str:
    """Give what a name is sorted by: small letters without marks.

    >>> folded("Źmicier DAŠKIEVIČ")
    'zmicier daskievic'
    """
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return bare.casefold()
