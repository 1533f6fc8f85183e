"""Every kind of alert, in one visible list."""

from datetime import date

from bot.alerts.action_day import ActionDays
from bot.alerts.anniversary import Anniversary
from bot.alerts.behind_bars import BehindBars
from bot.alerts.birthday import Birthday
from bot.alerts.kind import Facts, Kind
from bot.alerts.news import News
from bot.alerts.renewal import Renewal
from bot.alerts.sentence_end import SentenceEnd
from storage import Occasion

# In the order of importance within one day: where a chat may be told only a few singly, the first ones are.
ALERTS: tuple[Kind, ...] = (
    News(),
    Renewal(),
    ActionDays(),
    SentenceEnd(),
    Anniversary(),
    Birthday(),
    BehindBars(),
)


def occasions(facts: Facts, day: date) -> list[Occasion]:
    """Give what there is to tell on this day, the most important first; not news, which wait for no hour."""
    return [occasion for kind in ALERTS if not kind.urgent for occasion in kind.occasions(facts, day)]


def kind_named(name: str) -> Kind:
    """Give the kind of this name.

    Raises:
        KeyError: there is none.
    """
    return {kind.name: kind for kind in ALERTS}[name]
