"""One handler per intent of the outbox: the routing table, and what all of them share."""

from collections.abc import Mapping

from bot.domain.outbox import Intent
from bot.services.answering.understanding import Reading
from bot.services.ports import Reader
from bot.services.sending.delivery import Handler
from bot.services.sending.handlers.asks import AskDecidedHandler
from bot.services.sending.handlers.cards import CardHandler
from bot.services.sending.handlers.home import HomeHandler
from bot.services.sending.handlers.introductions import ApartHandler, IntroductionHandler
from bot.services.sending.handlers.invitations import (
    AnsweredHandler,
    InvitationHandler,
    SampleHandler,
    TeamReadyHandler,
)
from bot.services.sending.handlers.owning import (
    ExportHandler,
    ExportPageHandler,
    ForgottenHandler,
    WithdrawnHandler,
)
from bot.services.sending.handlers.pairings import PairingAnsweredHandler
from bot.services.sending.handlers.plans import PlanCheckedHandler
from bot.services.sending.handlers.playbook import CanvasHandler, PlaybookMessageHandler
from bot.services.sending.handlers.previews import PreviewHandler
from bot.services.sending.handlers.prompts import ClosedHandler, PromptAgainHandler, PromptHandler
from bot.services.sending.handlers.proposals import FetchHandler, ProposalAnsweredHandler
from bot.services.sending.handlers.reminders import ReminderHandler
from bot.services.sending.handlers.roundups import JoinHandler, ParentHandler, PartHandler
from bot.services.sending.handlers.simple import NoteHandler, ReplyHandler
from bot.services.sending.handlers.stories import StoryAnsweredHandler
from bot.services.sending.handlers.troubles import TroubleHandler


def handlers(understands: Reader, small: frozenset[str]) -> Mapping[Intent, Handler]:
    """Every intent there is; a test holds this table and the enum together. `small`: the keys of the questions that
    want a few words or a name."""
    return {
        Intent.PROMPT: PromptHandler(),
        Intent.PROMPT_AGAIN: PromptAgainHandler(),
        Intent.PROMPT_CLOSED: ClosedHandler(),
        Intent.REMINDER: ReminderHandler(),
        Intent.PLAN_CHECKED: PlanCheckedHandler(),
        Intent.CARD: CardHandler(Reading(understands, small)),
        Intent.TROUBLE: TroubleHandler(understands),
        Intent.INVITATION: InvitationHandler(),
        Intent.INVITATION_SAMPLE: SampleHandler(),
        Intent.INVITATION_ANSWERED: AnsweredHandler(),
        Intent.REPLY: ReplyHandler(),
        Intent.NOTE: NoteHandler(),
        Intent.FETCH_WORDS: FetchHandler(),
        Intent.PROPOSAL_ANSWERED: ProposalAnsweredHandler(),
        Intent.STORY_ANSWERED: StoryAnsweredHandler(),
        Intent.ASK_DECIDED: AskDecidedHandler(),
        Intent.INTRODUCTION: IntroductionHandler(),
        Intent.INTRODUCED_APART: ApartHandler(),
        Intent.PAIRING_ANSWERED: PairingAnsweredHandler(),
        Intent.TEAM_READY: TeamReadyHandler(),
        Intent.ROUNDUP_PARENT: ParentHandler(),
        Intent.ROUNDUP_PART: PartHandler(),
        Intent.ROUNDUP_PREVIEW: PreviewHandler(),
        Intent.PLAYBOOK_CANVAS: CanvasHandler(),
        Intent.PLAYBOOK_MESSAGE: PlaybookMessageHandler(),
        Intent.EXPORT: ExportHandler(),
        Intent.EXPORT_PAGE: ExportPageHandler(),
        Intent.FORGOTTEN: ForgottenHandler(),
        Intent.WITHDRAWN: WithdrawnHandler(),
        Intent.HOME: HomeHandler(),
        Intent.JOIN: JoinHandler(),
    }
