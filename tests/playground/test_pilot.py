"""What the page is told of what is due next: from the bot, as soon as its database has a moment."""

from collections.abc import Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import cast

from bot.bootstrap import Bot
from bot.domain.ids import UserId, WorkspaceId
from bot.playground.pilot import BotPilot
from bot.playground.workspace import Workspace
from bot.services.ports.unit_of_work import StorageBusy
from tests.playground.doubles import MONDAY, still_clock

ANA = UserId("U0ANA")


class BusyAtFirst:
    """Refuses the first of every two questions."""

    asked = 0

    async def next_prompts(
        self, workspace_id: WorkspaceId, user_ids: Sequence[UserId]
    ) -> dict[UserId, datetime]:
        self._turn()
        return dict.fromkeys(user_ids, MONDAY)

    async def next_roundup_at(self, workspace_id: WorkspaceId) -> datetime | None:
        self._turn()
        return MONDAY

    async def help(self, who: object) -> SimpleNamespace:
        self._turn()
        return SimpleNamespace(coach=True)

    def _turn(self) -> None:
        self.asked += 1
        if self.asked % 2:
            raise StorageBusy("every database connection was in use for too long")


async def test_while_the_database_is_held_the_page_waits_and_is_told_then() -> None:
    pilot = BotPilot(Workspace.build(clock=still_clock()))
    bot = SimpleNamespace(
        services=SimpleNamespace(looking=BusyAtFirst()), workspace=SimpleNamespace(id=WorkspaceId(1))
    )
    pilot.attach(cast("Bot", bot))
    assert await pilot.next_prompt_at(ANA) == MONDAY
    assert await pilot.next_roundup_at() == MONDAY
    assert await pilot.coach() == ANA
