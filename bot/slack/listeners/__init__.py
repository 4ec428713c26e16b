"""The routing table: which listener hears what; a test holds it together with the manifest."""

from slack_bolt.async_app import AsyncApp

from bot.slack.identifiers import COMMAND, ActionId, CallbackId, EventName
from bot.slack.listeners.actions import ChoiceActions, InvitationActions, PromptActions
from bot.slack.listeners.asks import AskListeners
from bot.slack.listeners.calendar import CalendarListeners
from bot.slack.listeners.cards import CardActions
from bot.slack.listeners.commands import Commands
from bot.slack.listeners.customers import CustomerDateForms, CustomerNames, CustomerPages
from bot.slack.listeners.departures import Departures
from bot.slack.listeners.desk import Desk
from bot.slack.listeners.events import Events
from bot.slack.listeners.forms import Forms
from bot.slack.listeners.goals import GoalListeners
from bot.slack.listeners.outside import OutsideListeners
from bot.slack.listeners.owning import OwnListeners
from bot.slack.listeners.pairings import PairingListeners
from bot.slack.listeners.plans import Plans
from bot.slack.listeners.playbook import PlaybookActions
from bot.slack.listeners.previews import PreviewActions
from bot.slack.listeners.proposals import ProposalActions
from bot.slack.listeners.reactions import Reactions
from bot.slack.listeners.search import SearchListeners
from bot.slack.listeners.setup_views import SetupViews
from bot.slack.listeners.shortcuts import Shortcuts
from bot.slack.listeners.stories import StoryListeners
from bot.slack.listeners.team import TeamActions
from bot.slack.listeners.tries import Tries
from bot.slack.listeners.troubles import TroubleActions
from bot.slack.listeners.views import Views
from bot.slack.listeners.workspace import WorkspaceListeners


def listen(app: AsyncApp, desk: Desk) -> None:
    """Registers everything. What is matched most often stands first: each listener ahead costs a little."""
    forms = Forms(desk)
    commands = Commands(desk, forms)
    app.command(COMMAND)(commands.brightspot)
    _events(app, Events(desk))
    _departures(app, Departures(desk))
    _actions(app, desk, forms, commands)
    _views(app, Views(desk), SetupViews(desk))
    _goal(app, GoalListeners(desk, forms))
    _search(app, SearchListeners(desk, forms))
    _customers(app, CustomerNames(desk), CustomerPages(desk), CustomerDateForms(desk))
    _calendar(app, CalendarListeners(desk, forms))
    _plans(app, Plans(desk))
    _tries(app, Tries(desk))
    _playbook(app, PlaybookActions(desk))
    _troubles(app, TroubleActions(desk))
    _previews(app, PreviewActions(desk))
    app.action(ActionId.TEAM_OTHER)(TeamActions(desk).other)
    _asks(app, AskListeners(desk))
    _pairings(app, PairingListeners(desk))
    _pointing(app, desk, Shortcuts(desk, forms))
    _stories(app, StoryListeners(desk))
    _outside(app, OutsideListeners(desk))
    _own(app, OwnListeners(desk))
    app.view(CallbackId.WORKSPACE)(WorkspaceListeners(desk).save)


def _events(app: AsyncApp, events: Events) -> None:
    routes = {
        EventName.MESSAGE: events.message,
        EventName.APP_HOME_OPENED: events.home_opened,
        EventName.USER_CHANGE: events.person_changed,
        EventName.TEAM_JOIN: events.person_changed,
        EventName.CHANNEL_ARCHIVE: events.channel_closed,
        EventName.CHANNEL_DELETED: events.channel_closed,
        EventName.CHANNEL_LEFT: events.channel_closed,
        EventName.GROUP_ARCHIVE: events.channel_closed,
        EventName.GROUP_LEFT: events.channel_closed,
        EventName.MEMBER_LEFT_CHANNEL: events.channel_closed,
        EventName.CHANNEL_UNARCHIVE: events.channel_opened,
        EventName.GROUP_UNARCHIVE: events.channel_opened,
        EventName.MEMBER_JOINED_CHANNEL: events.channel_opened,
        EventName.CHANNEL_SHARED: events.channel_shared,
        EventName.CHANNEL_UNSHARED: events.channel_unshared,
    }
    for name, listener in routes.items():
        app.event(name)(listener)


def _departures(app: AsyncApp, departures: Departures) -> None:
    app.event(EventName.APP_UNINSTALLED)(departures.uninstalled)
    app.event(EventName.TOKENS_REVOKED)(departures.revoked)


