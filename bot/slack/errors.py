"""Slack's error codes and lost connections, as the few things they mean for a delivery; no other error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.services.ports import DeliveryError, Gone, Refused, TryLater, Unknown, Unreachable

RATE_LIMITED = "ratelimited"
NO_CONNECTION = "no_connection"
NO_ANSWER = "no_answer"
TOO_LATE = "expired_trigger_id"
"""Whoever pressed something has waited for three seconds."""

OVERTAKEN = frozenset({"hash_conflict", "not_found"})
"""A form that was to be rewritten has changed since, as after a second press, or was closed."""

OPERATOR_PAUSE = 300.0
"""Seconds between attempts while the app itself is locked out: nothing is lost until somebody mends it."""

_DEFAULT_RETRY_AFTER = 30.0

_UNREACHABLE = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "channel_is_limited_access",
        "channel_not_found",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "not_in_channel",
        "posting_to_channel_denied",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)

_GONE = frozenset({"cant_update_message", "cant_delete_message", "edit_window_closed", "message_not_found"})

APP_LOCKED_OUT = frozenset(
    {
        "access_denied",
        "accesslimited",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "invalid_auth",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "team_added_to_org",
        "token_expired",
        "token_revoked",
        "two_factor_setup_required",
    }
)

_BUSY = frozenset(
    {
        "external_channel_migrating",
        "message_limit_exceeded",
        "request_timeout",
        "service_unavailable",
        "update_failed",
    }
)
_TOO_FAST = frozenset({"rate_limited", "ratelimited"})

# Slack says of these that some part of the operation may have succeeded.
_LOST = frozenset({"fatal_error", "internal_error"})


@contextmanager
def slack_answers(*, repeatable: bool) -> Iterator[None]:
    """Around one call: whatever goes wrong in it becomes a DeliveryError.

    `repeatable`: a second call does no harm, so that a lost answer is only a reason to try later.
    """
    try:
        yield
    except SlackApiError as refusal:
        raise _meaning(refusal, repeatable) from refusal
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as trouble:
        raise TryLater(NO_CONNECTION) from trouble
    except (aiohttp.ClientError, TimeoutError) as trouble:
        raise _lost(repeatable) from trouble


def passing(error: Exception) -> str:
    """The code of a trouble of Slack's own, or of the way there, that asking once more may mend; else empty."""
    if isinstance(error, SlackApiError):
        code, meaning = code_of(error), _meaning(error, repeatable=True)
        passes = code == TOO_LATE or (isinstance(meaning, TryLater) and code not in APP_LOCKED_OUT)
        return (code or meaning.code) if passes else ""
    if isinstance(error, TryLater | Unknown):
        return error.code
    return NO_ANSWER if isinstance(error, aiohttp.ClientError | TimeoutError) else ""


def code_of(refusal: SlackApiError) -> str:
    """The error's name, empty where the answer was not Slack's JSON."""
    data = getattr(refusal.response, "data", refusal.response)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _meaning(refusal: SlackApiError, repeatable: bool) -> DeliveryError:
    status, code = _status(refusal.response), code_of(refusal)
    if status == 429 or code in _TOO_FAST:
        return TryLater(RATE_LIMITED, _retry_after(refusal.response))
    if status >= 500 or not code or code in _LOST:
        return _lost(repeatable)
    return by_code(code)


def by_code(code: str) -> DeliveryError:
    """What a code means that Slack gave as its whole answer; an unknown one is final."""
    if code in _UNREACHABLE:
        return Unreachable(code)
    if code in _GONE:
        return Gone(code)
    if code in _BUSY:
        return TryLater(code)
    if code in APP_LOCKED_OUT:
        return TryLater(code, OPERATOR_PAUSE)
    return Refused(code)


def _lost(repeatable: bool) -> DeliveryError:
    return TryLater(NO_ANSWER) if repeatable else Unknown(NO_ANSWER)


def _status(response: Any) -> int:
    # Slack's own response type, or aiohttp's where the body was not JSON.
    return int(getattr(response, "status_code", 0) or getattr(response, "status", 0))


def _retry_after(response: Any) -> float:
    given = {key.lower(): value for key, value in response.headers.items()}.get("retry-after", "")
    return max(1.0, float(given)) if str(given).isdigit() else _DEFAULT_RETRY_AFTER
