"""What Slack documents of each method served here: arguments, rate, scopes, error codes; no behaviour."""

from dataclasses import dataclass, field
from enum import IntEnum

# Slack's own SDK sends the team along with every call that an app makes for one (`default_params`).
ANYWHERE = frozenset({"team_id"})


class Tier(IntEnum):
    """How often a method may be called in a minute; POSTING has rules of its own."""

    POSTING = 0
    ONE = 1
    TWO = 20
    THREE = 50
    FOUR = 100
    GENEROUS = 600


@dataclass(frozen=True)
class Method:
    """`scopes` are those it always needs; its handler asks for what depends on the conversation."""

    name: str
    tier: Tier
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    errors: frozenset[str] = frozenset()
    app_token: bool = field(default=False)
    tokenless: bool = field(default=False)

    @property
    def arguments(self) -> frozenset[str]:
        """Every argument the method knows, and those that any method takes."""
        return self.required | self.optional | ANYWHERE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _method(
    name: str,
    tier: Tier,
    needs: str = "",
    takes: str = "",
    scopes: str = "",
    errors: str = "",
    *,
    app: bool = False,
    tokenless: bool = False,
) -> Method:
    return Method(name, tier, _words(needs), _words(takes), _words(scopes), _words(errors), app, tokenless)


_RANGE = "cursor include_all_metadata inclusive latest limit oldest"
_LOOKS = (
    "as_user attachments blocks icon_emoji icon_url link_names markdown_text parse text thread_ts username"
)
_POST_ERRORS = "channel_not_found not_in_channel is_archived no_text invalid_blocks invalid_blocks_format"
_VIEW_ERRORS = "duplicate_external_id view_too_large"
_TRIGGER_ERRORS = "expired_trigger_id exchanged_trigger_id invalid_trigger_id"

