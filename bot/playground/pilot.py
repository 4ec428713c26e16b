"""Asks the bot beside the playground what is due next, and lets the seeded colleagues live through a week."""

from datetime import datetime

from bot.bootstrap import Bot
from bot.domain.ids import UserId
from bot.playground.page.pilot import Report
from bot.playground.week import live_a_week
from bot.playground.workspace import Workspace
from bot.services.context import Who


class BotPilot:
    """The port `Pilot` over a running bot."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._bot: Bot | None = None

    def attach(self, bot: Bot) -> None:
        """The bot is there now."""
        self._bot = bot

    async def next_prompt_at(self, user_id: str) -> datetime | None:
        if self._bot is None:
            return None
        who = Who(self._bot.workspace.id, UserId(user_id))
        return (await self._bot.services.looking.settings(who)).next_due

    async def next_roundup_at(self) -> datetime | None:
        if self._bot is None:
            return None
        return await self._bot.services.looking.next_roundup_at(self._bot.workspace.id)

    async def live_a_week(self, report: Report) -> None:
        await live_a_week(self._workspace, self.next_prompt_at, self.next_roundup_at, report)
