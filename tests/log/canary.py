"""What must never be in the log, in every spelling it could come in."""

import json
from urllib.parse import quote, quote_plus

TOKEN = "1000001:CANARY-that-sings-to-nobody-in-any-log"
CHAT, GROUP = 7_100_010_042, -1_001_234_567_890
WORDS = "Дзе Наташа Канарэйка"
USER = "canary_nobody"
ALL = f"{TOKEN} chat {CHAT} in {GROUP} @{USER}: {WORDS}"


def spellings() -> set[str]:
    """Give all that would betray one of them."""
    found = {TOKEN, TOKEN.partition(":")[2], USER, WORDS}
    for number in (CHAT, abs(GROUP), abs(GROUP) - 10**12):
        found |= {str(number), f"{number:,}", f"{number:_}", f"{number:,}".replace(",", " "), f"{number:x}"}
    for word in (WORDS, *WORDS.split()):
        found |= {word, word.lower(), json.dumps(word)[1:-1], quote(word), quote_plus(word)}
        found |= {repr(word.encode())[2:-1], word.encode().hex(), word.encode("unicode_escape").decode()}
    return found | {f"{TOKEN.partition(':')[0]}:", quote(TOKEN, safe="")}


SPELLINGS = sorted(spellings())


def heard(log: str) -> list[str]:
    """Give the spellings that are in this log."""
    return [one for one in SPELLINGS if one in log]