METHODS: dict[str, Method] = {
    method.name: method
    for method in (
        _method("auth.test", Tier.GENEROUS),
        _method("apps.connections.open", Tier.THREE, app=True),
        _method("auth.teams.list", Tier.TWO, takes="cursor limit", errors="invalid_cursor"),
        _method(
            "oauth.v2.access",
            Tier.GENEROUS,
            takes="client_id client_secret code grant_type redirect_uri refresh_token",
            errors="bad_client_secret invalid_client_id invalid_code invalid_refresh_token",
            tokenless=True,
        ),
        _method("team.info", Tier.THREE, takes="domain team", scopes="team:read", errors="team_not_found"),
        _method(
            "users.list",
            Tier.TWO,
            takes="cursor include_locale limit team_id",
            scopes="users:read",
            errors="invalid_cursor missing_argument",
        ),
        _method(
            "users.info",
            Tier.FOUR,
            "user",
            "include_locale",
            scopes="users:read",
            errors="user_not_found",
        ),
        _method(
            "conversations.list",
            Tier.TWO,
            takes="cursor exclude_archived limit team_id types",
            errors="invalid_cursor invalid_types",
        ),
        _method(
            "conversations.info",
            Tier.THREE,
            "channel",
            "include_locale include_num_members",
            errors="channel_not_found",
        ),
        _method(
            "conversations.members",
            Tier.FOUR,
            "channel",
            "cursor limit",
            errors="channel_not_found invalid_cursor",
        ),
        _method(
            "conversations.open",
            Tier.THREE,
            takes="channel prevent_creation return_im users",
            errors="channel_not_found user_not_found user_disabled users_list_not_supplied too_many_users",
        ),
        _method(
            "conversations.history",
            Tier.THREE,
            "channel",
            _RANGE,
            errors="channel_not_found not_in_channel invalid_cursor invalid_ts_latest invalid_ts_oldest",
        ),
        _method(
            "conversations.replies",
            Tier.THREE,
            "channel ts",
            _RANGE,
            errors="channel_not_found thread_not_found invalid_cursor invalid_ts_latest invalid_ts_oldest",
        ),
        _method(
            "conversations.join",
            Tier.THREE,
            "channel",
            scopes="channels:join",
            errors="channel_not_found is_archived method_not_supported_for_channel_type",
        ),
        _method(
            "chat.postMessage",
            Tier.POSTING,
            "channel",
            f"{_LOOKS} metadata mrkdwn reply_broadcast unfurl_links unfurl_media",
            scopes="chat:write",
            errors=f"{_POST_ERRORS} msg_blocks_too_long messages_tab_disabled cannot_reply_to_message "
            "invalid_metadata_format metadata_too_large",
        ),
        _method(
            "chat.postEphemeral",
            Tier.FOUR,
            "channel user",
            _LOOKS,
            scopes="chat:write",
            errors=f"{_POST_ERRORS} msg_too_long user_not_in_channel messages_tab_disabled",
        ),
        _method(
            "chat.update",
            Tier.THREE,
            "channel ts",
            "as_user attachments blocks file_ids link_names markdown_text metadata parse "
            "reply_broadcast text",
            scopes="chat:write",
            errors="channel_not_found is_inactive message_not_found cant_update_message no_text invalid_blocks "
            "invalid_blocks_format msg_too_long invalid_metadata_format metadata_too_large",
        ),
        _method(
            "chat.delete",
            Tier.THREE,
            "channel ts",
            "as_user",
            scopes="chat:write",
            errors="channel_not_found message_not_found cant_delete_message",
        ),
        _method(
            "chat.getPermalink",
            Tier.GENEROUS,
            "channel message_ts",
            errors="channel_not_found message_not_found",
        ),
        _method(
            "canvases.create",
            Tier.TWO,
            takes="channel_id document_content title",
            scopes="canvases:write",
            errors="canvas_creation_failed canvas_disabled_user_team",
        ),
        _method(
            "canvases.edit",
            Tier.THREE,
            "canvas_id changes",
            scopes="canvases:write",
            errors="canvas_disabled_user_team canvas_editing_failed canvas_not_found",
        ),
        _method(
            "files.getUploadURLExternal",
            Tier.FOUR,
            "filename length",
            "alt_txt snippet_type",
            scopes="files:write",
            errors="file_uploads_disabled file_upload_size_restricted missing_argument",
        ),
        _method(
            "files.completeUploadExternal",
            Tier.FOUR,
            "files",
            "blocks channel_id channels initial_comment thread_ts",
            scopes="files:write",
            errors="channel_not_found file_not_found not_in_channel",
        ),
        _method(
            "files.delete",
            Tier.THREE,
            "file",
            scopes="files:write",
            errors="cant_delete_file file_deleted file_not_found",
        ),
        _method(
            "reactions.get",
            Tier.THREE,
            takes="channel file file_comment full timestamp",
            scopes="reactions:read",
            errors="no_item_specified channel_not_found message_not_found",
        ),
        _method(
            "views.open",
            Tier.FOUR,
            "view",
            "trigger_id interactivity_pointer",
            errors=f"{_VIEW_ERRORS} {_TRIGGER_ERRORS}",
        ),
        _method(
            "views.push",
            Tier.FOUR,
            "view",
            "trigger_id interactivity_pointer",
            errors=f"{_VIEW_ERRORS} {_TRIGGER_ERRORS} not_found push_limit_reached",
        ),
        _method(
            "views.update",
            Tier.FOUR,
            "view",
            "view_id external_id hash",
            errors=f"{_VIEW_ERRORS} not_found hash_conflict",
        ),
        _method(
            "views.publish",
            Tier.FOUR,
            "user_id view",
            "hash",
            errors=f"{_VIEW_ERRORS} hash_conflict not_enabled",
        ),
    )
}

# Codes that any method may answer, from the tables of common errors on Slack's method pages.
GENERAL_ERRORS = _words(
    "unknown_method invalid_arguments invalid_auth not_authed missing_scope not_allowed_token_type "
    "ratelimited internal_error account_inactive token_revoked token_expired"
)
