"""The methods that open, change and publish views; knows not what stands in them."""

from bot.playground.api.bodies import view_body
from bot.playground.api.call import Call
from bot.playground.world import shapes
from bot.playground.world.forms import carried_over
from bot.playground.world.types import Json, Refused
from bot.playground.world.views import View


def opened(call: Call) -> Json:
    """Show a modal to the person who triggered it."""
    user = call.world.permissions.exchange(call.text("trigger_id"))
    view = view_body(call.world, user, call.json("view"), "modal")
    return _shown(call, call.world.views.open(view))


def pushed(call: Call) -> Json:
    """Lay a modal upon the one in front."""
    user = call.world.permissions.exchange(call.text("trigger_id"))
    view = view_body(call.world, user, call.json("view"), "modal")
    return _shown(call, call.world.views.push(view))


def updated(call: Call) -> Json:
    """Change an open modal; what was typed under the same ids stays."""
    found = call.world.views.find(call.text("view_id"), call.text("external_id"))
    if found is None or found.type != "modal":
        raise Refused("not_found", "that modal is not open")
    _check_hash(call, found)
    adopt(found, view_body(call.world, found.user, call.json("view"), "modal", found))
    return _shown(call, found)


def adopt(found: View, fresh: View) -> None:
    """Let an open view show what a fresh one says, keeping its id and its place."""
    fresh.values = carried_over(found.values, fresh.blocks)
    for name in ("id", "root_view_id", "previous_view_id"):
        setattr(fresh, name, getattr(found, name))
    found.__dict__.update(fresh.__dict__)


def published(call: Call) -> Json:
    """Show a person's Home."""
    world, user = call.world, call.text("user_id")
    if not world.app.home_tab:
        raise Refused("not_enabled", "the manifest switches the Home tab off")
    if user not in world.people:
        raise Refused("invalid_arguments", messages=(f"[ERROR] invalid user_id: {user}",))
    found = world.views.homes.get(user)
    if found is not None:
        _check_hash(call, found)
    fresh = view_body(world, user, call.json("view"), "home", found)
    fresh.root_view_id = fresh.id
    if found is not None:
        adopt(found, fresh)
    world.views.homes[user] = found or fresh
    return _shown(call, world.views.homes[user])


def _check_hash(call: Call, found: View) -> None:
    if call.text("hash", found.hash) != found.hash:
        raise Refused("hash_conflict", "the view has changed since")


def _shown(call: Call, view: View) -> Json:
    call.world.changes.bump()
    return {"view": shapes.view(call.world, view)}


HANDLERS = {
    "views.open": opened,
    "views.push": pushed,
    "views.update": updated,
    "views.publish": published,
}
