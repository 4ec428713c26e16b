"""The goal: its form opened and submitted, its steps ticked in Home, let go; each stored before it is shown."""

from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot.domain.words.reading import Meaning, read
from bot.services.contents.messages import ReplyContent
from bot.services.errors import NotYours
from bot.services.goals import GoalDraft
from bot.slack.door import visit_of
from bot.slack.identifiers import BlockId, untagged
from bot.slack.listeners.desk import Desk, Filled, Payload, action_of
from bot.slack.listeners.forms import Forms
from bot.slack.surfaces.modals.goal import STEPS


class GoalListeners:
    """Only one goal a person, and it is the person's own: nothing names another's."""

    def __init__(self, desk: Desk, forms: Forms) -> None:
        self._desk = desk
        self._forms = forms

    async def form(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await self._forms.goal(visit_of(context), body)
        await ack()

    async def save(self, ack: AsyncAck, view: dict[str, Any], context: AsyncBoltContext) -> None:
        """A picture of blanks is none."""
        visit, filled = visit_of(context), Filled(view)
        draft = GoalDraft(filled.text(BlockId.PICTURE), tuple(filled.text(each) for each in STEPS))
        if read(draft.picture).meaning is Meaning.BLANK:
            words = await self._desk.words(visit.who)
            said = {BlockId.PICTURE.value: words.plain("error-picture")}
            await ack(response_action="errors", errors=said)
            return
        await self._desk.services.goals.picture(visit.who, draft, visit.now)
        await ack()

    async def steps(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """The boxes as they are now. With none ticked Slack does not say of which goal: the block's options do."""
        visit, action = visit_of(context), action_of(body)
        ticked = [goal_step(str(each["value"])) for each in action.get("selected_options") or ()]
        stamp = ticked[0][1] if ticked else _stamp_in(body, action)
        done = [position for position, _ in ticked]
        await self._desk.services.goals.mark(visit.who, stamp, done, visit.now)
        await ack()

    async def let_go(self, ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        """In the form, which says so."""
        visit = visit_of(context)
        await self._desk.services.goals.let_go(visit.who, visit.now)
        await self._desk.replace_by_sentence(visit.who, body, ReplyContent("goal_gone"))
        await ack()


def goal_step(value: str) -> tuple[int, int]:
    """The position of a step, and which goal it is of. Raises NotYours for anything we never send."""
    try:
        position, stamp = untagged(value)
        return int(position), stamp
    except ValueError as error:
        raise NotYours from error


def _stamp_in(body: Payload, action: Payload) -> int:
    """Of the boxes that were shown."""
    for block in body["view"]["blocks"]:
        for element in block.get("elements", ()):
            if element.get("action_id") == action["action_id"]:
                return goal_step(str(element["options"][0]["value"]))[1]
    raise NotYours