def _actions(app: AsyncApp, desk: Desk, forms: Forms, commands: Commands) -> None:
    card, prompt = CardActions(desk, forms), PromptActions(desk, forms)
    invitation, setup = InvitationActions(desk), SetupViews(desk)
    choice = ChoiceActions(desk, forms, commands)
    routes = {
        ActionId.SHARE: card.share,
        ActionId.HIDE: card.hide,
        ActionId.PICK_STRENGTH: card.pick_strength,
        ActionId.CARD_MENU: card.menu,
        ActionId.ENTRY_MENU: card.menu_in_home,
        ActionId.DELETE_ENTRY: card.delete,
        ActionId.PROMPT_FORM: prompt.form,
        ActionId.PROMPT_MENU: prompt.menu,
        ActionId.INVITATION_SHARE: invitation.share,
        ActionId.INVITATION_PRIVATE: invitation.private,
        ActionId.INVITATION_NO: invitation.no,
        ActionId.CHOOSE_TIMES: choice.settings,
        ActionId.OPEN_SETTINGS: choice.settings,
        ActionId.SETUP_MORE: setup.more,
        ActionId.SETUP_SAMPLE: setup.sample,
        ActionId.RESEND_ROUNDUP: choice.resend_roundup,
        ActionId.STOP_KEEP: choice.stop_keep,
        ActionId.STOP_HIDE: choice.stop_hide,
        ActionId.DOUBT_RUN: choice.doubt_run,
        ActionId.DOUBT_KEEP: choice.doubt_keep,
        ActionId.RESUME: choice.resume,
        ActionId.ASK_MORE: choice.resume,
        ActionId.HOME_CAPTURE: choice.capture,
        ActionId.HOME_SETUP: choice.setup,
        ActionId.HOME_MENU: choice.home_menu,
        ActionId.HOME_MORE: choice.home_page,
        ActionId.HOME_NEWEST: choice.home_page,
        ActionId.MINE_MORE: choice.mine_more,
        ActionId.MINE_PICK: choice.mine_pick,
    }
    for action_id, listener in routes.items():
        app.action(action_id)(listener)


def _views(app: AsyncApp, views: Views, setup: SetupViews) -> None:
    routes = {
        CallbackId.CAPTURE: views.capture,
        CallbackId.EDIT: views.edit,
        CallbackId.LATER: views.later,
        CallbackId.PAUSE: views.pause,
        CallbackId.STOP: views.stop,
        CallbackId.SETTINGS: views.settings,
        CallbackId.SETUP_WHICH: setup.which,
        CallbackId.SETUP: setup.save,
        CallbackId.SETUP_LOOK: setup.invite,
    }
    for callback_id, listener in routes.items():
        app.view(callback_id)(listener)


def _pointing(app: AsyncApp, desk: Desk, shortcuts: Shortcuts) -> None:
    reactions, proposals = Reactions(desk), ProposalActions(desk)
    app.event(EventName.REACTION_ADDED)(reactions.added)
    app.event(EventName.REACTION_REMOVED)(reactions.removed)
    app.action(ActionId.PROPOSAL_KEEP)(proposals.keep)
    app.action(ActionId.PROPOSAL_NO)(proposals.decline)
    app.shortcut(CallbackId.CAPTURE_SHORTCUT)(shortcuts.capture)
    app.shortcut(CallbackId.SAVE_SHORTCUT)(shortcuts.save)


def _own(app: AsyncApp, own: OwnListeners) -> None:
    app.action(ActionId.EXPORT_FIRST)(own.export_first)
    for action_id in (ActionId.EXPORT_TABLE, ActionId.EXPORT_DATA):
        app.action(action_id)(own.text)
    for action_id in (ActionId.EXPORT_BEFORE, ActionId.EXPORT_AFTER):
        app.action(action_id)(own.text)
    app.action(ActionId.AGEING_LOOK)(own.ageing)
    app.view(CallbackId.AGEING)(own.keep)
    app.view(CallbackId.FORGET)(own.once_more)
    app.view(CallbackId.FORGET_SURE)(own.forget)


def _asks(app: AsyncApp, asks: AskListeners) -> None:
    app.action(ActionId.ASK)(asks.ask)
    app.action(ActionId.ASK_INTRODUCE)(asks.introduce)
    app.action(ActionId.ASK_LINE)(asks.line)
    app.action(ActionId.ASK_MENU)(asks.menu)
    app.action(ActionId.ASK_OPEN)(asks.open)
    app.action(ActionId.ASK_NOT_YET)(asks.not_yet)
    app.view(CallbackId.ASK_LINE)(asks.answer)
    app.view(CallbackId.ASK_CHOICE)(asks.choose)


def _previews(app: AsyncApp, previews: PreviewActions) -> None:
    app.action(ActionId.PREVIEW_CHANGE)(previews.change)
    app.action(ActionId.PREVIEW_POST)(previews.post)
    app.action(ActionId.PREVIEW_UNSKIP)(previews.unskip)
    app.action(ActionId.PREVIEW_MENU)(previews.menu)
    app.view(CallbackId.DRAFT)(previews.save)


def _pairings(app: AsyncApp, pairings: PairingListeners) -> None:
    app.action(ActionId.PAIRING_YES)(pairings.yes)
    app.action(ActionId.PAIRING_NO)(pairings.no)
    app.action(ActionId.PAIRING_OPEN)(pairings.open)
    app.action(ActionId.PAIRING_TALKED)(pairings.talked)
    app.action(ActionId.PAIRING_NOT_YET)(pairings.not_yet)
    app.action(ActionId.PAIRING_CHECK_OPEN)(pairings.open_check)


