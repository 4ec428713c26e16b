"""Asks the bot beside the playground what is due next, and lets the seeded colleagues live through a week."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.bootstrap import Bot
from bot.domain.ids import UserId
from bot.playground import seed
from bot.playground.page.pilot import Report
from bot.playground.week.living import Week
from bot.playground.week.story import Story
from bot.playground.week.texts import STORIES
from bot.playground.workspace import Workspace
from bot.services.context import Who

NO_MORE = (
    "Your colleagues have told all they had for now. Move the clock and answer as one of them, or start the "
    "playground afresh."
)


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
        looking, ids = self._bot.services.looking, [UserId(user) for user in users]
        ahead = await looking.next_prompts(self._bot.workspace.id, ids)
        return {str(user_id): at for user_id, at in ahead.items()}

    async def next_roundup_at(self) -> datetime | None:
        if self._bot is None:
            return None
        return await self._bot.services.looking.next_roundup_at(self._bot.workspace.id)

    async def coach(self) -> str | None:
        """Who coaches a team, if there is one."""
        if self._bot is None:
            return None
        looking = self._bot.services.looking
        coaches = [one.id for one in seed.PERSONAS if (await looking.help(_who(self._bot, one.id))).coach]
        return next(iter(coaches), None)

    def why_no_week(self) -> str | None:
        return None if self._stories else NO_MORE

    async def live_a_week(self, report: Report) -> None:
        await Week(self._workspace, self, self._stories.pop(0), report).live()


def _who(bot: Bot, user_id: str) -> Who:
    return Who(bot.workspace.id, UserId(user_id))
