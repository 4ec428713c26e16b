"""The methods of an installation: codes and refresh tokens become tokens; an org's workspaces; shows no page."""

from dataclasses import replace

from bot.playground.api.call import Call, paged
from bot.playground.world.installs import TOKEN_LASTS, Grant
from bot.playground.world.types import Json, Refused


def oauth_v2_access(call: Call) -> Json:
    """A code, or a refresh token, for a token. Raises Refused."""
    installs, team = call.world.installs, call.world.team_id
    if call.text("client_id") != installs.client_id:
        raise Refused("invalid_client_id", "no app has this id")
    if call.text("client_secret") != installs.client_secret:
        raise Refused("bad_client_secret", "this is not the app's secret")
    if call.text("grant_type", "authorization_code") == "refresh_token":
        return _given(call, installs.exchange(team, call.text("refresh_token")))
    grant = installs.redeem(team, call.text("code"))
    call.world.app = replace(call.world.app, scopes=frozenset(grant.scopes))
    return _given(call, grant)


def _given(call: Call, grant: Grant) -> Json:
    world, org = call.world, call.world.org
    for_all = org is not None and org.wide
    body: Json = {
        "app_id": world.app.id,
        "authed_user": {"id": grant.user},
        "scope": ",".join(grant.scopes),
        "token_type": "bot",
        "access_token": grant.token,
        "bot_user_id": world.app.bot_user_id,
        "team": None if for_all else {"id": world.team_id, "name": world.name},
        "enterprise": {"id": org.id, "name": org.name} if org is not None else None,
        "is_enterprise_install": for_all,
    }
    if grant.refresh_token is not None:
        ends = {"refresh_token": grant.refresh_token, "expires_in": int(TOKEN_LASTS.total_seconds())}
        body |= ends
    return body


def auth_teams_list(call: Call) -> Json:
    """The workspaces in which the token may be used: those of the org, else its own."""
    world = call.world
    teams = world.org.teams if world.org is not None and world.org.wide else ((world.team_id, world.name),)
    page = paged(call, [{"id": team, "name": name} for team, name in teams])
    return {"teams": page.items} | page.metadata


HANDLERS = {
    "oauth.v2.access": oauth_v2_access,
    "auth.teams.list": auth_teams_list,
}
