"""Asks the bot beside the playground what is due next, and lets the seeded colleagues live through a week."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from bot.bootstrap import Bot
from bot.domain.ids import UserId
from bot.playground import seed
from bot.playground.page.pilot import Report
from bot.playground.week.living import Week
from bot.playground.week.story import Story
from bot.playground.week.texts import STORIES
from bot.playground.workspace import Workspace
from bot.services.context import Who
from bot.storage.errors import patiently

NO_MORE = (
    "Your colleagues have told all they had for now. Move the clock and answer as one of them, or start the "
    "playground afresh."
)

PATIENCE = 20.0
"""Seconds to ask on while the bot's one connection is held for long, as on a busy machine: a page that waits shows
what it knew, and a week that waits goes on."""


class BotPilot:
    """The port `Pilot` over a running bot."""

    def __init__(self, workspace: Workspace, stories: Sequence[Story] = STORIES) -> None:
        self._workspace = workspace
        self._stories = list(stories)
        self._bot: Bot | None = None

    def attach(self, bot: Bot) -> None:
        """The bot is there now."""
        self._bot = bot

    async def next_prompt_at(self, user_id: str) -> datetime | None:
        return (await self.next_prompts([user_id])).get(user_id)

    async def next_prompts(self, users: Iterable[str]) -> dict[str, datetime]:
        """When each of them is asked next; leaves out those who are not."""
        if self._bot is None:
            return {}
        bot, ids = self._bot, [UserId(user) for user in users]
        ahead = await patiently(lambda: bot.services.looking.next_prompts(bot.workspace.id, ids), PATIENCE)
        return {str(user_id): at for user_id, at in ahead.items()}

    async def next_roundup_at(self) -> datetime | None:
        if (bot := self._bot) is None:
            return None
        return await patiently(lambda: bot.services.looking.next_roundup_at(bot.workspace.id), PATIENCE)

    async def coach(self) -> str | None:
        """Who coaches a team, if there is one."""
        if (bot := self._bot) is None:
            return None
        for one in seed.PERSONAS:
            who = Who(bot.workspace.id, UserId(one.id))
            if (await patiently(partial(bot.services.looking.help, who), PATIENCE)).coach:
                return one.id
        return None

    def why_no_week(self) -> str | None:
        return None if self._stories else NO_MORE

    async def live_a_week(self, report: Report) -> None:
        await Week(self._workspace, self, self._stories.pop(0), report).live()
