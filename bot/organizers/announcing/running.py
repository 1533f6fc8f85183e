"""How far an announcement is: a bar with rounded numbers while it runs, the report afterwards."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from bot.alerts.announcing import KEPT
from bot.cards import clipped, joined
from bot.conversation import Button
from bot.organizers.announcing.step import labelled
from bot.organizers.naming import counted
from bot.texts import Say, languages
from storage import Announcement, Freeze, Phase, Stage, Transaction

Rows = tuple[tuple[Button, ...], ...]
_BAR = 20  # signs
_SENT = (Stage.SENT, Stage.CORRECTED, Stage.KEPT, Stage.CHANGING, Stage.ABSENT, Stage.RECALLED)
_TO_GO = {Stage.OWED, Stage.CHANGING}
_TOLD = (Stage.REFUSED, Stage.FAILED, Stage.UNCONFIRMED, Stage.GONE, Stage.MISSED, Stage.WITHDRAWN)
_CHANGED = (Stage.CORRECTED, Stage.RECALLED, Stage.KEPT, Stage.ABSENT)
_REASONS = 5


async def told_so_far(one: Announcement, store: Transaction, rate: float, say: Say) -> Markup:
    """Say how far it is; no number below ten is ever said, and no reader is named. `rate`: messages a second."""
    counts = await store.progress.of(one.occasion_id) if one.occasion_id else {}
    totals = Counter[Stage]()
    for (_, stage), count in counts.items():
        totals[stage] += count
    frozen = await store.boards.frozen()
    running = one.phase in {Phase.RUNNING, Phase.PAUSED}
    return joined(
        (
            say("report-title", number=str(one.number), phase=_phase(one, frozen)),
            _bar(totals, rate, say) if running else "",
            *(_line(stage, totals[stage], say) for stage in (*_TOLD, *_CHANGED) if totals[stage]),
            *([] if running else await _report(one, counts, store, say)),
        )
    )


def recallable(one: Announcement, now: datetime) -> bool:
    """Whether it is still known who was sent it, and Telegram lets it be deleted."""
    known = one.occasion_id is not None  # not after a wipe, nor where a backup was restored
    return known and one.started_at is not None and now < one.started_at + KEPT


def buttons(one: Announcement, now: datetime, say: Say) -> Rows:
    """Offer what can be done with it now."""

    def button(key: str, step: str) -> Button:
        return labelled(one, say.plain(key), step)

    again = (button("button-report-again", "again"),)
    match one.phase:
        case Phase.RUNNING:
            return (again, (button("button-pause", "pause"), button("button-cancel", "cancel")))
        case Phase.PAUSED:
            return (again, (button("button-resume", "resume"), button("button-cancel", "cancel")))
    if one.recall or not recallable(one, now):
        return (again,)
    correct = (button("button-correct", "correct"), button("button-retry", "retry"))
    return (again, correct, (button("button-recall", "recall"),))


def _phase(one: Announcement, frozen: Freeze | None) -> str:
    return "frozen" if frozen and one.phase is Phase.RUNNING else one.phase.value


def _bar(totals: Mapping[Stage, int], rate: float, say: Say) -> Markup:
    to_go, whole = sum(totals[stage] for stage in _TO_GO), sum(totals.values())
    done = _BAR if not whole else _BAR * (whole - to_go) // whole
    percent = 100 * done // _BAR
    minutes = max(1, round(to_go / rate / 60))
    return joined(
        (
            say("report-bar", bar="▓" * done + "░" * (_BAR - done), percent=percent),
            say("report-sent", count=counted(sum(totals[stage] for stage in _SENT) - totals[Stage.CHANGING], say)),
            say("report-to-go", count=counted(to_go, say), minutes=minutes),
        )
    )


def _line(stage: Stage, count: int, say: Say) -> Markup:
    return say("report-stage", stage=stage.value, count=counted(count, say))


async def _report(
    one: Announcement, counts: Mapping[tuple[str, Stage], int], store: Transaction, say: Say
) -> list[str]:
    sent = Counter[str]()
    for (language, stage), count in counts.items():
        if stage in _SENT:
            sent[language] += count
    reasons = await store.progress.reasons(one.occasion_id) if one.occasion_id else {}
    seconds = (one.ended_at - one.started_at).total_seconds() if one.ended_at and one.started_at else 0
    return [
        say("report-sent", count=counted(sum(sent.values()), say)) if sent else "",
        *(
            say("report-language", language=languages().get(code, code), count=counted(count, say))
            for code, count in sorted(sent.items())
        ),
        *(
            say("report-reason", reason=clipped(reason, 120), count=counted(count, say))
            for reason, count in list(reasons.items())[:_REASONS]
        ),
        say("report-duration", minutes=max(1, round(seconds / 60))) if seconds else "",
        say("report-who", author=one.author, approver=one.approver, alone="yes" if one.alone else "no")
        if one.approver
        else "",
    ]
