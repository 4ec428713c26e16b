"""Coming and going: channels, archives and the directory, each with the event that Slack sends."""

import pytest

from bot.playground.workspace import Workspace
from bot.playground.world.people import Person
from bot.playground.world.types import Declined
from tests.playground.doubles import Listener


async def _kinds(workspace: Workspace, listener: Listener) -> list[tuple[str, str]]:
    await workspace.quiet()
    events = (envelope.payload["event"] for envelope in listener.heard)
    return [(event["type"], str(event.get("user"))) for event in events]


async def test_an_archived_channel_takes_no_messages(workspace: Workspace, listener: Listener) -> None:
    await workspace.archive("marta", "sales-south")
    with pytest.raises(Declined, match="archived"):
        await workspace.post("ana", "hello?", "sales-south")
    await workspace.unarchive("marta", "sales-south")
    await workspace.post("ana", "hello!", "sales-south")
    assert (await _kinds(workspace, listener))[:2] == [
        ("channel_archive", "U0MARTA"),
        ("channel_unarchive", "U0MARTA"),
    ]


async def test_the_app_hears_of_its_own_removal(workspace: Workspace, listener: Listener) -> None:
    await workspace.remove_app("sales-south")
    await workspace.post("ana", "now we are alone", "sales-south")
    assert await _kinds(workspace, listener) == [("member_left_channel", workspace.app.bot_user_id)]


async def test_somebody_joins_and_leaves(workspace: Workspace, listener: Listener) -> None:
    await workspace.join("lena", "sales-south")
    await workspace.leave("lena", "sales-south")
    with pytest.raises(Declined):
        await workspace.post("lena", "hello", "sales-south")
    kinds = await _kinds(workspace, listener)
    assert kinds == [("member_joined_channel", "U0LENA"), ("member_left_channel", "U0LENA")]


async def test_a_new_colleague_and_one_who_leaves(workspace: Workspace, listener: Listener) -> None:
    await workspace.welcome(Person("U0NEW", "nina", "Nina New", "Europe/Oslo"))
    await workspace.deactivate("nina")
    await workspace.quiet()
    [joined], [changed] = listener.events("team_join"), listener.events("user_change")
    assert joined["user"]["tz"] == "Europe/Oslo"
    assert changed["user"]["deleted"]
    assert "U0NEW" not in workspace.place("ana", "general").members


async def test_a_status_that_says_away(workspace: Workspace, listener: Listener) -> None:
    await workspace.change_person("ben", status_text="On holiday", status_emoji=":palm_tree:")
    await workspace.quiet()
    [event] = listener.events("user_change")
    assert event["user"]["profile"]["status_emoji"] == ":palm_tree:"


async def test_events_that_nobody_subscribed_to_stay_away(workspace: Workspace, listener: Listener) -> None:
    await workspace.join("lena", "general")
    assert await _kinds(workspace, listener) == []
