"""Words that a phone in discreet mode may show nobody: stems, in every language the bot speaks."""

import re

ENGLISH = (
    "prison jail politic detain detention arrest sentenc verdict court Belarus Lukashenk solidarit Viasna protest "
    "freedom police KGB extremis opposition Amnesty FIDH Censorship organizer campaign embassy statement Bialia Statkev"
)
BELARUSIAN = (
    "зняволен вязень вязн паліт затрыма арышт прысуд вырак абвінава Беларус Лукашэнк салідарн Вясн пратэст свабод "
    "міліцы КДБ экстрэм правабар Бяляцк Статкевіч"
)
RUSSIAN = (
    "заключ узник полит задерж арест приговор обвин Лукашенк солидарн Весн протест свобод милици КГБ экстрем правозащ "
    "Беляцк"
)
UKRAINIAN = "в’язн в'язн політ затрим арешт вирок звинувач солідарн Білорус протест правозах Біляцьк"
_FORBIDDEN = re.compile("|".join(f"{ENGLISH} {BELARUSIAN} {RUSSIAN} {UKRAINIAN}".split()), re.IGNORECASE)


def forbidden_in(text: str) -> list[str]:
    """Give what a text must not say.

    >>> forbidden_in("A note for today"), forbidden_in("A political prisoner")
    ([], ['politic', 'prison'])
    """
    return _FORBIDDEN.findall(text)
