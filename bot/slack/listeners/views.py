"""Submitted forms: read, checked, stored; a field that does not fit is told under the field itself."""

from datetime import date, time
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.asking import PausePreset, pause_until
from bot.domain.bright_spot import Felt, Source, Visibility, Whose
from bot.domain.ids import BrightSpotId, PromptId
from bot.domain.strength import Strength
from bot.domain.words.reading import Meaning, read
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.asking.choices import Times
from bot.services.context import Who
from bot.slack.door import visit_of
from bot.slack.identifiers import FOLLOW_SLACK, BlockId, Extra
from bot.slack.listeners.customers import place_of
from bot.slack.listeners.desk import Desk, Filled, Payload, number
from bot.slack.listeners.goals import goal_step
from bot.slack.listeners.pairings import pairing_wish
from bot.slack.listeners.stories import story_consent

DAYS = range(1, 6)
"""How many days a rep may choose."""


class Views:
    """One method a form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def capture(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """A new bright spot; its card comes in the DM."""
        visit = visit_of(context)
        fields = fields_of(Filled(view), view)
        if unfit := await self._unfit(visit.who, fields):
            await self._refuse(ack, visit.who, unfit)
            return
        asked = view.get("private_metadata", "")
        prompt_id = PromptId(number(asked)) if asked else None
        told = Told(Source.FORM, view["id"], fields, prompt_id)
        await self._desk.services.capturing.capture(visit.who, told, visit.now)
        await ack()

    async def edit(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        filled = Filled(view)
        fields = fields_of(filled, view)
        if unfit := await self._unfit(visit.who, fields):
            await self._refuse(ack, visit.who, unfit)
            return
        spot_id = BrightSpotId(number(view.get("private_metadata")))
        await self._desk.services.cards.edit(visit.who, spot_id, fields, visit.now)
        if step := filled.option(BlockId.GOAL_STEP):
            position, stamp = goal_step(step)
            await self._desk.services.goals.complete(visit.who, stamp, position, spot_id, visit.now)
        await self._desk.services.looking.publish_home(visit.who, visit.now)
        await ack()

    async def later(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        hours = number(Filled(view).option(BlockId.LATER))
        prompt_id = PromptId(number(view.get("private_metadata")))
        await self._desk.services.later.later(visit.who, prompt_id, hours, visit.now)
        await ack()

    async def pause(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """A day wins over a length."""
        visit = visit_of(context)
        filled = Filled(view)
        today = await self._desk.services.looking.today(visit.who, visit.now)
        day, preset = filled.date(BlockId.PAUSE_UNTIL), filled.option(BlockId.PAUSE)
        if day is None and preset is None:
            await self._refuse(ack, visit.who, {BlockId.PAUSE: "error-pause"})
            return
        until = date.fromisoformat(day) if day else pause_until(PausePreset(preset or ""), today)
        if until <= today:
            await self._refuse(ack, visit.who, {BlockId.PAUSE_UNTIL: "error-pause-until"})
            return
        await self._desk.services.choices.pause(visit.who, until, visit.now, f"view:{view['id']}")
        await ack()

    async def stop(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        shared = Filled(view).option(BlockId.SHARED)
        keep = None if shared is None else shared == "keep"
        origin = f"view:{view['id']}"
        await self._desk.services.choices.stop(visit.who, visit.now, origin, keep_shared=keep)
        await ack()

    async def settings(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        visit = visit_of(context)
        filled = Filled(view)
        days = weekdays(filled)
        if len(days) not in DAYS:
            await self._refuse(ack, visit.who, {BlockId.DAYS: "error-days"})
            return
        zone, usual = filled.option(BlockId.ZONE), filled.option(BlockId.VISIBILITY)
        times = Times(
            at=local_time(filled, BlockId.TIME),
            days=days,
            zone=zone if zone != FOLLOW_SLACK else None,
            follow_slack=zone == FOLLOW_SLACK,
            usual_visibility=Visibility(usual) if usual else None,
            language=filled.option(BlockId.LANGUAGE),
            reminders=ticked(filled, Extra.REMINDERS),
            week_line=ticked(filled, Extra.WEEK_LINE),
            pairing=pairing_wish(filled),
            story=story_consent(filled),
            meets_at_customers=ticked(filled, Extra.MEETINGS),
        )
        await self._desk.services.choices.set_times(visit.who, times, visit.now, f"view:{view['id']}")
        await ack()

    async def _unfit(self, who: Who, fields: Fields) -> dict[BlockId, str]:
        """What must be mended, by field. A later day shares with the name: "without it" does not fit."""
        if read(fields.text).meaning is Meaning.BLANK:
            return {BlockId.ANSWER: "error-answer"}
        if fields.share_on is None:
            return {}
        usual = (await self._desk.services.looking.settings(who)).usual_visibility
        unnamed = (fields.visibility or usual) is Visibility.ANONYMOUS
        return {BlockId.SHARE_ON: "error-share-on"} if unnamed else {}

    async def _refuse(self, ack: AsyncAck, who: Who, errors: dict[BlockId, str]) -> None:
        words = await self._desk.words(who)
        said = {block.value: words.plain(text_id) for block, text_id in errors.items()}
        await ack(response_action="errors", errors=said)


def fields_of(filled: Filled, view: Payload) -> Fields:
    """What the form of a bright spot says."""
    customer, stage = place_of(view)
    whose, strength = filled.option(BlockId.WHOSE), filled.option(BlockId.STRENGTH)
    felt, visibility = filled.option(BlockId.FELT), filled.option(BlockId.VISIBILITY)
    share_on = filled.date(BlockId.SHARE_ON)
    # A new one begins with no choice: to leave that alone is to have it as usual.
    leaves = visibility is not None and filled.left(BlockId.VISIBILITY) and filled.left(BlockId.SHARE_ON)
    return Fields(
        text=filled.text(BlockId.ANSWER),
        whose=Whose(whose) if whose else None,
        strength=Strength(strength) if strength else None,
        felt=Felt(felt) if felt else None,
        visibility=Visibility(visibility) if visibility else None,
        share_on=date.fromisoformat(share_on) if share_on else None,
        customer=customer,
        stage=stage,
        leaves_sharing=leaves,
    )


def ticked(filled: Filled, extra: Extra) -> bool | None:
    """None where the form, opened before there were such boxes, says nothing of it."""
    return extra in filled.options(BlockId.EXTRAS) if filled.has(BlockId.EXTRAS) else None


def weekdays(filled: Filled) -> tuple[int, ...]:
    return tuple(sorted(int(day) for day in filled.options(BlockId.DAYS)))


def local_time(filled: Filled, block: BlockId) -> time | None:
    given = filled.time(block)
    return time.fromisoformat(given) if given else None
