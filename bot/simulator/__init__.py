"""A pretended Telegram that speaks the Bot API over HTTP: for the demo, for tests, for trials of speed."""

from bot.simulator.control import guarded
from bot.simulator.message import Message
from bot.simulator.methods import METHODS
from bot.simulator.orders import order_of
from bot.simulator.records import Answer, Button, Call, Person, Place
from bot.simulator.refusal import ImpossibleError, UnknownError
from bot.simulator.server import create_app, serve
from bot.simulator.trouble import Trouble
from bot.simulator.world import World

__all__ = [
    "METHODS",
    "Answer",
    "Button",
    "Call",
    "ImpossibleError",
    "Message",
    "Person",
    "Place",
    "Trouble",
    "UnknownError",
    "World",
    "create_app",
    "guarded",
    "order_of",
    "serve",
]
