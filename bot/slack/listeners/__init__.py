"""The routing table: which listener hears what; a test holds it together with the manifest."""

from slack_bolt.async_app import AsyncApp

from bot.slack.identifiers import COMMAND, ActionId, CallbackId, EventName
from bot.slack.listeners.actions import ChoiceActions, InvitationActions, PromptActions
from bot.slack.listeners.cards import CardActions
from bot.slack.listeners.commands import Commands
from bot.slack.listeners.desk import Desk
from bot.slack.listeners.events import Events
from bot.slack.listeners.forms import Forms
from bot.slack.listeners.goals import GoalListeners
from bot.slack.listeners.plans import Plans
from bot.slack.listeners.proposals import ProposalActions
from bot.slack.listeners.reactions import Reactions
from bot.slack.listeners.setup_views import SetupViews
from bot.slack.listeners.shortcuts import Shortcuts
from bot.slack.listeners.troubles import TroubleActions
from bot.slack.listeners.views import Views


def listen(app: AsyncApp, desk: Desk) -> None:
    """Registers everything. What is matched most often stands first: each listener ahead costs a little."""
    forms = Forms(desk)
    commands = Commands(desk, forms)
    _events(app, Events(desk))
    app.command(COMMAND)(commands.brightspot)
    _actions(app, desk, forms, commands)
    _views(app, Views(desk), SetupViews(desk))
    _goal(app, GoalListeners(desk, forms))
    _plans(app, Plans(desk))
    _troubles(app, TroubleActions(desk))
    _pointing(app, desk, Shortcuts(desk, forms))


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
    }
    for name, listener in routes.items():
        app.event(name)(listener)


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


def _goal(app: AsyncApp, goals: GoalListeners) -> None:
    app.action(ActionId.GOAL_FORM)(goals.form)
    app.action(ActionId.GOAL_STEPS)(goals.steps)
    app.action(ActionId.GOAL_LET_GO)(goals.let_go)
    app.view(CallbackId.GOAL)(goals.save)
