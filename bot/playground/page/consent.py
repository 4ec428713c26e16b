"""The page on which Slack asks whoever installs an app; what becomes of the answer is the workspace's."""

from html import escape

from aiohttp import web

from bot.playground.workspace import Workspace

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Slack (playground): {app}</title>
<style>body{{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1.5rem}}
button{{font:inherit;padding:.5rem 1.2rem;margin:1rem .5rem 0 0}}</style></head>
<body><main><h1>{app} asks to come to {workspace}</h1>
<form action="/oauth/v2/decide"><input type="hidden" name="state" value="{state}">
<p><label>You are <select name="user">{people}</select></label></p>
<fieldset><legend>It may</legend>{scopes}</fieldset>
<button name="decision" value="allow">Allow</button><button name="decision" value="cancel">Cancel</button>
</form></main></body></html>
"""


class Consent:
    """Slack's side of an installation, for a browser."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def routes(self) -> list[web.RouteDef]:
        """What the server has to route here."""
        return [
            web.get("/oauth/v2/authorize", self._ask),
            web.get("/oauth/v2/decide", self._decide),
        ]

    async def _ask(self, request: web.Request) -> web.StreamResponse:
        workspace = self._workspace
        if request.query.get("client_id") != workspace.installs.client_id:
            raise web.HTTPBadRequest(text="invalid_client_id")
        people = (person for person in workspace.people if person.persona)
        html = PAGE.format(
            app=escape(workspace.app.name),
            workspace=escape(workspace.name),
            state=escape(request.query.get("state", "")),
            people="".join(f'<option value="{one.id}">{escape(one.real_name)}</option>' for one in people),
            scopes="".join(map(self._scope, request.query.get("scope", "").split(","))),
        )
        return web.Response(text=html, content_type="text/html")

    def _scope(self, scope: str) -> str:
        """What is optional may be unticked; the rest comes along."""
        box = f'<input type="checkbox" name="scope" value="{escape(scope)}" checked'
        if scope not in self._workspace.app.optional:
            box = f'<input type="hidden" name="scope" value="{escape(scope)}"><input type="checkbox" checked disabled'
        return f"<div><label>{box}> {escape(scope)}</label></div>"

    async def _decide(self, request: web.Request) -> web.StreamResponse:
        state, workspace = request.query.get("state", ""), self._workspace
        if request.query.get("decision") != "allow":
            raise web.HTTPFound(workspace.refuse_consent(state))
        scopes = request.query.getall("scope", [])
        raise web.HTTPFound(workspace.consent(request.query["user"], scopes, state))
