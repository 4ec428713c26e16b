"""The coach's two steps: the form of the team, and the look at the invitation before anybody is contacted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.limits import INVITED
from bot.domain.proposal import DEFAULT_EMOJI
from bot.domain.words.emoji import chosen_emoji
from bot.domain.words.text import clean
from bot.services.contents.teams import SetupDraft
from bot.services.context import Who
from bot.services.errors import NotYours
from bot.slack.door import visit_of
from bot.slack.identifiers import NEW_TEAM, BlockId
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of, number
from bot.slack.listeners.pairings import pairing_weeks
from bot.slack.listeners.views import local_time, weekdays
from bot.slack.surfaces.modals.places import NO_COUNTRY
from bot.slack.surfaces.modals.setup import build_setup, build_setup_look, setup_began_with

_OTHERS = {
    BlockId.TIME: "at",
    BlockId.DAYS: "days",
    BlockId.ZONE: "zone",
    BlockId.COUNTRY: "country",
    BlockId.LANGUAGE: "language",
    BlockId.ROUNDUP_WEEKDAY: "roundup_weekday",
    BlockId.ROUNDUP_TIME: "roundup_at",
    BlockId.SUGGESTED: "suggested_visibility",
    BlockId.FISCAL: "fiscal_year_start",
    BlockId.RHYTHM: "rhythm",
    BlockId.PREVIEW: "preview_minutes",
    BlockId.PAIRING: "pairing_weeks",
    BlockId.EMOJI: "emoji",
    BlockId.CONTACT: "contact",
    BlockId.BY_AUTHOR: "by_author",
}
"""The fields under More, and what each says of a team."""


class SetupViews:
    """Everything that a form carries is read again and checked against what this person coaches."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def which(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """The form of that team, or an empty one."""
        visit = visit_of(context)
        chosen = Filled(view).option(BlockId.TEAM)
        team_id = TeamId(number(chosen)) if chosen != NEW_TEAM else None
        draft = await self._desk.services.team_setup.draft(visit.who, team_id)
        words = await self._desk.words(visit.who)
        await ack(response_action="update", view=build_setup(words, draft))

    async def more(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Shows the fields that have defaults; what was filled in stays."""
        visit = visit_of(context)
        view = body["view"]
        draft = replace(await self._draft(visit.who, view), more=True)
        words = await self._desk.words(visit.who)
        shown = build_setup(words, draft, began=_began(view))
        await self._desk.redraw(view, shown)
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """Keeps the team and shows the invitation as the reps will see it."""
        visit = visit_of(context)
        draft = await self._draft(visit.who, view)
        words = await self._desk.words(visit.who)
        faults = _faults(draft, Filled(view).users(BlockId.PEOPLE))
        said = {block.value: words.plain(text_id) for block, text_id in faults.items()}
        if Filled(view).has(BlockId.COACHES):
            said |= await self._coaches_at_fault(visit.who, draft)
        if said:
            await ack(response_action="errors", errors=said)
            return
        invitation = await self._desk.services.team_setup.save(visit.who, draft, visit.now)
        people = await self._desk.services.team_setup.to_be_invited(visit.who, invitation.team_id)
        look = build_setup_look(words, invitation, people, metadata=str(invitation.team_id))
        await ack(response_action="update", view=look)

    async def sample(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """Send me one first."""
        visit = visit_of(context)
        setup = self._desk.services.team_setup
        team_id = TeamId(number(action_of(body).get("value")))
        invitation = await setup.send_sample(visit.who, team_id, body["trigger_id"], visit.now)
        people = await setup.to_be_invited(visit.who, team_id)
        words = await self._desk.words(visit.who)
        shown = build_setup_look(words, invitation, people, sample_sent=True, metadata=str(team_id))
        self._desk.afterwards.do(self._desk.redraw(body["view"], shown))
        await ack()

    async def invite(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """Confirmed "for learning, not for appraisal": the invitations go out."""
        visit = visit_of(context)
        if not Filled(view).options(BlockId.LEARNING):
            words = await self._desk.words(visit.who)
            said = {BlockId.LEARNING.value: words.plain("error-learning")}
            await ack(response_action="errors", errors=said)
            return
        team_id = TeamId(number(view.get("private_metadata")))
        await self._desk.services.team_setup.invite(visit.who, team_id, view["id"], visit.now)
        await ack()

    async def _coaches_at_fault(self, who: Who, draft: SetupDraft) -> dict[str, str]:
        """Who coaches is there at the end, and can take nobody but others off, so that no team is left without."""
        words = await self._desk.words(who)
        if who.user_id not in draft.coaches:
            return {BlockId.COACHES.value: words.plain("error-coaches-self")}
        unfit = await self._desk.services.team_setup.cannot_coach(who, draft.coaches)
        return {BlockId.COACHES.value: words.plain("error-coaches", names=unfit)} if unfit else {}

    async def _draft(self, who: Who, view: Payload) -> SetupDraft:
        """The saved settings, or the defaults, under what the form says now."""
        began, filled = _began(view), Filled(view)
        saved = await self._desk.services.team_setup.draft(who, began.team_id)
        draft = _with_basics(saved, began, filled)
        return _with_others(draft, filled) if filled.has(BlockId.TIME) else draft


def _began(view: Payload) -> SetupDraft:
    """What the form said when it was opened. Raises NotYours for what we never send."""
    try:
        return setup_began_with(view.get("private_metadata") or "")
    except (ValueError, KeyError, TypeError) as error:
        raise NotYours from error


def _with_basics(saved: SetupDraft, began: SetupDraft, filled: Filled) -> SetupDraft:
    """The three fields. What the form left alone stays as it is by now, and whom another coach added or took off
    meanwhile stays so."""
    name, channel = clean(filled.text(BlockId.NAME)), filled.conversation(BlockId.CHANNEL)
    people = filled.users(BlockId.PEOPLE)
    if began.team_id is None:
        return replace(saved, name=name, channel=ChannelId(channel) if channel else None, people=people)
    gone = set(began.people) - set(saved.people)
    added = [each for each in saved.people if each not in began.people]
    return replace(
        saved,
        name=saved.name if name == began.name else name,
        channel=saved.channel if channel == began.channel else ChannelId(channel) if channel else None,
        people=tuple(dict.fromkeys((*(each for each in people if each not in gone), *added))),
    )


def _with_others(draft: SetupDraft, filled: Filled) -> SetupDraft:
    """The fields under More. One that was left alone stays as it is by now, whoever changed it meanwhile."""
    country, suggested = filled.option(BlockId.COUNTRY), filled.option(BlockId.SUGGESTED)
    weekday, fiscal = filled.option(BlockId.ROUNDUP_WEEKDAY), filled.option(BlockId.FISCAL)
    said = replace(
        draft,
        more=True,
        at=local_time(filled, BlockId.TIME) or draft.at,
        days=weekdays(filled),
        zone=filled.option(BlockId.ZONE) or draft.zone,
        country=country if country not in (None, NO_COUNTRY) else None,
        language=filled.option(BlockId.LANGUAGE) or draft.language,
        roundup_weekday=int(weekday) if weekday else draft.roundup_weekday,
        roundup_at=local_time(filled, BlockId.ROUNDUP_TIME) or time(9),
        suggested_visibility=Visibility(suggested) if suggested else draft.suggested_visibility,
        fiscal_year_start=int(fiscal) if fiscal else draft.fiscal_year_start,
        rhythm=EditionKind(filled.option(BlockId.RHYTHM) or draft.rhythm),
        preview_minutes=int(filled.option(BlockId.PREVIEW) or draft.preview_minutes),
        pairing_weeks=pairing_weeks(filled, draft.pairing_weeks),
        emoji=filled.text(BlockId.EMOJI) or DEFAULT_EMOJI,
        contact=filled.text(BlockId.CONTACT),
        by_author=bool(filled.options(BlockId.BY_AUTHOR)),
    )
    if filled.has(BlockId.COACHES):
        said = replace(said, coaches=_coaches(draft, filled))
    left = {name: getattr(draft, name) for block, name in _OTHERS.items() if filled.left(block)}
    return replace(said, **left)


def _coaches(draft: SetupDraft, filled: Filled) -> tuple[UserId, ...]:
    """As they are by now, with those whom this form names anew and without those whom it takes off."""
    says, began = filled.users(BlockId.COACHES), filled.users_at_first(BlockId.COACHES)
    stay = [each for each in draft.coaches if each in says or each not in began]
    return tuple(dict.fromkeys((*stay, *(each for each in says if each not in began))))


def _faults(draft: SetupDraft, people: Sequence[UserId]) -> dict[BlockId, str]:
    """What must be mended, by field; of the people only those that the form names."""
    faults = {}
    if not draft.name:
        faults[BlockId.NAME] = "error-name"
    if draft.channel is None:
        faults[BlockId.CHANNEL] = "error-channel"
    if len(people) > INVITED:
        faults[BlockId.PEOPLE] = "error-people"
    if not 1 <= len(draft.days) <= 5:
        faults[BlockId.DAYS] = "error-days"
    if chosen_emoji(draft.emoji) is None:
        faults[BlockId.EMOJI] = "error-emoji"
    return faults
