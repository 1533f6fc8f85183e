"""Updates as the other side might send them: real ones, and what a seeded hand makes of them."""

import copy
import random
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_NASTY = (
    *(
        "",
        " ",
        "/",
        "/start join-x",
        "/stop",
        "/draft 1.1 approve yes",
        "\x00",
        "\u202e",
        "😀" * 2000,
        "x" * 9999,
    ),
    *("{$name}", "%s", "<b>", "'; DROP TABLE chat; --", "../../etc/passwd", "/prisoner " + "а" * 4000, "NaN", "1e999"),
)
_NUMBERS = (0, -1, 1, 2**31, 2**52, 2**63, 2**64, -(2**63), 10**30, 1.5, -0.0)
_DEEP = 60  # levels; Telegram's own server nests no deeper than a few


def real(person: int, number: int) -> list[tuple[str, Json]]:
    """Give one update of each kind, as recorded, from this person."""
    user = {"id": person, "is_bot": False, "first_name": "Ihar", "username": "ihar", "language_code": "en"}
    chat = {"id": person, "type": "private", "first_name": "Ihar"}
    group: Json = {"id": -1_001_000_000_000 - person, "type": "supergroup", "title": "Solidarity"}
    said = {"message_id": number, "date": 1_343_980_800, "chat": chat, "from": user}
    file = {"file_id": "BQACAgIAAx", "file_unique_id": "AgADx", "file_size": 1000}
    member = {"user": {"id": 1_000_001, "is_bot": True, "first_name": "bot"}, "status": "member"}
    entity = {"type": "bot_command", "offset": 0, "length": 5}
    return [
        ("message", {**said, "text": "/prisoner Statkevich", "entities": [entity]}),
        ("message", {**said, "text": "where is Statkevich"}),
        ("message", {**said, "photo": [{**file, "width": 90, "height": 90}], "caption": "x"}),
        ("message", {**said, "document": {**file, "file_name": "list.csv", "mime_type": "text/csv"}}),
        ("message", {**said, "sticker": {**file, "type": "regular", "width": 1, "height": 1, "is_animated": False}}),
        ("message", {**said, "contact": {"phone_number": "1", "first_name": "x"}}),
        ("message", {**said, "chat": group, "text": "/help@solidarity_demo_bot"}),
        ("message", {**said, "chat": group, "migrate_to_chat_id": group["id"] - 1}),
        ("message", {**said, "chat": group, "new_chat_members": [user]}),
        ("callback_query", {"id": str(number), "from": user, "chat_instance": "1", "data": "help", "message": said}),
        ("callback_query", {"id": str(number), "from": user, "chat_instance": "1", "data": "~AAAAAAAAstatus"}),
        (
            "my_chat_member",
            {"chat": chat, "from": user, "date": 1, "old_chat_member": member, "new_chat_member": member},
        ),
        ("edited_message", {**said, "text": "/help", "edit_date": 1}),
        ("channel_post", {**said, "chat": {**group, "type": "channel"}, "text": "/help"}),
        ("poll_answer", {"poll_id": "1", "user": user, "option_ids": [0]}),
    ]


def hostile(seed: int, people: range) -> Iterator[tuple[str, Json]]:
    """Give updates without end: of real ones some fields are gone, doubled, of another type, too large, too deep."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be safe
    number = 1_000_000
    while True:
        number += 1
        kind, content = chance.choice(real(chance.choice(people), number))
        content = copy.deepcopy(content)
        for _ in range(chance.choice((0, 0, 1, 1, 1, 3))):
            _spoil(content, chance)
        yield (
            (chance.choice(("message", "callback_query", "my_chat_member")) if chance.random() < 0.03 else kind),
            content,
        )


def _spoil(value: Any, chance: random.Random) -> None:
    while True:
        places = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not places:
            return
        place = chance.choice(places)
        inner = value[place]
        if not isinstance(inner, dict | list) or chance.random() < 0.3:
            break
        value = inner
    if isinstance(value, dict) and chance.random() < 0.25:
        del value[place]
    else:
        value[place] = _nasty(chance, inner)


def _nasty(chance: random.Random, was: Any) -> Any:
    deep: Any = was
    for _ in range(_DEEP):
        deep = [deep] if chance.random() < 0.5 else {"x": deep}
    return chance.choice(
        (
            chance.choice(_NASTY),
            chance.choice(_NUMBERS),
            chance.choice((None, True, False, [], {}, [[]], {"": None})),
            [was] * chance.choice((1, 2, 200)),
            {"id": was, "type": was},
            deep,
            "".join(chance.sample(was, len(was))) if isinstance(was, str) else was,
        )
    )