def _troubles(app: AsyncApp, troubles: TroubleActions) -> None:
    app.action(ActionId.LEAVE_TODAY)(troubles.leave)
    app.action(ActionId.WAS_BRIGHT)(troubles.was_bright)
    app.action(ActionId.PAUSE_WEEK)(troubles.pause)


def _plans(app: AsyncApp, plans: Plans) -> None:
    app.action(ActionId.AGAIN)(plans.again)
    app.action(ActionId.PLAN_WORKED)(plans.worked)
    app.action(ActionId.PLAN_NOT_YET)(plans.not_yet)
    app.action(ActionId.PLAN_SMALLER)(plans.smaller)
    app.action(ActionId.PLAN_LET_GO)(plans.let_go)
    app.action(ActionId.PLAN_MENU)(plans.menu)
    app.view(CallbackId.PLAN)(plans.save)


def _playbook(app: AsyncApp, playbook: PlaybookActions) -> None:
    app.action(ActionId.PLAY)(playbook.play)
    app.action(ActionId.PLAYBOOK_PAGE)(playbook.page)
    app.action(ActionId.PLAYBOOK_JUMP)(playbook.jump)
    app.action(ActionId.PLAYBOOK_MARKDOWN)(playbook.markdown)
    app.action(ActionId.PLAYBOOK_OTHER)(playbook.other)


def _tries(app: AsyncApp, tries: Tries) -> None:
    app.action(ActionId.TRY)(tries.take)
    app.action(ActionId.TRY_TELL)(tries.tell)
    app.action(ActionId.TRY_UNNAMED)(tries.unnamed)
    app.view(CallbackId.TRY)(tries.save)
    app.view(CallbackId.TRY_SAYS)(tries.say)


def _search(app: AsyncApp, search: SearchListeners) -> None:
    app.action(ActionId.FIND)(search.find)
    app.action(ActionId.FIND_MORE)(search.turn)
    app.action(ActionId.FIND_BACK)(search.turn)
    app.action(ActionId.FOUND_CHANGE)(search.change)
    app.view(CallbackId.FIND)(search.submit)


def _goal(app: AsyncApp, goals: GoalListeners) -> None:
    app.action(ActionId.GOAL_FORM)(goals.form)
    app.action(ActionId.GOAL_STEPS)(goals.steps)
    app.action(ActionId.GOAL_LET_GO)(goals.let_go)
    app.view(CallbackId.GOAL)(goals.save)


def _customers(app: AsyncApp, names: CustomerNames, pages: CustomerPages, dates: CustomerDateForms) -> None:
    app.options(ActionId.CUSTOMER)(names.suggest)
    app.action(ActionId.CUSTOMER)(names.chosen)
    app.action(ActionId.CUSTOMER_AT)(names.at)
    app.action(ActionId.PICK_STAGE)(names.stage)
    app.view(CallbackId.CUSTOMER_RENAME)(names.rename)
    app.action(ActionId.CUSTOMER_OPEN)(pages.open)
    app.action(ActionId.CUSTOMER_MEANT)(pages.meant)
    app.action(ActionId.CUSTOMER_ALIKE)(pages.meant)
    app.action(ActionId.CUSTOMER_OLDER)(pages.older)
    app.action(ActionId.CUSTOMER_MENU)(pages.menu)
    app.action(ActionId.CUSTOMER_NOTE)(dates.note)
    app.action(ActionId.CUSTOMER_FORGET)(dates.forget)
    app.view(CallbackId.CUSTOMER_DATE)(dates.save)


def _calendar(app: AsyncApp, calendar: CalendarListeners) -> None:
    app.action(ActionId.CALENDAR_ASK)(calendar.ask)
    app.action(ActionId.CALENDAR_REST)(calendar.rest)
    app.action(ActionId.CALENDAR_CALL)(calendar.call)
    app.action(ActionId.TAKE)(calendar.take)
    app.view(CallbackId.TAKING)(calendar.keep)


def _stories(app: AsyncApp, stories: StoryListeners) -> None:
    app.action(ActionId.STORY_FINE)(stories.fine)
    app.action(ActionId.STORY_NO)(stories.no)
    app.action(ActionId.STORY_MENU)(stories.menu)
    app.action(ActionId.STORY_LOOK)(stories.look)
    app.view(CallbackId.STORY)(stories.save)


def _outside(app: AsyncApp, outside: OutsideListeners) -> None:
    app.action(ActionId.OUTSIDE_PAGE)(outside.page)
    app.action(ActionId.OUTSIDE_LOOK)(outside.look)
    app.view(CallbackId.OUTSIDE)(outside.ask)
    app.view(CallbackId.OUTSIDE_CONSENT)(outside.answer)
