"""A reply with its links marked where opening them may be dangerous: every reply of every command goes through here."""

from dataclasses import replace

from bot.cards import marked
from bot.conversation import Reply
from bot.texts import Say


def careful(reply: Reply, say: Say) -> Reply:
    """Give the reply, and what is said after it, with marks."""
    text, rows = marked(reply.text, reply.rows, say)
    return replace(reply, text=text, rows=rows, then=tuple(careful(more, say) for more in reply.then))
