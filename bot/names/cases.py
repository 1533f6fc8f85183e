"""A name in any case of its language, led back to what it may be in the nominative, by the sound of its ending."""

from functools import lru_cache

_SHORTEST = 3  # sounds that are left of the shortest name

# Sounds of an ending and those of the nominative it may come from (`-` for none), the longest ending first:
# Belarusian, Russian, Ukrainian and Polish; Lithuanian writes -as, -is, -us on men's names.
_TABLE = """
    evičius evič   ovičius ovič   avičius avič
    aha i -   oho i -   eho i -   eha i -   amu i   omu i   emu i   imi i
    avai ava   ovoi ova   evoi eva   avoi ava   ovi -  evi -
    aiu a   oiu a   ai a   oi a i   ei a i   ui a -   aus -   umi -   im i -   am - a i   om - a i
    em - i
    as -   is - i   us -   ce ka ko   ci ka   ca ec   cu ec   cam ec   com ec   cem ec   cami ec   ka ok ek   ku ok ek
    u - a o i   a - i o   e a -   i a -   o -
"""


def _endings() -> list[tuple[str, tuple[str, ...]]]:
    rows = [row.split() for row in _TABLE.replace("\n", "   ").split("   ") if row.strip()]
    return sorted(
        ((ending, tuple(one.replace("-", "") for one in others)) for ending, *others in rows),
        key=lambda row: -len(row[0]),
    )


_ENDINGS = _endings()


@lru_cache(maxsize=1 << 12)
def nominatives(sounds: str) -> tuple[str, ...]:
    """Give what a word may be in the nominative.

    >>> nominatives("belackoho"), nominatives("statkeviču")
    (('belacki', 'belack', 'belackoh'), ('statkevič', 'statkeviča', 'statkevičo', 'statkeviči'))
    """
    found: dict[str, None] = {}
    for ending, others in _ENDINGS:
        if sounds.endswith(ending) and len(sounds) - len(ending) >= _SHORTEST:
            found |= dict.fromkeys(sounds.removesuffix(ending) + other for other in others)
    return tuple(found)
