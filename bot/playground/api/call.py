"""One call of a Web API method with its arguments read into types; knows no method's meaning."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.api.methods import Method
from bot.playground.world.channels import Channel
from bot.playground.world.state import World
from bot.playground.world.types import Json, Refused


@dataclass(frozen=True)
class Call:
    """A method, what it was given, and the workspace it acts on."""

    world: World
    method: Method
    args: Mapping[str, Any]

    def __contains__(self, name: str) -> bool:
        return self.args.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """An argument as text."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def flag(self, name: str) -> bool:
        """An argument as yes or no, in any of the spellings Slack takes."""
        return str(self.args.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, default: int, most: int = 1000) -> int:
        """An argument as a whole number within bounds."""
        try:
            return min(int(self.args.get(name) or default), most)
        except ValueError:
            raise Refused("invalid_arguments", f"{name} is not a number") from None

    def json(self, name: str, wrong: str = "invalid_arguments") -> Any:
        """An argument that is JSON, sent as such or as a string; `wrong` is the code for anything else."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except json.JSONDecodeError:
            raise Refused(wrong, f"{name} is not JSON") from None

    def channel(self, name: str = "channel") -> Channel:
        """The conversation an argument names; one the app cannot see does not exist for it."""
        found = self.world.channels.get(self.text(name))
        if found.kind != "channel" and not self.world.bot_is_in(found):
            raise Refused("channel_not_found", f"{found.id} is private and the app is not in it")
        return found

    def need(self, scope: str) -> None:
        """Insist on a scope. Raises Refused `missing_scope`."""
        app = self.world.app
        if not app.granted(scope):
            provided = ",".join(sorted(app.scopes or ()))
            raise Refused("missing_scope", f"needs {scope}", needed=scope, provided=provided)

    def check_arguments(self) -> None:
        """Insist on the required arguments and on no unknown ones. Raises Refused `invalid_arguments`."""
        missing = [n for n in sorted(self.method.required) if self.args.get(n) in (None, "")]
        unknown = sorted(set(self.args) - self.method.arguments)
        messages = [f"[ERROR] missing required field: {name}" for name in missing]
        messages += [f"[ERROR] unknown argument: {name}" for name in unknown]
        if messages:
            raise Refused("invalid_arguments", messages=tuple(messages))


@dataclass(frozen=True)
class Page:
    """One page of a longer list."""

    items: list[Any]
    next_cursor: str

    @property
    def metadata(self) -> Json:
        """The cursor as replies carry it."""
        return {"response_metadata": {"next_cursor": self.next_cursor}}


def paged(call: Call, items: list[Any], default: int = 100) -> Page:
    """The page that `cursor` and `limit` ask for."""
    start = 0
    if cursor := call.text("cursor"):
        if not cursor.startswith("next:") or not cursor[5:].isdigit():
            raise Refused("invalid_cursor", f"{cursor!r} came from nowhere")
        start = int(cursor[5:])
    end = start + call.number("limit", default)
    return Page(items[start:end], f"next:{end}" if end < len(items) else "")
