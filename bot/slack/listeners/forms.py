"""Opens the forms: what each starts from is read, and Slack is asked to show it while its trigger lives."""

from dataclasses import replace

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId, PromptId
from bot.services.asking.later import TooLateToday
from bot.services.contents.planning import PlanFrom, PlanSource
from bot.services.errors import DeletedMeanwhile
from bot.slack.door import Visit
from bot.slack.listeners.desk import Desk, Payload
from bot.slack.surfaces.modals.forms import FormContent, build_capture, build_edit
from bot.slack.surfaces.modals.goal import build_goal
from bot.slack.surfaces.modals.owning import build_forget
from bot.slack.surfaces.modals.pacing import build_later, build_pause, build_settings, build_stop
from bot.slack.surfaces.modals.plans import build_plan
from bot.slack.surfaces.modals.setup import build_setup, build_setup_which
from bot.slack.surfaces.modals.taking import build_taking
from bot.slack.surfaces.modals.workspace import build_workspace


class Forms:
    """One method a form. The metadata of a view is read again, and checked, when it is submitted."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def capture(
        self, visit: Visit, body: Payload, *, prompt_id: PromptId | None = None, text: str = ""
    ) -> None:
        """A new bright spot; under its question when it came from a prompt."""
        looking = self._desk.services.looking
        content = FormContent(
            text=text,
            team_name=await looking.team_name(visit.who),
            question_key=await looking.question_of(visit.who, prompt_id) if prompt_id else None,
        )
        words = await self._desk.words(visit.who)
        view = build_capture(words, content, metadata=str(prompt_id or ""))
        await self._desk.open(body, view)

    async def edit(self, visit: Visit, body: Payload, spot_id: BrightSpotId) -> None:
        """Raises DeletedMeanwhile."""
        spot: BrightSpot | None = await self._desk.services.looking.own_spot(visit.who, spot_id)
        if spot is None:
            raise DeletedMeanwhile
        team_name = await self._desk.services.looking.team_name(visit.who)
        goal = await self._desk.services.looking.goal(visit.who)
        customer = await self._desk.services.customers.name_of_spot(visit.who, spot)
        travelled = await self._desk.services.looking.travelled(spot)
        words = await self._desk.words(visit.who)
        await self._desk.show(body, build_edit(words, spot, team_name, goal, customer, travelled))

    async def later(self, visit: Visit, body: Payload, prompt_id: PromptId) -> None:
        """With nothing left of the day, a sentence instead of a form."""
        try:
            hours = await self._desk.services.later.hours(visit.who, visit.now)
        except TooLateToday:
            hours = ()
        words = await self._desk.words(visit.who)
        await self._desk.open(body, build_later(words, hours, metadata=str(prompt_id)))

    async def pause(self, visit: Visit, body: Payload) -> None:
        await self._desk.open(body, build_pause(await self._desk.words(visit.who)))

    async def stop(self, visit: Visit, body: Payload) -> None:
        shared = await self._desk.services.looking.has_shared(visit.who)
        await self._desk.open(body, build_stop(await self._desk.words(visit.who), shared=shared))

    async def settings(self, visit: Visit, body: Payload) -> None:
        looking = self._desk.services.looking
        content = await looking.settings(visit.who)
        words = await self._desk.words(visit.who)
        await self._desk.open(body, build_settings(words, content))

    async def plan(self, visit: Visit, body: Payload, spot_id: BrightSpotId) -> None:
        """The same again next time."""
        form = await self._desk.services.planning.form(
            visit.who, PlanSource(PlanFrom.AGAIN, spot_id), visit.now
        )
        await self._desk.open(body, build_plan(await self._desk.words(visit.who), form))

    async def take(self, visit: Visit, body: Payload, spot_id: BrightSpotId) -> None:
        """To the customer whose it is too. Raises DeletedMeanwhile, NotTheirs."""
        form = await self._desk.services.taking.form(visit.who, spot_id)
        await self._desk.show(body, build_taking(await self._desk.words(visit.who), form))

    async def forget(self, visit: Visit, body: Payload) -> None:
        """What goes and what stays; nothing has happened yet."""
        content = await self._desk.services.forgetting.look(visit.who)
        await self._desk.open(body, build_forget(await self._desk.words(visit.who), content))

    async def goal(self, visit: Visit, body: Payload) -> None:
        """Empty, or as it is now."""
        content = await self._desk.services.looking.goal(visit.who)
        await self._desk.open(body, build_goal(await self._desk.words(visit.who), content))

    async def workspace(self, visit: Visit, body: Payload) -> None:
        """For its admins. Raises OnlyAdmin."""
        content = await self._desk.services.workspace_settings.look(visit.who)
        await self._desk.open(body, build_workspace(await self._desk.words(visit.who), content))

    async def setup(self, visit: Visit, body: Payload) -> None:
        """Somebody who coaches says first which team it is about."""
        words = await self._desk.words(visit.who)
        if coached := await self._desk.services.team_setup.coached(visit.who):
            await self._desk.open(body, build_setup_which(words, coached))
            return
        draft = await self._desk.services.team_setup.draft(visit.who)
        if draft.channel is None and body.get("channel_id", "").startswith("C"):
            draft = replace(draft, channel=body["channel_id"])
        await self._desk.open(body, build_setup(words, draft))
