"""What the bot can ask of the pretended server; the table of parameters is in `parameters.py`."""

from collections.abc import Awaitable, Callable

from bot.simulator.methods import (
    answering,
    asking,
    copying,
    deleting,
    describing,
    editing,
    menus,
    polling,
    sending,
    webhooks,
)
from bot.simulator.records import Json
from bot.simulator.world import World

Method = Callable[[World, Json], Awaitable[object]]

METHODS: dict[str, Method] = {
    "getMe": asking.get_me,
    "getUpdates": polling.get_updates,
    "setWebhook": webhooks.set_webhook,
    "getWebhookInfo": webhooks.get_webhook_info,
    "deleteWebhook": webhooks.delete_webhook,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "copyMessage": copying.copy_message,
    "forwardMessage": copying.forward_message,
    "answerCallbackQuery": answering.answer_callback_query,
    "setMyCommands": menus.set_my_commands,
    "getMyCommands": menus.get_my_commands,
    "deleteMyCommands": menus.delete_my_commands,
    "getChat": asking.get_chat,
    "getChatMember": asking.get_chat_member,
    "getChatAdministrators": asking.get_chat_administrators,
    "getChatMemberCount": asking.get_chat_member_count,
    "leaveChat": asking.leave_chat,
    "getFile": asking.get_file,
    "setMyName": describing.set_my_name,
    "getMyName": describing.get_my_name,
    "setMyDescription": describing.set_my_description,
    "getMyDescription": describing.get_my_description,
    "setMyShortDescription": describing.set_my_short_description,
    "getMyShortDescription": describing.get_my_short_description,
}
