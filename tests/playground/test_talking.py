"""What people say reaches the app in Slack's words: escaped, edited, deleted, unfolded."""

import pytest

from bot.playground.workspace import Workspace
from bot.playground.world.types import Declined
from tests.playground.doubles import Listener, said


async def test_typing_is_escaped_and_links_are_marked(workspace: Workspace, listener: Listener) -> None:
    await workspace.post("ana", "a < b & @ben, see https://x.com/a?b=1&c=2, ok")
    await workspace.quiet()
    [event] = listener.events()
    assert event["text"] == "a &lt; b &amp; @ben, see <https://x.com/a?b=1&amp;c=2>, ok"
    assert (event["channel_type"], event["user"], event["channel"]) == ("im", "U0ANA", "D0ANA")
    assert event["blocks"][0]["type"] == "rich_text"


async def test_a_very_long_text_is_cut(workspace: Workspace) -> None:
    assert len((await workspace.post("ana", "x" * 45_000)).text) == 40_000


async def test_an_edit_tells_before_and_after(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "first")
    await workspace.edit("ana", message, "second")
    await workspace.quiet()
    event = listener.events()[-1]
    assert (event["subtype"], event["message"]["text"], event["previous_message"]["text"]) == (
        "message_changed",
        "second",
        "first",
    )
    assert event["message"]["edited"]["user"] == "U0ANA"


async def test_unfolded_links_leave_the_text_alone(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "look: https://example.com/drawing")
    await workspace.unfurl(message)
    await workspace.quiet()
    event = listener.events()[-1]
    assert event["message"]["text"] == event["previous_message"]["text"]
    assert "edited" not in event["message"]
    assert event["message"]["attachments"][0]["from_url"] == "https://example.com/drawing"


async def test_a_deleted_message_is_gone(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "never mind")
    await workspace.delete("ana", message)
    await workspace.quiet()
    event = listener.events()[-1]
    assert (event["subtype"], event["deleted_ts"]) == ("message_deleted", message.ts)
    assert workspace.dm("ana") == []


async def test_a_deleted_parent_leaves_a_tombstone(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "a long story")
    await said(workspace, "chat.postMessage", channel="D0ANA", text="Kept.", thread_ts=message.ts)
    await workspace.delete("ana", message)
    await workspace.quiet()
    event = listener.events()[-1]
    assert (event["subtype"], event["message"]["subtype"]) == ("message_changed", "tombstone")
    assert event["previous_message"]["text"] == "a long story"
    assert [m.text for m in workspace.thread("D0ANA", message.ts)] == ["This message was deleted.", "Kept."]


async def test_nobody_changes_another_ones_message(workspace: Workspace) -> None:
    message = await workspace.post("ana", "mine", "sales-south")
    with pytest.raises(Declined):
        await workspace.edit("ben", message, "yours")
    with pytest.raises(Declined):
        await workspace.delete("ben", message)


async def test_a_voice_clip_comes_without_text(workspace: Workspace, listener: Listener) -> None:
    await workspace.post("ana", files=[{"name": "clip.m4a", "mimetype": "audio/mp4"}])
    await workspace.quiet()
    [event] = listener.events()
    assert (event["subtype"], event["text"], event["files"][0]["mimetype"]) == ("file_share", "", "audio/mp4")


async def test_nothing_is_not_a_message(workspace: Workspace) -> None:
    with pytest.raises(Declined):
        await workspace.post("ana", "  \n ")


async def test_a_reaction_counts_once_and_can_be_taken_back(workspace: Workspace, listener: Listener) -> None:
    message = await workspace.post("ana", "It worked", "sales-south")
    for _ in range(2):
        await workspace.react("ben", message, "sparkles")
    await workspace.unreact("ben", message, "sparkles")
    await workspace.quiet()
    assert len(listener.events("reaction_added")) == 1
    assert listener.events("reaction_removed")[0]["item_user"] == "U0ANA"
    assert message.reactions == {}


async def test_the_app_hears_nothing_where_it_is_not(workspace: Workspace, listener: Listener) -> None:
    await workspace.post("ana", "among us", "general")
    await workspace.quiet()
    assert listener.events() == []


async def test_the_app_hears_itself(workspace: Workspace, listener: Listener) -> None:
    await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello")
    await workspace.quiet()
    assert listener.events()[0]["bot_id"] == workspace.app.bot_id


async def test_unread_marks(workspace: Workspace) -> None:
    dm = workspace.place("ana")
    posted = await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello")
    assert workspace.unread("U0ANA", dm) == 1
    workspace.read("ana", "dm", posted["ts"])
    assert workspace.unread("U0ANA", dm) == 0
