"""Canvases of the workspace: made in a channel, written anew as a whole, deleted by hand, switched off."""

from typing import Any

from bot.playground.page.state import page_state
from bot.playground.workspace import Workspace
from tests.playground.doubles import refused, said

CHANNEL = "C0SALESSOUTH"


def written(text: str) -> dict[str, str]:
    return {"type": "markdown", "markdown": text}


def replaced(text: str, **more: Any) -> list[dict[str, Any]]:
    return [{"operation": "replace", "document_content": written(text), **more}]


async def test_one_is_made_as_a_tab_and_written_anew(workspace: Workspace) -> None:
    made = await said(workspace, "canvases.create", channel_id=CHANNEL, title="Playbook")
    [canvas] = workspace.canvases.of(CHANNEL)
    assert (canvas.id, canvas.title, canvas.markdown) == (made["canvas_id"], "Playbook", "")
    for text in ("It worked.", "It worked twice."):
        await said(workspace, "canvases.edit", canvas_id=canvas.id, changes=replaced(text))
        assert canvas.markdown == text


async def test_the_page_shows_it_where_it_is_a_tab(workspace: Workspace) -> None:
    content = written("## It worked")
    await said(workspace, "canvases.create", channel_id=CHANNEL, title="Playbook", document_content=content)
    state = page_state(workspace, workspace.people.get("U0ANA"), None, {})
    shown = {channel["id"]: channel["canvases"] for channel in state["channels"]}
    assert [each["markdown"] for each in shown[CHANNEL]] == ["## It worked"]
    assert not any(found for place, found in shown.items() if place != CHANNEL)


async def test_one_that_somebody_deleted_is_not_found(workspace: Workspace) -> None:
    made = await said(workspace, "canvases.create", channel_id=CHANNEL)
    workspace.canvases.delete(made["canvas_id"])
    again = await refused(workspace, "canvases.edit", canvas_id=made["canvas_id"], changes=replaced("x"))
    assert again == "canvas_not_found"


async def test_where_they_are_switched_off_nothing_is_made_or_written(workspace: Workspace) -> None:
    made = await said(workspace, "canvases.create", channel_id=CHANNEL)
    workspace.canvases.disabled = True
    changes = replaced("x")
    for method, args in (
        ("canvases.create", {"channel_id": CHANNEL}),
        ("canvases.edit", {"canvas_id": made["canvas_id"], "changes": changes}),
    ):
        assert await refused(workspace, method, **args) == "canvas_disabled_user_team"


async def test_what_slack_would_not_take_is_refused(workspace: Workspace) -> None:
    made = await said(workspace, "canvases.create", channel_id=CHANNEL)
    for changes in ([], replaced("x") * 2, [{"operation": "shuffle"}], replaced("x" * 1_048_577)):
        wrong = await refused(workspace, "canvases.edit", canvas_id=made["canvas_id"], changes=changes)
        assert wrong == "invalid_arguments"
    section = replaced("x", section_id="temp:C:1")
    part = await refused(workspace, "canvases.edit", canvas_id=made["canvas_id"], changes=section)
    assert part == "canvas_editing_failed"
    nowhere = await refused(workspace, "canvases.create", channel_id="C0NOWHERE")
    assert nowhere == "canvas_creation_failed"
