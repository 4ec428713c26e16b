"""Who may speak as the app: codes from the page of consent, tokens, what becomes of them; knows no page and no call."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.playground.world.clock import Clock
from bot.playground.world.types import Refused

TOKEN_LASTS = timedelta(hours=12)
"""Where tokens rotate."""

CLIENT_ID = "1234567890.0987654321"
CLIENT_SECRET = "fedcba9876543210fedcba9876543210"


@dataclass(frozen=True)
class Grant:
    """One token, and with rotation how it is exchanged. `expires_at` None: it does not end."""

    token: str
    user: str
    scopes: tuple[str, ...]
    refresh_token: str | None = None
    expires_at: datetime | None = None


@dataclass
class Installs:
    """What installations gave out, by the workspace's clock."""

    clock: Clock
    client_id: str = CLIENT_ID
    client_secret: str = CLIENT_SECRET
    redirect_url: str = ""
    """Where the app's settings say that a browser is led back to."""
    rotating: bool = False
    ended_with: dict[str, str] = field(default_factory=dict)
    """Tokens and refresh tokens that are good no more, with what Slack answers to each."""
    exchanged: int = 0
    """How often a refresh token was taken."""
    _codes: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    _grants: dict[str, Grant] = field(default_factory=dict)
    _count: int = 0

    def code(self, team: str, user: str, scopes: Sequence[str]) -> str:
        """Somebody agreed: good for one exchange."""
        code = f"{team}.{self._next()}"
        self._codes[code] = (user, tuple(scopes))
        return code

    def redeem(self, team: str, code: str) -> Grant:
        """Raises Refused `invalid_code`."""
        if code not in self._codes:
            raise Refused("invalid_code", "this code was used, or came from nowhere")
        user, scopes = self._codes.pop(code)
        return self._grant(team, user, scopes)

    def exchange(self, team: str, refresh_token: str) -> Grant:
        """Raises Refused `invalid_refresh_token`. The token before lives on until its own end."""
        old = next((each for each in self._grants.values() if each.refresh_token == refresh_token), None)
        if old is None or refresh_token in self.ended_with:
            raise Refused("invalid_refresh_token", "this refresh token was used, or came from nowhere")
        self.ended_with[refresh_token] = "invalid_refresh_token"
        self.exchanged += 1
        return self._grant(team, old.user, old.scopes)

    @property
    def given(self) -> tuple[Grant, ...]:
        """Everything given out so far."""
        return tuple(self._grants.values())

    def knows(self, token: str) -> bool:
        """Whether it was given out here. Raises Refused when it is good no more."""
        grant = self._grants.get(token)
        if grant is None:
            return False
        if token in self.ended_with:
            raise Refused(self.ended_with[token], "this token was taken back")
        if grant.expires_at is not None and grant.expires_at <= self.clock.now():
            raise Refused("token_expired", "this token lived for twelve hours")
        return True

    def accept(self, token: str, user: str) -> None:
        """A token that was given out before the playground was started anew."""
        self._grants[token] = Grant(token, user, ())

    def end(self, code: str) -> None:
        """Every token so far is good no more; Slack answers so from now on."""
        for grant in self._grants.values():
            self.ended_with.setdefault(grant.token, code)
            if grant.refresh_token is not None:
                self.ended_with.setdefault(grant.refresh_token, "invalid_refresh_token")

    def _grant(self, team: str, user: str, scopes: tuple[str, ...]) -> Grant:
        number = self._next()
        grant = Grant(f"xoxb-{team}-{number}", user, scopes)
        if self.rotating:
            ends = self.clock.now() + TOKEN_LASTS
            grant = Grant(f"xoxe.xoxb-1-{team}-{number}", user, scopes, f"xoxe-1-{team}-{number}", ends)
        self._grants[grant.token] = grant
        return grant

    def _next(self) -> int:
        self._count += 1
        return self._count
