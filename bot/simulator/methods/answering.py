"""answerCallbackQuery: the bot answers a pressed button."""

from bot.simulator.records import Answer, Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

LIFETIME = 150  # seconds in which a query can be answered
TEXT = 200


async def answer_callback_query(world: World, given: Json) -> bool:
    """Stop the button's wait, with a notice if there is a text; once, and while the query lives."""
    query = world.queries.get(given["callback_query_id"])
    if query is None or query.answer is not None or world.clock() - query.pressed_at > LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text, url = given.get("text", ""), given.get("url")
    if len(text) > TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not url.lower().startswith(f"https://t.me/{world.bot.username}?start=".lower()):
        raise bad_request("URL_INVALID")
    answer = query.answer = Answer(text, given.get("show_alert", False), url or None)
    query.bell.ring()
    world.events.tell(
        "answer",
        query.chat,
        callback_query_id=query.id,
        person=query.person,
        text=answer.text,
        show_alert=answer.show_alert,
        url=answer.url,
    )
    return True
