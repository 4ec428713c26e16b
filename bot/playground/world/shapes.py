"""How people, channels, messages and views look as Slack's JSON; decides nothing about them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.playground.world.types import Json
from bot.playground.world.views import View

if TYPE_CHECKING:
    from bot.playground.world.state import World


def zone_facts(person: Person, now: datetime) -> Json:
    """The zone as `users.info` tells it; nothing at all where a person has none."""
    if person.tz is None:
        return {}
    local = now.astimezone(ZoneInfo(person.tz))
    offset = local.utcoffset()
    seconds = int(offset.total_seconds()) if offset is not None else 0
    return {"tz": person.tz, "tz_label": local.tzname() or person.tz, "tz_offset": seconds}


def user(world: "World", person: Person, *, locale: bool = False) -> Json:
    """A person as the directory shows them; the address only to apps with `users:read.email`."""
    shape: Json = {
        "id": person.id,
        "team_id": person.team_id or world.team_id,
        "name": person.name,
        "deleted": person.deleted,
        "profile": _profile(world, person),
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": person.updated,
    }
    if not person.deleted:
        shape |= {
            "color": person.color,
            "real_name": person.real_name,
            **zone_facts(person, world.clock.now()),
        }
        shape |= _standing(person)
    if locale:
        shape["locale"] = person.locale
    return shape | _of_org(world, person)


def _of_org(world: "World", person: Person) -> Json:
    """In an org, everybody of one of its workspaces is somebody there as well."""
    org, team = world.org, person.team_id or world.team_id
    if org is None or person.is_bot or team not in dict(org.teams):
        return {}
    teams = [] if person.deleted else [team]
    told = {"id": person.id, "enterprise_id": org.id, "enterprise_name": org.name, "teams": teams}
    return {"enterprise_user": told | {"is_admin": False, "is_owner": False, "is_primary_owner": False}}


def _standing(person: Person) -> Json:
    return {
        "is_admin": person.is_admin,
        "is_owner": person.is_owner,
        "is_primary_owner": person.is_owner,
        "is_restricted": person.is_guest,
        "is_ultra_restricted": False,
        "is_email_confirmed": not person.is_bot,
        "who_can_share_contact_card": "EVERYONE",
    }


def _profile(world: "World", person: Person) -> Json:
    called = "" if person.is_bot else person.first_name  # an app has its whole name and no other
    profile: Json = {
        "real_name": person.real_name,
        "real_name_normalized": person.real_name,
        "display_name": called,
        "display_name_normalized": called,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "title": person.title,
        "phone": "",
        "skype": "",
        "status_text": person.status_text,
        "status_emoji": person.status_emoji,
        "status_expiration": person.status_expiration,
        "avatar_hash": f"g{person.id.lower()}",
        "team": person.team_id or world.team_id,
    }
    if person.is_bot and person.bot_id:
        profile |= {
            "bot_id": person.bot_id,
            "api_app_id": world.app.id if person.bot_id == world.app.bot_id else "",
        }
    elif world.app.granted("users:read.email"):
        profile["email"] = f"{person.name}@example.com"
    return profile


def channel(world: "World", found: Channel) -> Json:
    """A conversation as `conversations.info` shows it."""
    if found.is_dm:
        return _dm(world, found)
    name = {"name": found.name, "name_normalized": found.name}
    return {
        "id": found.id,
        **name,
        "is_channel": found.kind == "channel",
        "is_group": found.kind == "private",
        "is_im": False,
        "is_mpim": found.kind == "mpim",
        "is_private": found.kind != "channel",
        "is_archived": found.is_archived,
        "is_general": found.is_general,
        "is_member": world.app.bot_user_id in found.members,
        "created": found.created,
        "creator": found.creator,
        "unlinked": 0,
        "is_shared": bool(found.shared_with),
        "is_org_shared": False,
        "is_ext_shared": bool(found.shared_with),
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "context_team_id": world.team_id,
        "updated": found.created * 1000,
        "previous_names": [],
        "topic": {"value": found.topic, "creator": found.creator, "last_set": found.created},
        "purpose": {"value": found.purpose, "creator": found.creator, "last_set": found.created},
    }


def _dm(world: "World", found: Channel) -> Json:
    partner = world.channels.partner(found)
    return {
        "id": found.id,
        "created": found.created,
        "is_archived": found.is_archived,
        "is_im": True,
        "is_org_shared": False,
        "user": partner,
        "is_user_deleted": world.people.get(partner).deleted,
    }


@dataclass(frozen=True)
class Detail:
    """How much of a message to tell: metadata only where asked for, threads not in events."""

    metadata: bool = False
    thread: bool = True


def message(world: "World", found: Message, detail: Detail = Detail()) -> Json:
    """A message as history, replies and interactions carry it."""
    shape: Json = {
        "type": "message",
        "user": found.user,
        "ts": found.ts,
        "text": found.text,
        "team": world.team_id,
    }
    if found.subtype:
        shape["subtype"] = found.subtype
    if found.subtype == "tombstone":
        shape["hidden"] = True
    if found.client_msg_id:
        shape["client_msg_id"] = found.client_msg_id
    if found.bot:
        shape |= {"bot_id": world.app.bot_id, "app_id": world.app.id, "bot_profile": bot_profile(world)}
    shape |= _contents(found)
    if found.edited_ts:
        shape["edited"] = {"user": found.edited_by, "ts": found.edited_ts}
    if found.metadata and detail.metadata:
        shape["metadata"] = found.metadata
    return shape | _threading(world, found, detail)


def _contents(found: Message) -> Json:
    shape: Json = {}
    if found.blocks:
        shape["blocks"] = found.blocks
    if found.attachments:
        shape["attachments"] = found.attachments
    if found.files:
        shape |= {"files": found.files, "upload": False, "display_as_bot": False}
    if found.reactions:
        shape["reactions"] = [
            {"name": name, "users": users, "count": len(users)} for name, users in found.reactions.items()
        ]
    return shape


def _threading(world: "World", found: Message, detail: Detail) -> Json:
    if found.is_reply:
        parent = world.messages.find(found.channel, found.thread_ts or "")
        return {"thread_ts": found.thread_ts, "parent_user_id": parent.user if parent else found.user}
    replies = world.messages.summary(found)
    if not replies.reply_count or not detail.thread:
        return {}
    return {
        "thread_ts": found.ts,
        "reply_count": replies.reply_count,
        "reply_users_count": len(replies.reply_users),
        "latest_reply": replies.latest_reply,
        "reply_users": list(replies.reply_users),
        "is_locked": False,
        "subscribed": False,
    }


def bot_profile(world: "World") -> Json:
    """The app's card beside its messages."""
    app = world.app
    icon = f"{world.base_url}/static/icon.svg"
    icons = {f"image_{size}": icon for size in (36, 48, 72)}
    facts: Json = {"id": app.bot_id, "app_id": app.id, "name": app.name, "icons": icons}
    return facts | {"deleted": False, "updated": 0, "team_id": world.team_id}


def view(world: "World", found: View) -> Json:
    """A modal or Home as replies and interactions carry it, with what is filled in."""
    return {
        "id": found.id,
        "team_id": world.team_id,
        "type": found.type,
        "blocks": found.blocks,
        "private_metadata": found.private_metadata,
        "callback_id": found.callback_id,
        "state": {"values": found.values},
        "hash": found.hash,
        "title": found.title or {"type": "plain_text", "text": "View Title", "emoji": True},
        "clear_on_close": found.clear_on_close,
        "notify_on_close": found.notify_on_close,
        "close": found.close,
        "submit": found.submit,
        "previous_view_id": found.previous_view_id,
        "root_view_id": found.root_view_id or found.id,
        "app_id": world.app.id,
        "external_id": found.external_id,
        "app_installed_team_id": world.team_id,
        "bot_id": world.app.bot_id,
    }
