"""Answers the app's calls as Slack would: token, rate, arguments, scopes, then the method; knows no HTTP."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.api import canvases, chat, conversations, files, oauth, users, views
from bot.playground.api.call import Call
from bot.playground.api.limits import Limits
from bot.playground.api.methods import METHODS, Method, Tier
from bot.playground.faults import Fault, Faults
from bot.playground.world.state import Reply, World
from bot.playground.world.types import Json, Refused

Handler = Callable[[Call], Json]

HANDLERS: dict[str, Handler] = {
    **users.HANDLERS,
    **oauth.HANDLERS,
    **conversations.HANDLERS,
    **chat.HANDLERS,
    **views.HANDLERS,
    **canvases.HANDLERS,
    **files.HANDLERS,
}


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire; with `reset` the connection is lost instead."""

    status: int = 200
    body: Json | None = None
    headers: dict[str, str] = field(default_factory=dict)
    reset: bool = False


LOST = Answer(reset=True)


def rate_limited(seconds: int) -> Answer:
    """429, as Slack writes it."""
    return Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(seconds)})


class WebApi:
    """All methods, behind the checks that every call passes."""

    def __init__(self, world: World, limits: Limits, faults: Faults, link: Callable[[], str]) -> None:
        self._world = world
        self.limits = limits
        self._faults = faults
        self._handlers: dict[str, Handler] = HANDLERS | {"apps.connections.open": lambda _: {"url": link()}}

    async def answer(self, name: str, token: str | None, args: Mapping[str, Any]) -> Answer:
        """One call from beginning to end, with whatever trouble was ordered for it."""
        fault = self._faults.take(name, args)
        if fault is not None and (trouble := await before(fault)):
            return trouble
        answer = self._try(name, token, args)
        if fault is not None and fault.kind == "slow" and fault.after:
            await asyncio.sleep(fault.seconds)
        if fault is not None and fault.kind == "refused":
            return Answer(body={"ok": False, "error": fault.code})
        return LOST if fault is not None and fault.kind == "reset_after" else answer

    def _try(self, name: str, token: str | None, args: Mapping[str, Any]) -> Answer:
        try:
            call = self._admitted(name, token, args)
            if seconds := self.limits.retry_after(call.method, self._posting_to(call)):
                self._world.refuse(name, "ratelimited", f"wait {seconds} s")
                return rate_limited(seconds)
            body = {"ok": True} | self._performed(call)
        except Refused as refused:
            self._world.refuse(name, refused.code, refused.detail)
            body = refusal(refused)
        self._world.replies.append(Reply(name, body))
        return Answer(body=body, headers=self._granted(name))

    def _granted(self, name: str) -> dict[str, str]:
        """Slack says with every answer what the token may do."""
        scopes, method = self._world.app.scopes, METHODS.get(name)
        if scopes is None or method is None or method.app_token:
            return {}
        return {"X-OAuth-Scopes": ",".join(sorted(scopes))}

    def _admitted(self, name: str, token: str | None, args: Mapping[str, Any]) -> Call:
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method", f"there is no method {name} here")
        self._check_token(method, token)
        return Call(self._world, method, args)

    def _check_token(self, method: Method, token: str | None) -> None:
        app = self._world.app
        if method.tokenless:
            return
        if not token:
            raise Refused("not_authed", "no token was sent")
        if token not in (app.bot_token, app.app_token) and not self._world.installs.knows(token):
            raise Refused("invalid_auth", "this token belongs to nobody here")
        if (token == app.app_token) != method.app_token:
            right = "app-level" if method.app_token else "bot"
            raise Refused("not_allowed_token_type", f"{method.name} takes a {right} token")

    def _posting_to(self, call: Call) -> str:
        """Which conversation a post counts against; a person and the DM with them are the same."""
        ref = call.text("channel")
        if call.method.tier is Tier.POSTING and ref in self._world.people:
            return f"D{ref[1:]}"
        return ref

    def _performed(self, call: Call) -> Json:
        call.check_arguments()
        for scope in sorted(call.method.scopes):
            call.need(scope)
        return self._handlers[call.method.name](call)


async def before(fault: Fault) -> Answer | None:
    """Trouble that comes before the call has any effect; None lets the call go on."""
    if fault.kind == "slow" and not fault.after:
        await asyncio.sleep(fault.seconds)
    answers = {
        "rate_limited": rate_limited(int(fault.seconds)),
        "server_error": Answer(fault.status),
        "reset_before": LOST,
        "refused": Answer(body={"ok": False, "error": fault.code}),
    }
    return None if fault.after else answers.get(fault.kind)


def refusal(refused: Refused) -> Json:
    """`ok: false` with what Slack tells beside it."""
    body: Json = {"ok": False, "error": refused.code, **refused.extra}
    if refused.messages:
        body["response_metadata"] = {"messages": list(refused.messages)}
    return body
