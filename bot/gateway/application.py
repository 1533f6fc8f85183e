"""python-telegram-bot's application, set up our way: no poller, no memory, no jobs of its own."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseUpdateProcessor,
    CallbackContext,
    ContextTypes,
    TypeHandler,
)

from bot.gateway.api import Api
from bot.gateway.failures import report

_Memory = dict[Any, Any]
_Context = CallbackContext[Any, Any, Any, Any]
App = Application[Api, ContextTypes.DEFAULT_TYPE, _Memory, _Memory, _Memory, None]


def assemble(api: Api, order: BaseUpdateProcessor, answer: Callable[[Update], Awaitable[None]]) -> App:
    """Build an application that lets `answer` deal with each update, in this order."""

    async def handle(update: Update, _: _Context) -> None:
        await answer(update)

    application = ApplicationBuilder().bot(api).updater(None).job_queue(None).concurrent_updates(order).build()
    application.add_handler(TypeHandler(Update, handle))
    application.add_error_handler(_report)
    return application


async def _report(_: object, context: _Context) -> None:
    if context.error:
        report(context.error, "an update was dropped")
