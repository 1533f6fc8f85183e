"""Which keyboards the server takes under a message."""

from typing import Any

from bot.simulator.links import checked
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request

MOST = 100
MOST_IN_A_ROW = 8
DATA_BYTES = 64
COPY_SIGNS = 256
STYLES = frozenset({"danger", "success", "primary"})
LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})
ACTIONS = {
    "url": str,
    "callback_data": str,
    "switch_inline_query": str,
    "switch_inline_query_current_chat": str,
    "switch_inline_query_chosen_chat": dict,
    "copy_text": dict,
    "web_app": dict,
    "login_url": dict,
    "callback_game": dict,
    "pay": bool,
}
OTHERS = {
    "keyboard": frozenset({"is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder"}),
    "remove_keyboard": frozenset[str](),
    "force_reply": frozenset({"input_field_placeholder"}),
}


def inline_keyboard(markup: Json | None, *, inline_only: bool = False) -> Json | None:
    """Check a `reply_markup`; give the inline keyboard in it as the message will show it, None if there is none.

    Raises:
        Refusal: 400 with what is wrong.
    """
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        if inline_only:
            raise bad_request("inline keyboard expected")
        _other(markup)
        return None
    if set(markup) != {"inline_keyboard"}:
        raise bad_request("can't parse reply keyboard markup JSON object")
    rows = _rows(markup["inline_keyboard"], "inline keyboard")
    shown = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, shown)) > MOST or any(len(row) > MOST_IN_A_ROW for row in shown):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": shown} if shown else None


def _rows(rows: Any, what: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{what.replace(" ", "_")}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {what}: row must be an Array")
    return rows


def _other(markup: Json) -> None:
    kind = next((name for name in OTHERS if name in markup), None)
    if kind is None or not set(markup) <= OTHERS[kind] | {kind, "selective"}:
        raise bad_request("can't parse reply keyboard markup JSON object")
    if kind != "keyboard":
        return
    for row in _rows(markup["keyboard"], "keyboard"):
        for button in row:
            if not isinstance(button.get("text") if isinstance(button, dict) else button, str):
                raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object with text")


def _button(button: Any) -> Json:
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{problem}InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise bad_request(f'{problem}Can\'t find field "text"')
    for name, value in button.items():
        expected = str if name in LOOKS else ACTIONS.get(name)
        if expected is None:
            raise bad_request(f'{problem}there is no field "{name}"')
        if not isinstance(value, expected):
            raise bad_request(f'{problem}Field "{name}" must be of type {expected.__name__}')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text is empty")
    if button.get("style", "primary") not in STYLES:
        raise bad_request(f"{problem}invalid button style specified")
    actions = [name for name in ACTIONS if button.get(name, "") != "" or (name in button and "query" in name)]
    if not actions:
        raise bad_request(f"{problem}Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"{problem}a button has one action, this one has {' and '.join(actions)}")
    return _acting(button, actions[0])


def _acting(button: Json, action: str) -> Json:
    if action == "callback_data" and len(button[action].encode()) > DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "copy_text":
        words = button[action].get("text")
        if not isinstance(words, str) or not 1 <= len(words) <= COPY_SIGNS or set(button[action]) != {"text"}:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if action == "url":
        url = checked(button[action])
        if url is None:
            raise bad_request("BUTTON_URL_INVALID")
        return {**button, "url": url}
    return button
