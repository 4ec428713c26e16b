"""The tables of slack_sdk's installation and state stores, with room for sealed tokens; not how they are asked."""

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    and_,
    func,
)

from bot.storage.tables.base import May, Must, metadata
from bot.storage.tables.people import workspaces

INSTALLATIONS, BOTS, STATES = "slack_installations", "slack_bots", "slack_oauth_states"


def installations_table(metadata: MetaData) -> Table:
    """The names of the columns are slack_sdk's; its own lengths are too short for a sealed token."""
    return Table(
        INSTALLATIONS,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Must("client_id", String),
        Must("app_id", String),
        May("enterprise_id", String),
        May("enterprise_name", Text),
        May("enterprise_url", Text),
        May("team_id", String),
        May("team_name", Text),
        May("bot_token", Text),
        May("bot_id", String),
        May("bot_user_id", String),
        May("bot_scopes", Text),
        May("bot_refresh_token", Text),
        May("bot_token_expires_at", DateTime),
        Must("user_id", String),
        May("user_token", Text),
        May("user_scopes", Text),
        May("user_refresh_token", Text),
        May("user_token_expires_at", DateTime),
        May("incoming_webhook_url", Text),
        May("incoming_webhook_channel", Text),
        May("incoming_webhook_channel_id", Text),
        May("incoming_webhook_configuration_url", Text),
        Must("is_enterprise_install", Boolean),
        May("token_type", String),
        Must("installed_at", DateTime),
        Index(
            "ix_slack_installations_latest",
            "client_id",
            "enterprise_id",
            "team_id",
            "user_id",
            "installed_at",
        ),
    )


def bots_table(metadata: MetaData) -> Table:
    """What of an installation is needed to speak."""
    return Table(
        BOTS,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Must("client_id", String),
        Must("app_id", String),
        May("enterprise_id", String),
        May("enterprise_name", Text),
        May("team_id", String),
        May("team_name", Text),
        May("bot_token", Text),
        May("bot_id", String),
        May("bot_user_id", String),
        May("bot_scopes", Text),
        May("bot_refresh_token", Text),
        May("bot_token_expires_at", DateTime),
        Must("is_enterprise_install", Boolean),
        Must("installed_at", DateTime),
        Index("ix_slack_bots_latest", "client_id", "enterprise_id", "team_id", "installed_at"),
    )


def states_table(metadata: MetaData) -> Table:
    """Installations that somebody began."""
    return Table(
        STATES,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Must("state", String),
        Must("expire_at", DateTime),
        Index(None, "state"),
    )


slack_installations = installations_table(metadata)
slack_bots = bots_table(metadata)
slack_oauth_states = states_table(metadata)


def of_installation(table: Table) -> ColumnElement[bool]:
    """The workspace that a row belongs to: slack_sdk keeps NULL where we keep an empty word."""
    team = func.coalesce(table.c.team_id, "") == workspaces.c.slack_team_id
    return and_(team, func.coalesce(table.c.enterprise_id, "") == workspaces.c.slack_enterprise_id)
