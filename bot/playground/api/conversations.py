"""The methods about conversations: lists, members, history, opening and joining; says nothing in them."""

from bot.playground.api.call import Call, Page, paged
from bot.playground.wire import news
from bot.playground.world import shapes
from bot.playground.world.channels import Channel, Kind
from bot.playground.world.messages import Message
from bot.playground.world.types import Json, Refused

TYPES: dict[str, Kind] = {
    "public_channel": "channel",
    "private_channel": "private",
    "im": "app_dm",
    "mpim": "mpim",
}

MOST_IN_A_GROUP = 8


def listed(call: Call) -> Json:
    """The conversations of the kinds asked for that the app can see."""
    world = call.world
    types = [name.strip() for name in call.text("types", "public_channel").split(",")]
    if unknown := [name for name in types if name not in TYPES]:
        raise Refused("invalid_types", f"{unknown[0]} is no kind of conversation")
    kinds = [TYPES[name] for name in types]
    for kind in kinds:
        call.need(Channel("", "", kind).scope("read"))
    seen = [c for c in world.channels if c.kind in kinds and (c.kind == "channel" or world.bot_is_in(c))]
    if call.flag("exclude_archived"):
        seen = [c for c in seen if not c.is_archived]
    page = paged(call, seen)
    channels = [
        shapes.channel(world, c) | ({} if c.is_dm else {"num_members": len(c.members)}) for c in page.items
    ]
    return {"channels": channels} | page.metadata


def info(call: Call) -> Json:
    """One conversation."""
    found = call.channel()
    call.need(found.scope("read"))
    shape = shapes.channel(call.world, found)
    if call.flag("include_num_members"):
        shape["num_members"] = len(found.members)
    return {"channel": shape}


def members(call: Call) -> Json:
    """Who is in a conversation, in order of joining; those who left the company stay listed."""
    found = call.channel()
    call.need(found.scope("read"))
    page = paged(call, found.members)
    return {"members": page.items} | page.metadata


def opened(call: Call) -> Json:
    """The app's DM with one person, or its group DM with several: the same one each time."""
    found = call.channel() if "channel" in call else _opened_with(call)
    shape = shapes.channel(call.world, found) if call.flag("return_im") else {"id": found.id}
    return {"channel": shape}


def _opened_with(call: Call) -> Channel:
    world = call.world
    users = [name for name in call.text("users").split(",") if name]
    if not users:
        raise Refused("users_list_not_supplied", "give channel or users")
    call.need("im:write" if len(users) == 1 else "mpim:write")
    if len(users) > MOST_IN_A_GROUP:
        raise Refused("too_many_users", f"a group DM has at most {MOST_IN_A_GROUP} people besides the app")
    for user in users:
        if user not in world.people:
            raise Refused("user_not_found", f"there is no user {user}")
        if world.people.get(user).deleted:
            raise Refused("user_disabled", f"{user} has been deactivated")
    if len(users) == 1:
        return world.channels.app_dm(users[0], world.seconds)
    names = {user: world.people.get(user).name for user in (*users, world.app.bot_user_id)}
    return world.channels.group_dm(names, world.seconds)


def joined(call: Call) -> Json:
    """Let the app into a public channel."""
    found = call.channel()
    if found.kind != "channel":
        raise Refused("method_not_supported_for_channel_type", "an app joins public channels only")
    if found.is_archived:
        raise Refused("is_archived", f"{found.name} is archived")
    bot = call.world.app.bot_user_id
    already = bot in found.members
    if not already:
        found.members.append(bot)
        news.membership(call.world, found, bot, "member_joined_channel")
    reply: Json = {"channel": shapes.channel(call.world, found)}
    if already:
        reply |= {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
    return reply


def history(call: Call) -> Json:
    """What was said, newest first, without the replies in threads."""
    found = call.channel()
    call.need(found.scope("history"))
    if not call.world.bot_is_in(found):
        raise Refused("not_in_channel", f"the app is not in {found.name}")
    said = [m for m in call.world.messages.public(found.id) if not m.is_reply]
    page = paged(call, _within(call, said)[::-1])
    return _told(call, page) | {"pin_count": 0}


def replies(call: Call) -> Json:
    """A thread, its parent first."""
    found = call.channel()
    call.need(found.scope("history"))
    ts = call.text("ts")
    thread = call.world.messages.thread(found.id, ts)
    if not any(m.ts == ts for m in thread):
        raise Refused("thread_not_found", f"no message {ts} in {found.id}")
    parent, rest = thread[0], thread[1:]
    return _told(call, paged(call, [parent, *_within(call, rest)], default=1000))


def _within(call: Call, said: list[Message]) -> list[Message]:
    """The messages between `oldest` and `latest`, ends included where asked."""
    oldest, latest = _moment(call, "oldest", "0"), _moment(call, "latest", "9" * 10)
    inclusive = call.flag("inclusive")
    return [
        m for m in said if oldest < float(m.ts) < latest or (inclusive and float(m.ts) in (oldest, latest))
    ]


def _moment(call: Call, name: str, default: str) -> float:
    try:
        return float(call.text(name, default))
    except ValueError:
        raise Refused(f"invalid_ts_{name}", f"{name} is not a timestamp") from None


def _told(call: Call, page: Page) -> Json:
    detail = shapes.Detail(metadata=call.flag("include_all_metadata"))
    messages = [shapes.message(call.world, m, detail) for m in page.items]
    more = {"has_more": bool(page.next_cursor)}
    return {"messages": messages} | more | (page.metadata if page.next_cursor else {})


HANDLERS = {
    "conversations.list": listed,
    "conversations.info": info,
    "conversations.members": members,
    "conversations.open": opened,
    "conversations.join": joined,
    "conversations.history": history,
    "conversations.replies": replies,
}
