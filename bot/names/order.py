"""A name with the given name first, as we show names, whichever way round it was written."""

from bot.names.parts import Part, is_given, parts
from bot.names.script import sounds, words


def given_first(name: str) -> str:
    """Put a surname that comes first behind the rest; a name we do not know better is left as it is.

    >>> given_first("Zima Ihar"), given_first("Zima, Ihar"), given_first("Ihar Zima"), given_first("Зіма Ігар Іванавіч")
    ('Ihar Zima', 'Ihar Zima', 'Ihar Zima', 'Ігар Іванавіч Зіма')
    """
    surname, comma, others = (part.strip() for part in name.partition(","))
    if comma and surname and others and "," not in others:
        return f"{others} {surname}"
    written = name.split()
    heard = [[sound for word in words(one) for sound in sounds(word.text, name)] for one in written]
    if len(written) not in {2, 3} or not all(heard):
        return name
    found = parts(heard)
    turned = found[0] is Part.SURNAME and found[1] is Part.GIVEN and not is_given(heard[0])
    return " ".join([*written[1:], written[0]]) if turned else name
