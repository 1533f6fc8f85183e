"""Which step of an announcement a button or an answer asks for."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.conversation import Ask, Reply
from bot.organizers.announcing.approval import approve, ask_for_approval, decline
from bot.organizers.announcing.crowd import to
from bot.organizers.announcing.linking import links
from bot.organizers.announcing.managing import again, cancel, correct, discard, pause, recall, resume, retry
from bot.organizers.announcing.outside import outside
from bot.organizers.announcing.overview import UNDER_WAY, changed_meanwhile
from bot.organizers.announcing.picture import photo
from bot.organizers.announcing.preview import preview, test
from bot.organizers.announcing.step import Handle, Step
from bot.organizers.announcing.subject import about
from bot.organizers.announcing.timing import until, when
from bot.organizers.announcing.wording import text
from bot.organizers.asker import asker
from bot.texts import Say
from storage import Announcement, Transaction

_WORDS = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?(?: (\w+))?(?: (.*))?", re.ASCII)
WORDING: Mapping[str, Handle] = {"text": text, "outside": outside}  # what a correction may change
DRAFTING: Mapping[str, Handle] = {
    "about": about,
    "photo": photo,
    "links": links,
    "to": to,
    "when": when,
    "until": until,
}
DECIDING: Mapping[str, Handle] = {
    "preview": preview,
    "test": test,
    "ask": ask_for_approval,
    "approve": approve,
    "decline": decline,
    "discard": discard,
}
RUNNING: Mapping[str, Handle] = {
    "again": again,
    "pause": pause,
    "resume": resume,
    "cancel": cancel,
    "correct": correct,
    "recall": recall,
    "retry": retry,
}


async def draft(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Take the step if the button is of the present version, else show how it is by now."""
    words = _WORDS.fullmatch(ask.words)
    one = await store.announcements.get(int(words[1])) if words else None
    if not words or one is None:
        return Reply(say("announce-none"), in_place=ask.pressed)
    step = Step(one, words[4] or "", ask, store, say)
    if ask.sent is None and asker(ask).doing:
        await store.organizers.ask(asker(ask).number, "")  # whoever presses another button answers no longer
    handle = _steps(one).get(words[3] or "")
    if handle and words[2] != str(one.version):
        await store.organizers.ask(asker(ask).number, "")
        return await changed_meanwhile(replace(step, words=""))
    return await (handle(step) if handle else again(step))


def _steps(one: Announcement) -> dict[str, Handle]:
    """Give the steps there are now: a recall changes no text, a correction nothing but text and caution."""
    if one.phase in UNDER_WAY:
        return {**RUNNING}
    if one.recall:
        return {**DECIDING}
    return {**DECIDING, **WORDING, **({} if one.begun else DRAFTING), "cancel": cancel}
