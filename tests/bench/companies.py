"""Many workspaces whose questions are due at one time, each with a token and limits of its own; against what Slack
permits all of them together."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

from slack_sdk.oauth.installation_store import Installation

from bot.services.sending.company import GROWS_FOR
from bot.storage import open_storage
from bot.storage.sealing import new_key
from tests.bench.beside import StandIn, bot, stand_in
from tests.bench.ground import BOT, NOW, POSTGRES, SQLITE, Ground, people, workspaces
from tests.bench.load import pace
from tests.bench.prompts import PERMITTED, queue
from tests.bench.rows import Goal, Row, compared

APP = "1234.5678"
WARM = 5.0
"""Seconds after which what a crowd says at once is over."""
AT_WORK = {SQLITE: (("run",),), POSTGRES: (("worker",), ("worker", "worker"))}
"""The processes that send."""


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """A stretch of it, with more waiting than may be sent in it: tokens are sealed, limits are on, Slack refuses what
    comes too early."""
    many, seconds = ground.much(2, 50, 50), ground.much(2, 20, 60)
    for kind in ground.kinds:
        for verbs in AT_WORK[kind]:
            named = f"prompts of {many} workspaces, {kind}, {len(verbs)} at work, {seconds} s"
            ground.say(named)
            # Who comes to others begins slowly.
            settled = WARM + (GROWS_FOR if len(verbs) > 1 else 0.0)
            each = int((settled + seconds + 20) * PERMITTED)
            async with ground.database(kind) as url, stand_in("limited") as slack:
                key = await _companies(url, many, each)
                sent, refused = await _stretch(ground, url, slack, verbs, key, settled, seconds)
            permitted = many * PERMITTED
            yield compared(named, "a second", ([sum(sent) / seconds], [permitted]))
            fewest, most = min(sent), max(sent)
            yield compared(f"{named}, the fewest of one", "", ([float(fewest)], [float(most)]))
            yield Row(f"{named}, 429s", float(refused), "", goal=Goal(at_most=0))


async def _companies(url: str, many: int, each: int) -> str:
    """Installed, with so many people who are to be asked; the key that their tokens are sealed with."""
    key, here = new_key(), await workspaces(url, many)
    storage = open_storage(url)
    installations = storage.installations(APP, (key,))
    for number in range(many):
        installed = Installation(
            app_id="A0BENCH",
            team_id=f"T0C{number}",
            user_id="U0R0",
            bot_token=f"xoxb-{number}",
            bot_id="B0BENCH",
            bot_user_id=BOT,
            bot_scopes="chat:write,commands,im:history,im:write,users:read",
            installed_at=NOW.timestamp(),
        )
        await installations.async_save(installed)
    await storage.close()
    for one in here:
        await people(url, each, here=one)
    await queue(url, each, 0, here)
    return key


async def _stretch(
    ground: Ground, url: str, slack: StandIn, verbs: tuple[str, ...], key: str, settled: float, seconds: int
) -> tuple[list[int], int]:
    """How many were posted for each workspace, and how many refused."""
    several = {"SLACK_CLIENT_ID": APP, "SLACK_CLIENT_SECRET": "secret", "ENCRYPTION_KEY": key}
    async with AsyncExitStack() as opened:
        for verb in verbs:
            await opened.enter_async_context(bot(ground, verb, url, slack, SLACK_BOT_TOKEN="", **several))
        await slack.until(1)
        await pace(settled)
        before = await slack.seen()
        await pace(seconds)
        after = await slack.seen()
    sent = [number - before["by"].get(token, 0) for token, number in after["by"].items()]
    return sent, after["refused"]
