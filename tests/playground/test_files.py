"""Files of the workspace: announced, sent, brought to a conversation, deleted, and what is refused on the way."""

from typing import Any

import aiohttp

from bot.playground.page.state import page_state
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.types import Json
from tests.playground.doubles import refused, said

DM = "D0ANA"


async def announced(workspace: Workspace, content: bytes, name: str = "a.csv") -> Json:
    return await said(workspace, "files.getUploadURLExternal", filename=name, length=len(content))


async def brought(workspace: Workspace, *contents: bytes, **more: Any) -> list[str]:
    """Several files in one message."""
    await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello")
    ids = []
    for content in contents:
        ids.append((await announced(workspace, content))["file_id"])
        assert workspace.files.receive(ids[-1], content)
    files = [{"id": each, "title": "Mine"} for each in ids]
    await said(workspace, "files.completeUploadExternal", files=files, channel_id=DM, **more)
    return ids


async def test_several_come_in_one_message_with_a_comment(workspace: Workspace) -> None:
    ids = await brought(workspace, b"a,b", b"{}", initial_comment="Yours.")
    message = workspace.dm("U0ANA")[-1]
    assert (message.text, [file["id"] for file in message.files]) == ("Yours.", ids)


async def test_nobody_sees_one_before_it_is_brought(workspace: Workspace) -> None:
    place = await announced(workspace, b"a,b")
    workspace.files.receive(place["file_id"], b"a,b")
    assert not any(message.files for message in workspace.dm("U0ANA"))


async def test_one_that_did_not_arrive_is_not_found(workspace: Workspace) -> None:
    await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello")
    place = await announced(workspace, b"a,b")
    assert not workspace.files.receive(place["file_id"], b"too long for that")
    files = [{"id": place["file_id"]}]
    found = await refused(workspace, "files.completeUploadExternal", files=files, channel_id=DM)
    assert found == "file_not_found"


async def test_a_persons_id_is_no_conversation(workspace: Workspace) -> None:
    place = await announced(workspace, b"a,b")
    workspace.files.receive(place["file_id"], b"a,b")
    files = [{"id": place["file_id"]}]
    found = await refused(workspace, "files.completeUploadExternal", files=files, channel_id="U0ANA")
    assert found == "channel_not_found"


async def test_deleted_ones_leave_their_message_and_are_gone(workspace: Workspace) -> None:
    first, second = await brought(workspace, b"a,b", b"c,d", initial_comment="Yours.")
    await said(workspace, "files.delete", file=first)
    assert [file["id"] for file in workspace.dm("U0ANA")[-1].files] == [second]
    assert await refused(workspace, "files.delete", file=first) == "file_deleted"


async def test_where_uploads_are_switched_off_none_is_taken(workspace: Workspace) -> None:
    workspace.files.disabled = True
    found = await refused(workspace, "files.getUploadURLExternal", filename="a.csv", length=3)
    assert found == "file_uploads_disabled"


async def test_its_bytes_come_and_go_over_http(workspace: Workspace) -> None:
    server = PlaygroundServer(workspace)
    await server.start()
    try:
        await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello")
        place = await announced(workspace, b"a,b")
        async with aiohttp.ClientSession() as session:
            async with session.post(place["upload_url"], data=b"a,b") as answer:
                assert answer.status == 200
            async with session.get(f"{server.url}/file/{place['file_id']}") as answer:
                assert answer.status == 404
            files = [{"id": place["file_id"]}]
            await said(workspace, "files.completeUploadExternal", files=files, channel_id=DM)
            async with session.get(f"{server.url}/file/{place['file_id']}") as answer:
                assert await answer.read() == b"a,b"
    finally:
        await server.stop()


async def test_the_page_offers_it_to_be_opened(workspace: Workspace) -> None:
    [file_id] = await brought(workspace, b"a,b")
    state = page_state(workspace, workspace.people.get("U0ANA"), None, {})
    assert state["messages"][DM][-1]["files"][0]["url"] == f"/file/{file_id}"
