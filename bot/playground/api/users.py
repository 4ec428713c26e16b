"""The methods about who is here: auth, team and users; reads the directory, changes nothing."""

from dataclasses import replace

from bot.playground.api.call import Call, paged
from bot.playground.world import shapes
from bot.playground.world.types import Json, Refused


def auth_test(call: Call) -> Json:
    """Who the token belongs to."""
    world, app, org = call.world, call.world.app, call.world.org
    body: Json = {
        "url": f"https://{world.domain}.slack.com/",
        "team": world.name,
        "user": world.people.get(app.bot_user_id).name,
        "team_id": world.team_id,
        "user_id": app.bot_user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": org is not None and org.wide,
    }
    return body if org is None else body | {"enterprise_id": org.id}


def team_info(call: Call) -> Json:
    """The workspace itself."""
    world = call.world
    if call.text("team", world.team_id) != world.team_id:
        raise Refused("team_not_found")
    icon = {"image_default": True, "image_34": f"{world.base_url}/static/icon.svg"}
    facts = {
        "id": world.team_id,
        "name": world.name,
        "domain": world.domain,
        "email_domain": "",
        "icon": icon,
    }
    return {"team": facts | {"url": f"https://{world.domain}.slack.com/", "is_verified": False}}


def users_list(call: Call) -> Json:
    """Everybody, page by page: guests, bots and those who left as well."""
    world, team = call.world, call.text("team_id")
    there = list(world.people)
    if world.org is not None and world.org.wide:
        if not team:
            raise Refused("missing_argument", "an org-wide token names the workspace that is meant")
        gone = [replace(person, deleted=True) for person in there if team in person.gone_from]
        there = [person for person in there if (person.team_id or world.team_id) == team] + gone
    page = paged(call, there, default=1000)
    members = [shapes.user(world, person, locale=call.flag("include_locale")) for person in page.items]
    return {"members": members, "cache_ts": world.seconds} | page.metadata


def users_info(call: Call) -> Json:
    """One person."""
    world = call.world
    user_id = call.text("user")
    if user_id not in world.people:
        raise Refused("user_not_found", f"there is no user {user_id}")
    return {"user": shapes.user(world, world.people.get(user_id), locale=call.flag("include_locale"))}


HANDLERS = {
    "auth.test": auth_test,
    "team.info": team_info,
    "users.list": users_list,
    "users.info": users_info,
}
