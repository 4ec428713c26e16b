"""What Slack has to say of an installation: token, scopes, clock, socket; each with the sentence that mends it."""

from datetime import datetime, timedelta

from bot.config import WHERE, Settings
from bot.domain.people import Workspace
from bot.operating.findings import Finding, bad, good, note
from bot.services.ports import DeliveryError
from bot.slack.checkup import Client, Said, ask, open_socket
from bot.slack.errors import NO_ANSWER, NO_CONNECTION, RATE_LIMITED
from bot.slack.installed import NOT_INSTALLED, TOKEN_SEALED
from bot.slack.scopes import OPTIONAL, REQUIRED

APART = timedelta(seconds=30)
"""A clock that differs by more asks people at another time than they think."""

UNREACHED = frozenset({NO_ANSWER, NO_CONNECTION, RATE_LIMITED})
NOT_OUR_APP = frozenset({"bad_client_secret", "invalid_client_id"})
"""What Slack says where a token has to be renewed, and the app that asks is none that it knows."""
REACH = "See that this machine reaches slack.com, and try again."


async def token(client: Client, settings: Settings) -> tuple[Finding, Said | None]:
    try:
        said = await ask(client)
    except DeliveryError as trouble:
        return refused(trouble, settings), None
    return good("token", "Slack accepts it."), said


def refused(trouble: DeliveryError, settings: Settings) -> Finding:
    """Whether Slack could not be asked, or said no."""
    if trouble.code in UNREACHED:
        return bad("token", f"Slack does not answer ({trouble.code}).", REACH)
    if trouble.code == TOKEN_SEALED:
        mend = "Put the key that sealed it into ENCRYPTION_KEY again, after the new one."
        return bad("token", "no key in ENCRYPTION_KEY opens it.", mend)
    if trouble.code == NOT_INSTALLED:
        return bad("token", "the app is not installed.", "An admin installs it at /slack/install.")
    if trouble.code in NOT_OUR_APP:
        mend = f"Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET once more: {WHERE['SLACK_CLIENT_SECRET']}."
        return bad("token", f"Slack gives no new one ({trouble.code}).", mend)
    if settings.many_workspaces:
        mend = "An admin installs the app once more at /slack/install."
    else:
        mend = f"Copy SLACK_BOT_TOKEN once more: {WHERE['SLACK_BOT_TOKEN']}."
    return bad("token", f"Slack does not accept it ({trouble.code}).", mend)


def taken_away(workspace: Workspace, settings: Settings) -> Finding:
    """Nothing is wrong with it, unless nobody meant to."""
    since = workspace.gone_at or workspace.created_at
    until = since + timedelta(days=settings.keep_after_uninstall_days)
    if settings.many_workspaces:
        mend = "An admin who installs it again before then, at /slack/install, finds all of it."
    else:
        mend = "Who starts the bot with its token again before then finds all of it."
    says = f"took the app away on {since:%Y-%m-%d}. What was kept goes after {until:%Y-%m-%d}."
    return note("workspace", says, mend)


def scopes(said: Said) -> list[Finding]:
    if said.scopes is None:
        return [note("scopes", "Slack does not say what is granted.")]
    missing = [scope for scope in REQUIRED if scope not in said.scopes]
    optional = [scope for scope in OPTIONAL if scope not in said.scopes]
    findings = [good("scopes", f"{len(REQUIRED)} required ones are granted.")]
    if missing:
        mend = "Add them under OAuth & Permissions → Scopes, and install the app again."
        findings = [bad("scopes", f"missing: {', '.join(missing)}.", mend)]
    if optional:
        mend = "It works without; manifest.yml says what each is for."
        findings.append(note("scopes", f"not granted: {', '.join(optional)}.", mend))
    return findings


def clock(said: Said, now: datetime) -> Finding:
    if said.at is None:
        return note("clock", "Slack does not say what time it is.")
    apart = abs(now - said.at)
    if apart > APART:
        seconds = f"{apart.total_seconds():,.0f} seconds"
        return bad("clock", f"{seconds} from Slack's.", "Let this machine follow a time server (NTP).")
    return good("clock", "agrees with Slack's.")


async def socket(client: Client, settings: Settings) -> Finding:
    if not settings.socket_mode:
        return good("sockets", f"none: Slack comes over HTTP to port {settings.port}.")
    try:
        await open_socket(client, settings.app_token)
    except DeliveryError as trouble:
        if trouble.code in UNREACHED:
            return bad("sockets", f"Slack does not answer ({trouble.code}).", REACH)
        mend = f"Copy SLACK_APP_TOKEN once more: {WHERE['SLACK_APP_TOKEN']}; and see that Socket Mode is on."
        return bad("sockets", f"Slack opens none ({trouble.code}).", mend)
    return good("sockets", "Slack opens one.")
