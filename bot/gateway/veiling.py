"""Discreet mode: what is said in a chat that others may look at.

1. Nothing new says what it is about: a question is met with a neutral line, and only its button asks it.
2. What the button brings stands in the place of the line, for changing a message notifies nobody, and vanishes soon.
3. What could not be made to vanish (Telegram lets a bot delete nothing older than two days) is said below anew.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards import neutral
from bot.conversation import Button, Place, Reply
from bot.gateway.incoming import Asked
from bot.texts import Say
from storage import DELETABLE, Chat

SHOWN = timedelta(minutes=5)  # how long a text stays


def is_discreet(asked: Asked, chat: Chat | None) -> bool:
    """Whether what is said here must give nobody away.

    What a chat chose may be forgotten by now; what its menu and its lines still offer is answered as it was then.
    """
    return asked.place is Place.PRIVATE and (chat.discreet if chat else asked.veiled)


def must_wait(asked: Asked, now: datetime) -> bool:
    """Whether a question is not answered before its button is pressed, in a chat that is discreet.

    What organizers do, they do in the open; what is asked by a link alone, no button can ask.
    """
    if asked.command.plain or asked.command.roles or asked.command.linked:
        return False
    young = asked.at is not None and now - asked.at < DELETABLE - SHOWN
    return not (asked.pressed and asked.editable and young)


def line(asked: Asked, say: Say) -> Reply:
    """Give the neutral line whose button asks the question."""
    button = Button(say.plain("button-neutral"), asked.command.alias or asked.command.name, asked.words)
    if not button.fits:
        return Reply(say("neutral-long"), discreet=True)
    return Reply(neutral(asked.message or 0, say), ((button,),), discreet=True)


def hushed(asked: Asked, reply: Reply) -> Reply:
    """Let a reply make no sound, stand where its button was pressed, without picture or file, and vanish soon.

    A neutral line is as it should be already; what organizers are told stands where it would, and stays.
    """
    if reply.discreet:
        return reply
    if asked.command.roles:
        return replace(reply, discreet=True, then=tuple(replace(more, discreet=True) for more in reply.then))
    then = tuple(replace(more, discreet=True, vanishing=True) for more in reply.then)
    bare = replace(reply, photo="", document=None)  # a file would be a new message, and may be kept by the phone
    return replace(bare, discreet=True, vanishing=True, in_place=asked.pressed, then=then)
