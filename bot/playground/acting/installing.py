"""Who brings the app into the workspace and who takes it away, as Slack lets them; the app is told of the latter."""

from typing import Literal
from urllib.parse import urlencode

from bot.playground.acting.looking import Looking
from bot.playground.wire import payloads
from bot.playground.world.types import Declined, Json

Parting = Literal["app_uninstalled", "tokens_revoked"]


class Installing(Looking):
    """Consent, refusal, and the end of it."""

    def consent(self, user: str, scopes: list[str], state: str) -> str:
        """Somebody presses **Allow**: where their browser is led."""
        code = self.installs.code(self.team_id, self.person(user).id, scopes)
        return self._back({"code": code, "state": state})

    def refuse_consent(self, state: str) -> str:
        """Somebody presses **Cancel**."""
        return self._back({"error": "access_denied", "state": state})

    def _back(self, query: dict[str, str]) -> str:
        if not self.installs.redirect_url:
            raise Declined("The app's settings name no redirect URL.")
        return f"{self.installs.redirect_url}?{urlencode(query)}"

    def uninstall(self, *told: Parting, code: str = "account_inactive") -> None:
        """The app is taken away: its tokens end at once, with that code, and it is told by these events."""
        self.installs.end(code)
        for kind in told:
            self.say(self.parting(kind))

    def parting(self, kind: Parting, *, of_bot: bool = True) -> Json:
        """What Slack sends on such an occasion, at this moment."""
        event: Json = {"type": kind}
        if kind == "tokens_revoked":
            bots = [self.app.bot_user_id] if of_bot else []
            event["tokens"] = {"oauth": [] if of_bot else [next(iter(self.people)).id], "bot": bots}
        return payloads.event_callback(self, event)

    def say(self, news: Json) -> None:
        """Brings it to the app; late, where it was made before."""
        if self.app.hears(news["event"]["type"]):
            self.courier.tell(news)
