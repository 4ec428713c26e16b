"""What the page shows to one person, as one JSON value; changes nothing."""

from dataclasses import asdict
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.playground.page.week import Week
from bot.playground.workspace import Workspace
from bot.playground.world.canvases import Canvas
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import SLACKBOT, Person
from bot.playground.world.types import Json
from bot.playground.world.views import View

MOST_REFUSALS = 50


def page_state(workspace: Workspace, me: Person, week: Week | None, can: dict[str, bool]) -> Json:
    """Everything the page needs to draw the workspace as this person sees it."""
    places = _places(workspace, me)
    home = workspace.home(me.id)
    return {
        "revision": workspace.changes.revision,
        "clock": clock(workspace.clock.now(), me),
        "workspace": {"name": workspace.name},
        "app": _app(workspace),
        "me": person(me),
        "people": [person(somebody) for somebody in workspace.people],
        "channels": [_channel(workspace, place, me) for place in places],
        "messages": {place.id: _messages(workspace, place, me) for place in places},
        "home": view(home) if home else None,
        "views": [view(found) for found in workspace.views.stack(me.id)],
        "commands": [asdict(command) for command in workspace.app.commands],
        "shortcuts": [asdict(shortcut) for shortcut in workspace.app.shortcuts],
        "refused": [_refusal(r.at, r.method, r.error, r.detail) for r in workspace.refused[-MOST_REFUSALS:]],
        "week": week.shape() if week else None,
        "can": can,
    }


def clock(now: datetime, me: Person) -> Json:
    """The workspace's time, and how it reads where this person is."""
    zone = me.tz or "Etc/UTC"
    local = now.astimezone(ZoneInfo(zone))
    place = zone.rpartition("/")[2].replace("_", " ")
    label = f"{local:%a} {local.day} {local:%b %Y, %H:%M} in {place}"
    return {"now": now.isoformat(), "label": label}


def _app(workspace: Workspace) -> Json:
    app = workspace.app
    facts = {"id": app.id, "name": app.name, "bot_user_id": app.bot_user_id, "description": app.description}
    return facts | {"connected": workspace.delivery.connected}


def person(found: Person) -> Json:
    """Somebody as the page shows them; `persona` are those a visitor can act as."""
    return {
        "id": found.id,
        "name": found.name,
        "real_name": found.real_name,
        "title": found.title,
        "tz": found.tz or "Etc/UTC",
        "initials": found.initials,
        "color": f"#{found.color}",
        "is_bot": found.is_bot or found.id == SLACKBOT,
        "role": found.role,
        "deleted": found.deleted,
        "persona": found.persona,
    }


def _places(workspace: Workspace, me: Person) -> list[Channel]:
    workspace.channels.app_dm(me.id, workspace.seconds)
    seen = workspace.channels.of(me.id)
    return [place for place in seen if me.id in place.members] if me.is_guest else seen


def _name(workspace: Workspace, place: Channel, me: Person) -> str:
    """A group DM is called by its other people, as Slack does."""
    if place.kind != "mpim":
        return workspace.app.name if place.is_dm else place.name
    others = (user_id for user_id in place.members if user_id != me.id)
    return ", ".join(workspace.people.get(user_id).real_name for user_id in others)


def _channel(workspace: Workspace, place: Channel, me: Person) -> Json:
    return {
        "id": place.id,
        "name": _name(workspace, place, me),
        "kind": place.kind,
        "is_member": me.id in place.members,
        "is_archived": place.is_archived,
        "topic": place.topic,
        "unread": workspace.unread(me.id, place),
        "last_read": place.last_read.get(me.id, ""),
        "canvases": [_canvas(canvas) for canvas in workspace.canvases.of(place.id)],
    }


def _canvas(found: Canvas) -> Json:
    return {"id": found.id, "title": found.title, "markdown": found.markdown}


def _messages(workspace: Workspace, place: Channel, me: Person) -> list[Json]:
    seen = (m for m in workspace.messages.all(place.id) if m.ephemeral_to in (None, me.id))
    return [_message(workspace, m) for m in seen]


def _message(workspace: Workspace, found: Message) -> Json:
    replies = workspace.messages.summary(found)
    files = [_file(workspace, file) for file in found.files]
    reactions = [{"name": name, "users": users} for name, users in found.reactions.items()]
    return {
        "ts": found.ts,
        "thread_ts": found.thread_ts,
        "user": found.user,
        "bot": found.bot,
        "text": found.text,
        "blocks": found.blocks if found.bot else None,
        "reply_count": replies.reply_count,
        "latest_reply": replies.latest_reply,
        "reactions": reactions,
        "edited": found.edited_ts is not None and not found.bot,
        "ephemeral": found.ephemeral_to is not None,
        "files": files,
        "subtype": found.subtype,
        "attachments": found.attachments,
    }


def _file(workspace: Workspace, shape: Json) -> Json:
    """With its address here, if there is something in it."""
    held = workspace.files.find(str(shape.get("id", "")))
    shown = {"name": shape["name"], "mimetype": shape["mimetype"]}
    return shown | ({"url": f"/file/{held.id}"} if held is not None else {})


def view(found: View) -> Json:
    """A modal or Home with what is filled in and what is wrong with it."""
    return {
        "id": found.id,
        "type": found.type,
        "callback_id": found.callback_id,
        "title": found.title,
        "submit": found.submit,
        "close": found.close,
        "blocks": found.blocks,
        "errors": found.errors,
        "state": {"values": found.values},
        "hash": found.hash,
    }


def _refusal(at: datetime, method: str, error: str, detail: str) -> Json:
    return {"at": at.isoformat(), "method": method, "error": error, "detail": detail}
