"""What the app asks of a workspace, and what it can do without; the manifest says the same, which a test holds."""

REQUIRED = (
    "chat:write",
    "commands",
    "im:history",
    "im:write",
    "users:read",
    "channels:read",
    "groups:read",
    "reactions:read",
    "channels:join",
)

OPTIONAL = ("channels:history", "groups:history", "canvases:write", "files:write", "mpim:write")
"""Marked as optional in the app's settings; Slack lets whoever installs it leave these out."""
