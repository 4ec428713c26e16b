"""Requests as somebody would make them up who knows ids of others: signed like Slack's, and never offered to them."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from slack_bolt.request.async_request import AsyncBoltRequest

from bot.slack.identifiers import ActionId, BlockId
from tests.support.house import House
from tests.support.trouble import database

GUARDED = (
    *("workspaces", "teams", "coaches", "invitations", "editions", "drafts", "bright_spots", "answers"),
    *("prompts", "plans", "goals", "goal_steps", "customers", "customer_dates", "corrections", "stories"),
    *("proposals", "asks", "pairings", "reps"),
)
"""Where things of somebody lie that nobody else may change."""


def request_of(house: House, user: str, slack_team_id: str | None = None, **body: Any) -> AsyncBoltRequest:
    """Signed, by this person, in our workspace unless another is named; the trigger is nobody's."""
    here = slack_team_id or house.bot.workspace.slack_team_id
    people = {"team": {"id": here, "domain": "x"}, "user": {"id": user, "team_id": here}, "team_id": here}
    filled = {
        "trigger_id": "1.2.made-up",
        "user_id": user,
        "api_app_id": "A0",
        "is_enterprise_install": False,
    }
    return AsyncBoltRequest(body=people | filled | body, mode="socket_mode")


def pressed(
    house: House, user: str, action_id: str, value: str, slack_team_id: str | None = None
) -> AsyncBoltRequest:
    """A button or a menu with a value that somebody made up."""
    option = {"value": value, "text": {"type": "plain_text", "text": value or "x"}}
    action = {
        "type": "button",
        "action_id": action_id,
        "block_id": value or "x",
        "value": value,
        "selected_option": option,
        "selected_options": [option],
    }
    view = {"id": "V0MADEUP", "hash": "1.2", "type": "modal", "private_metadata": value, "blocks": []}
    filled = view | {"state": {"values": everything(value)}}
    return request_of(house, user, slack_team_id, type="block_actions", actions=[action], view=filled)


def sent(house: House, user: str, callback_id: str, value: str) -> AsyncBoltRequest:
    """A form of which every field, and what it carries unseen, is made up."""
    view = {
        "id": f"V0{callback_id}{abs(hash(value))}",
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": value,
        "blocks": [],
        "state": {"values": everything(value)},
    }
    return request_of(house, user, type="view_submission", view=view)


def everything(value: str) -> dict[str, Any]:
    """Every field there is, with that."""
    option = {"value": value}
    element = {
        "value": value,
        "selected_option": option,
        "selected_options": [option],
        "selected_time": value,
        "selected_date": value,
        "selected_conversation": value,
        "selected_users": [value],
    }
    values: dict[str, Any] = {block_id.value: {ActionId.VALUE.value: element} for block_id in BlockId}
    return values | {BlockId.CUSTOMER.value: {each.value: element for each in ActionId}}


def rows_of(house: House, user: str) -> dict[str, list[Any]]:
    """What lies in the tables of this person, and of everybody's teams and roundups."""
    with database(house) as connection:
        connection.row_factory = sqlite3.Row
        return {table: sorted(map(json.dumps, _rows(connection, table, user))) for table in GUARDED}


def _rows(connection: sqlite3.Connection, table: str, user: str) -> Iterator[dict[str, Any]]:
    for row in connection.execute(f"SELECT * FROM {table}"):
        owners = {"user_id", "author_id", "asker_id", "seeker_id", "helper_id"} & set(row.keys())
        if not owners or user in {row[name] for name in owners}:
            yield dict(row)
