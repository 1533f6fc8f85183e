"""Which parameters each method takes.

Kinds: int, bool, str, chat (a number or @username), list and map (JSON), file (an upload, a file id or an address).
`!` marks a required one. Source: Bot API 10.1. A nested map is checked against SHAPES by its name.
"""

from dataclasses import dataclass

PLACE = "business_connection_id message_thread_id:int direct_messages_topic_id:int"
SENDING = "disable_notification:bool protect_content:bool message_effect_id suggested_post_parameters:map"
BOOSTED = f"{SENDING} allow_paid_broadcast:bool reply_parameters:map reply_markup:map"
CAPTION = "caption parse_mode caption_entities:list show_caption_above_media:bool"
EDITED = "business_connection_id chat_id:chat message_id:int inline_message_id reply_markup:map"
COPIED = "chat_id!:chat message_thread_id:int direct_messages_topic_id:int from_chat_id!:chat"

PARAMETERS = {
    "getMe": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:list",
    "setWebhook": "url certificate:file ip_address max_connections:int allowed_updates:list drop_pending_updates:bool"
    " secret_token",
    "getWebhookInfo": "",
    "deleteWebhook": "drop_pending_updates:bool",
    "sendMessage": f"chat_id!:chat text! parse_mode entities:list link_preview_options:map {PLACE} {BOOSTED}",
    "sendPhoto": f"chat_id!:chat photo!:file has_spoiler:bool {CAPTION} {PLACE} {BOOSTED}",
    "sendDocument": "chat_id!:chat document!:file thumbnail:file caption parse_mode caption_entities:list"
    f" disable_content_type_detection:bool {PLACE} {BOOSTED}",
    "sendChatAction": "chat_id!:chat action! business_connection_id message_thread_id:int",
    "editMessageText": f"text! parse_mode entities:list link_preview_options:map {EDITED}",
    "editMessageCaption": f"{CAPTION} {EDITED}",
    "editMessageReplyMarkup": EDITED,
    "deleteMessage": "chat_id!:chat message_id!:int",
    "deleteMessages": "chat_id!:chat message_ids!:list",
    "copyMessage": f"{COPIED} message_id!:int video_start_timestamp:int {CAPTION} {BOOSTED}",
    "forwardMessage": f"{COPIED} message_id!:int video_start_timestamp:int {SENDING}",
    "answerCallbackQuery": "callback_query_id! text show_alert:bool url cache_time:int",
    "setMyCommands": "commands!:list scope:map language_code",
    "getMyCommands": "scope:map language_code",
    "deleteMyCommands": "scope:map language_code",
    "getChat": "chat_id!:chat",
    "getChatMember": "chat_id!:chat user_id!:int",
    "getChatAdministrators": "chat_id!:chat return_bots:bool",
    "getChatMemberCount": "chat_id!:chat",
    "leaveChat": "chat_id!:chat",
    "getFile": "file_id!",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
}
SHAPES = {
    "link_preview_options": "is_disabled:bool url prefer_small_media:bool prefer_large_media:bool show_above_text:bool",
    "reply_parameters": "message_id!:int chat_id:chat allow_sending_without_reply:bool quote quote_parse_mode"
    " quote_entities:list quote_position:int checklist_task_id:int poll_option_id",
    "scope": "type! chat_id:chat user_id:int",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One line of the table."""

    kind: str
    required: bool


def table(line: str) -> dict[str, Parameter]:
    """Read a line of the table."""
    parameters: dict[str, Parameter] = {}
    for word in line.split():
        name, _, kind = word.partition(":")
        parameters[name.rstrip("!")] = Parameter(kind or "str", name.endswith("!"))
    return parameters


TABLES = {method: table(line) for method, line in PARAMETERS.items()}
SHAPE_TABLES = {name: table(line) for name, line in SHAPES.items()}
