"""The methods about files: announced, brought to a conversation, deleted; the bytes come by another way."""

from typing import Any

from bot.playground.api.call import Call
from bot.playground.world.channels import Channel
from bot.playground.world.files import File
from bot.playground.world.types import Json, Refused

LARGEST = 1_073_741_824
"""Bytes."""


def announced(call: Call) -> Json:
    """An id, and where to send so many bytes."""
    if call.world.files.disabled:
        raise Refused("file_uploads_disabled", "uploads are switched off")
    length = call.number("length", 0, most=LARGEST + 1)
    if length > LARGEST:
        raise Refused("file_upload_size_restricted", "a file holds at most 1 GB")
    if length < 1:
        raise Refused("missing_argument", "an empty file cannot be uploaded")
    file = call.world.files.add(File(call.world.ids.next("F"), call.text("filename"), length))
    return {"upload_url": f"{call.world.base_url}/upload/{file.id}", "file_id": file.id}


def completed(call: Call) -> Json:
    """Several files in one message, with a comment."""
    files = [_brought(call, each) for each in _listed(call)]
    if "channel_id" in call:
        _shared(call, _conversation(call), files)
    call.world.changes.bump()
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


def deleted(call: Call) -> Json:
    """It is gone from its message as well; one that said nothing else goes with its last file."""
    file = call.world.files.get(call.text("file"))
    call.world.files.delete(file)
    message = call.world.messages.find(file.channel, file.ts)
    if message is not None:
        message.files = [each for each in message.files if each["id"] != file.id]
        if not message.files and not message.text:
            call.world.messages.remove(message)
    call.world.changes.bump()
    return {}


def _listed(call: Call) -> list[Any]:
    given = call.json("files")
    if not isinstance(given, list) or not given or not all(isinstance(each, dict) for each in given):
        raise Refused("invalid_arguments", "files is a list of objects with an id")
    return given


def _brought(call: Call, given: dict[str, Any]) -> File:
    file = call.world.files.get(str(given.get("id")))
    if len(file.content) != file.length or file.shared:
        raise Refused("file_not_found", f"{file.id} has not arrived, or was shared before")
    file.title = str(given.get("title") or file.name)
    return file


def _conversation(call: Call) -> Channel:
    """By its own id: a person's is none here."""
    channel = call.channel("channel_id")
    if not call.world.bot_is_in(channel):
        raise Refused("not_in_channel", f"the app is not in {channel.id}")
    return channel


def _shared(call: Call, channel: Channel, files: list[File]) -> None:
    world = call.world
    message = world.new_message(channel, world.app.bot_user_id, call.text("initial_comment"), bot=True)
    message.files = [_shape(world.base_url, file) for file in files]
    for file in files:
        file.channel, file.ts = channel.id, message.ts


def _shape(base_url: str, file: File) -> Json:
    private = f"{base_url}/file/{file.id}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": _TYPES.get(file.name.rpartition(".")[2], "application/octet-stream"),
        "size": file.length,
        "url_private": private,
        "url_private_download": private,
    }


_TYPES = {"csv": "text/csv", "json": "application/json", "md": "text/markdown"}

HANDLERS = {
    "files.getUploadURLExternal": announced,
    "files.completeUploadExternal": completed,
    "files.delete": deleted,
}
