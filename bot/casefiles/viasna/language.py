"""In which language a text of Viasna's list is: its columns do not tell."""

import re

_UKRAINIAN, _RUSSIAN = re.compile("[їєґ]", re.IGNORECASE), re.compile("[ищъ]", re.IGNORECASE)
_BELARUSIAN, _CYRILLIC = re.compile("[ўі]", re.IGNORECASE), re.compile("[а-яё]", re.IGNORECASE)


def language(text: str) -> str:
    """Tell by its letters; Cyrillic that could be either is Belarusian, as the list is.

    >>> [language(text) for text in ("Ihar", "Ігар", "Игорь", "Дмитро Їжак")]
    ['en', 'be', 'ru', 'uk']
    """
    if _UKRAINIAN.search(text):
        return "uk"
    if _BELARUSIAN.search(text):
        return "be"
    if _RUSSIAN.search(text):
        return "ru"
    return "be" if _CYRILLIC.search(text) else "en"
