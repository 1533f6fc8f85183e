"""Codes, of announcements and of failures: random, short enough to be read out, and not to be guessed."""

import secrets

# Crockford's base 32, of which nothing is misread on a screen, https://www.crockford.com/base32.html
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_HALF = 4


def new_code() -> str:
    """Draw a code of 40 bits, as in 7K3F-QX2M; nothing of what it is given to can be told from it."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_HALF)) for _ in range(2))
