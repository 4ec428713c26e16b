"""The one app installed in the workspace, as its manifest describes it; knows not what it does."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

BOT_TOKEN = "xoxb-playground"
APP_TOKEN = "xapp-playground"
SIGNING_SECRET = "0123456789abcdef0123456789abcdef"


@dataclass(frozen=True)
class Command:
    """A slash command as the manifest declares it."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A global or message shortcut as the manifest declares it."""

    type: str
    name: str
    callback_id: str
    description: str = ""


@dataclass(frozen=True)
class App:
    """The app's identity and rights. `scopes` and `events` are None where nothing is enforced."""

    id: str = "A0BRIGHT"
    name: str = "Bright Spots"
    description: str = ""
    bot_user_id: str = "U0BRIGHT"
    bot_id: str = "B0BRIGHT"
    scopes: frozenset[str] | None = None
    optional: frozenset[str] = frozenset()
    """Scopes that whoever installs it may leave out."""
    events: frozenset[str] | None = None
    commands: tuple[Command, ...] = (Command("/brightspot"),)
    shortcuts: tuple[Shortcut, ...] = ()
    messages_tab: bool = True
    messages_writable: bool = True
    home_tab: bool = True
    bot_token: str = BOT_TOKEN
    app_token: str = APP_TOKEN
    signing_secret: str = SIGNING_SECRET
    verification_token: str = "playground-verification"

    @classmethod
    def of(cls, manifest: Mapping[str, Any] | None) -> "App":
        """The app that this manifest would give; without one, an app that may do everything."""
        if manifest is None:
            return cls()
        features = manifest.get("features", {})
        home = features.get("app_home", {})
        return cls(
            name=manifest.get("display_information", {}).get("name", cls.name),
            description=manifest.get("display_information", {}).get("description", ""),
            scopes=_scopes(manifest.get("oauth_config", {}).get("scopes", {})),
            optional=frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot_optional", ())),
            events=frozenset(
                manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", ())
            ),
            commands=tuple(_command(c) for c in features.get("slash_commands", ())),
            shortcuts=tuple(_shortcut(s) for s in features.get("shortcuts", ())),
            messages_tab=home.get("messages_tab_enabled", True),
            messages_writable=not home.get("messages_tab_read_only_enabled", False),
            home_tab=home.get("home_tab_enabled", False),
        )

    def hears(self, event: str) -> bool:
        """Whether the app subscribed to a kind of event."""
        return self.events is None or event in self.events

    def granted(self, scope: str) -> bool:
        """Whether the app was given a scope."""
        return self.scopes is None or scope in self.scopes


def _scopes(declared: Mapping[str, Any]) -> frozenset[str]:
    """As a careful installer leaves it: of what is optional, what lets the app write, and nothing to read along."""
    optional = (scope for scope in declared.get("bot_optional", ()) if not scope.endswith(":history"))
    return frozenset((*declared.get("bot", ()), *optional))


def _command(entry: Mapping[str, Any]) -> Command:
    return Command(
        entry["command"],
        entry.get("description", ""),
        entry.get("usage_hint", ""),
        entry.get("should_escape", False),
    )


def _shortcut(entry: Mapping[str, Any]) -> Shortcut:
    return Shortcut(entry["type"], entry["name"], entry["callback_id"], entry.get("description", ""))
