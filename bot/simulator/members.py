"""How somebody's place in a chat is told: the Bot API's ChatMember."""

from bot.simulator.records import Json, Person

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
)


def member_json(person: Person, standing: str) -> Json:
    """Give the ChatMember for a standing: creator, administrator, member, left or kicked (a stranger is a member)."""
    status = "member" if standing == "stranger" else standing
    member: Json = {"status": status, "user": person.as_json()}
    match status:
        case "creator":
            member["is_anonymous"] = False
        case "administrator":
            member |= {"can_be_edited": False, "is_anonymous": False} | dict.fromkeys(RIGHTS, True)
        case "kicked":
            member["until_date"] = 0
    return member
