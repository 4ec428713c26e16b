"""App Home, a room for each part of the page."""

from bot.slack.surfaces.home.page import build_home

__all__ = ["build_home"]
