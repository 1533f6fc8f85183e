"""Case files by document: a file sent to the bot is looked at, and taken in after a yes; /export gives it all back.

The file itself is not kept: Telegram has it, and until it is answered its id stands where the organizer's next message
is awaited. So it is read a second time when the yes comes, and what is told then is what really went in.
"""

import asyncio
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from bot.cards import clipped, joined
from bot.casefiles import LARGEST_DOCUMENT, Broken, Loaded, export_csv, export_json, read_document, take_in
from bot.conversation import Ask, Button, Document, Fetch, Reply
from bot.organizers.asker import asker, note
from bot.texts import Say
from storage import Storage, Transaction

COMMAND = "document"
_YES, _NO = "yes", "no"
_FAULTS, _DOUBLES = 12, 8  # shown; the rest is counted
_LONGEST = 160  # characters of a reason


async def document(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Look at a file that was sent, or take in the one that was looked at."""
    own = asker(ask)
    if ask.sent and ask.sent.document:
        sent = ask.sent.document
        if sent.size > LARGEST_DOCUMENT:
            return Reply(say("document-large", most=LARGEST_DOCUMENT // 1_000_000))
        await store.organizers.ask(own.number, f"{COMMAND} {sent.file} {clipped(sent.name, 60)}")
        return Reply(say("document-looking"), work=_File(sent.file, sent.name, _today(ask), say).look)
    _, _, waiting = own.doing.partition(" ")
    file, _, name = waiting.partition(" ")
    if not ask.pressed or not file or not own.doing.startswith(COMMAND):
        return Reply(say("document-yes-or-no" if file and own.doing.startswith(COMMAND) else "document-how"))
    await store.organizers.ask(own.number, "")
    if ask.words != _YES:
        return Reply(say("document-not"), in_place=True)
    await note(store, ask, "imported", {"name": name})
    return Reply(say("document-taking"), in_place=True, work=_File(file, name, _today(ask), say).take)


async def import_(ask: Ask, store: Transaction, say: Say) -> Reply:  # noqa: ARG001 - every command takes the same
    """Say how it is done."""
    return Reply(say("document-how"))


async def export(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Give all case files, as CSV files in a ZIP and as one file of JSON; either can be sent back."""
    zipped = _zipped(await export_csv(store))
    as_json = await export_json(store)
    day = _today(ask).isoformat()
    second = Reply(say("export-json"), document=Document(f"case-files-{day}.json", as_json))
    return Reply(say("export"), document=Document(f"case-files-{day}.zip", zipped), then=(second,))


@dataclass(frozen=True, slots=True)
class _File:
    """A file somebody sent; nothing in it may be later than `today`."""

    file: str
    name: str
    today: date
    say: Say

    async def look(self, storage: Storage, fetch: Fetch) -> Reply:
        """Say what would come of it, and ask whether that is wanted."""
        told, good = await self._outcome(storage, fetch, dry_run=True)
        yes = Button(self.say.plain("button-document-yes"), COMMAND, _YES)
        return Reply(told, ((yes,), (Button(self.say.plain("button-no"), COMMAND, _NO),)) if good else ())

    async def take(self, storage: Storage, fetch: Fetch) -> Reply:
        """Take it in, and say what came of it."""
        told, _ = await self._outcome(storage, fetch, dry_run=False)
        return Reply(told)

    async def _outcome(self, storage: Storage, fetch: Fetch, *, dry_run: bool) -> tuple[Markup, bool]:
        """Say what came, or would come, of it, and whether anything of it can be taken in."""
        content = await fetch(self.file)
        if content is None:
            return self.say("document-unreachable"), False
        cases = await asyncio.to_thread(read_document, content, self.name, self.today)
        match await take_in(cases, storage, dry_run=dry_run):
            case Broken(faults):
                lines = [escape(clipped(str(one), _LONGEST)) for one in faults[:_FAULTS]]
                more = self.say("document-more", count=len(faults) - _FAULTS) if len(faults) > _FAULTS else ""
                return joined((self.say("document-broken"), *lines, more)), False
            case Loaded() as loaded:
                return _told(loaded, self.say, dry_run=dry_run), True


def _told(loaded: Loaded, say: Say, *, dry_run: bool) -> Markup:
    counts = [
        say("document-kind", kind=kind, new=str(change.new), changed=str(change.changed), same=str(change.same))
        for kind, change in loaded.changes.items()
        if change.new or change.changed or change.same
    ]
    gone = [say("document-removed", kind=kind, count=str(count)) for kind, count in loaded.removed.items() if count]
    refused = [escape(clipped(f"• {one.file}:{one.line}: {one.reason}", _LONGEST)) for one in loaded.refused[:_FAULTS]]
    more = len(loaded.refused) - len(refused)
    doubles = [
        say("document-double", name=clipped(one.name, 60), other=clipped(one.other_name, 60))
        for one in loaded.doubles[:_DOUBLES]
    ]
    hidden = len(loaded.doubles) - len(doubles)
    return joined(
        (
            say("document-would" if dry_run else "document-done"),
            *counts,
            *gone,
            say("document-refused", count=loaded.rows_refused) if refused else "",
            *refused,
            say("document-more", count=more) if more > 0 else "",
            say("document-doubles") if doubles else "",
            *doubles,
            say("document-more", count=hidden) if hidden > 0 else "",
        )
    )


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _today(ask: Ask) -> date:
    """The campaign's day: nothing in the files may be later."""
    return ask.now.astimezone(ask.defaults.zone).date()
