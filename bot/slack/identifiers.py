"""The names by which Slack and we mean the same: actions, views, fields, events; not what they do."""

from enum import StrEnum

COMMAND = "/brightspot"
NEW_TEAM = "new"
"""The choice among the coach's teams that means: another one."""
FOLLOW_SLACK = "slack"
"""The choice among time zones that means: the one Slack knows, also when it changes."""


class ActionId(StrEnum):
    """What was pressed, picked or filled in. Each says what its value is."""

    SHARE = "share"
    """Card; value: bright spot id."""
    HIDE = "hide"
    """Card; value: bright spot id."""
    PICK_STRENGTH = "pick_strength"
    """Card, a menu; option value: `<strength>:<bright spot id>`."""
    CARD_MENU = "card_menu"
    """Card, an overflow; option value: `<EntryVerb>:<bright spot id>`."""
    ENTRY_MENU = "entry_menu"
    """Home, an overflow beside each recent bright spot; option value: `<EntryVerb>:<bright spot id>`."""
    MINE_PICK = "mine_pick"
    """`/brightspot mine`, a menu that opens the edit form; option value: bright spot id."""
    MINE_MORE = "mine_more"
    """`/brightspot mine`, older ones; value: bright spot id before which the next page starts."""
    DELETE_ENTRY = "delete_entry"
    """Edit form; value: bright spot id."""

    AGAIN = "again"
    """Card, opens the form of a plan; value: bright spot id."""
    PLAN_WORKED = "plan_worked"
    """Prompt that asks about a plan; value: prompt id."""
    PLAN_NOT_YET = "plan_not_yet"
    """The same; value: prompt id."""
    PLAN_SMALLER = "plan_smaller"
    """After "not yet", opens the form of a smaller plan; value: prompt id."""
    PLAN_LET_GO = "plan_let_go"
    """After "not yet"; value: prompt id."""
    PLAN_MENU = "plan_menu"
    """Home and `/brightspot mine`, an overflow beside each open plan; option value: `<PlanVerb>:<plan id>`."""

    PROMPT_FORM = "prompt_form"
    """Prompt, opens the form; value: prompt id."""
    PROMPT_MENU = "prompt_menu"
    """Prompt, an overflow; option value: `<PromptVerb>:<prompt id>`."""

    INVITATION_SHARE = "invitation_share"
    """Invitation; value: team id."""
    INVITATION_PRIVATE = "invitation_private"
    """Invitation; value: team id."""
    INVITATION_NO = "invitation_no"
    """Invitation, the one entry of its overflow; option value: team id."""
    CHOOSE_TIMES = "choose_times"
    """After joining; opens the settings."""

    PROPOSAL_KEEP = "proposal_keep"
    """A colleague pointed at a message; value: proposal id."""
    PROPOSAL_NO = "proposal_no"
    """The same; value: proposal id."""

    RESEND_ROUNDUP = "resend_roundup"
    """Note to a coach; value: edition id."""

    SETUP_MORE = "setup_more"
    """Set-up form: show the fields that have defaults."""
    SETUP_SAMPLE = "setup_sample"
    """Second step: send me one first."""

    LEAVE_TODAY = "leave_today"
    """Under a question that follows an answer; value: `<tone>:<answer id>`."""
    WAS_BRIGHT = "was_bright"
    """What was taken for a problem, or for nothing, was a bright spot; value: `<tone>:<answer id>`."""
    PAUSE_WEEK = "pause_week"
    """After hard days; the value tells nothing."""

    STOP_KEEP = "stop_keep"
    STOP_HIDE = "stop_hide"
    DOUBT_RUN = "doubt_run"
    """Run the nearest subcommand; value: `ReplyContent.value`."""
    DOUBT_KEEP = "doubt_keep"
    """Keep the text as a bright spot; value: `ReplyContent.value`."""
    RESUME = "resume"
    ASK_MORE = "ask_more"
    OPEN_SETTINGS = "open_settings"

    HOME_CAPTURE = "home_capture"
    """Opens the empty form; also on other surfaces than Home."""
    HOME_MORE = "home_more"
    """Home, older ones; value: bright spot id before which the next page starts."""
    HOME_NEWEST = "home_newest"
    HOME_SETUP = "home_setup"
    GOAL_FORM = "goal_form"
    """Opens the form of the goal."""
    GOAL_STEPS = "goal_steps"
    """Home, one box for each step; option value: `<position>:<stamp of the goal>`."""
    GOAL_LET_GO = "goal_let_go"
    """The goal's form; there is only one goal."""
    HOME_MENU = "home_menu"
    """Home, an overflow; option value: `pause` or `stop`."""

    VALUE = "value"
    """The element of every input block; the block's id says which field it is."""


class EntryVerb(StrEnum):
    """What the menu of one bright spot offers."""

    EDIT = "edit"
    NATURAL = "natural"
    EFFORT = "effort"
    SPLIT = "split"
    UNDO = "undo"
    SHARE = "share"
    HIDE = "hide"


class PromptVerb(StrEnum):
    """What the menu of a prompt offers."""

    LATER = "later"
    NOT_TODAY = "not_today"
    FEWER = "fewer"
    PAUSE = "pause"
    STOP = "stop"
    NO_CHANCE = "no_chance"
    """Only where it asks about a plan: the moment did not come."""
    NO_WEEK_LINE = "no_week_line"
    """Only where it has a line on the week: without it from now on."""


class PlanVerb(StrEnum):
    """What the menu of an open plan offers."""

    WORKED = "worked"
    CHANGE = "change"
    LET_GO = "let_go"


class Extra(StrEnum):
    """What the settings offer besides times: each a box."""

    REMINDERS = "reminders"
    WEEK_LINE = "week_line"


class CallbackId(StrEnum):
    """Views that are submitted, and shortcuts."""

    CAPTURE = "capture"
    EDIT = "edit"
    PLAN = "plan"
    LATER = "later"
    PAUSE = "pause"
    STOP = "stop"
    SETTINGS = "settings"
    GOAL = "goal"
    SETUP_WHICH = "setup_which"
    """Before the form, for somebody who coaches: which team, or a new one."""
    SETUP = "setup"
    SETUP_LOOK = "setup_look"
    HOME = "home"
    SENTENCE = "sentence"
    """Only says something; there is nothing to submit."""
    CAPTURE_SHORTCUT = "capture_shortcut"
    """Global shortcut."""
    SAVE_SHORTCUT = "save_shortcut"
    """In the menu of a message."""


class BlockId(StrEnum):
    """Input fields by what they ask for; their element is always `ActionId.VALUE`."""

    ANSWER = "answer"
    WHOSE = "whose"
    STRENGTH = "strength"
    FELT = "felt"
    VISIBILITY = "visibility"
    SHARE_ON = "share_on"
    CUE = "cue"
    ACTION = "action"
    CHECK_ON = "check_on"
    LET_GO = "let_go"
    """The open plan that makes room."""
    LATER = "later"
    PAUSE = "pause"
    PAUSE_UNTIL = "pause_until"
    SHARED = "shared"
    """What becomes of shared bright spots on stopping: `keep` or `hide`."""
    EXTRAS = "extras"
    """Boxes of the settings: a reminder, a line on the week."""
    PICTURE = "picture"
    STEP_1 = "step_1"
    STEP_2 = "step_2"
    STEP_3 = "step_3"
    STEP_4 = "step_4"
    STEP_5 = "step_5"
    GOAL_STEP = "goal_step"
    """The step of the goal that a bright spot completes."""
    TIME = "time"
    DAYS = "days"
    ZONE = "zone"
    TEAM = "team"
    NAME = "name"
    CHANNEL = "channel"
    PEOPLE = "people"
    COUNTRY = "country"
    LANGUAGE = "language"
    ROUNDUP_WEEKDAY = "roundup_weekday"
    ROUNDUP_TIME = "roundup_time"
    SUGGESTED = "suggested"
    EMOJI = "emoji"
    FISCAL = "fiscal"
    CONTACT = "contact"
    LEARNING = "learning"
    """The required box "for learning, not for appraisal"."""


class EventName(StrEnum):
    """Events of Slack that we listen to."""

    MESSAGE = "message"
    APP_HOME_OPENED = "app_home_opened"
    USER_CHANGE = "user_change"
    TEAM_JOIN = "team_join"
    CHANNEL_ARCHIVE = "channel_archive"
    CHANNEL_UNARCHIVE = "channel_unarchive"
    GROUP_ARCHIVE = "group_archive"
    GROUP_UNARCHIVE = "group_unarchive"
    CHANNEL_DELETED = "channel_deleted"
    MEMBER_JOINED_CHANNEL = "member_joined_channel"
    MEMBER_LEFT_CHANNEL = "member_left_channel"
    CHANNEL_LEFT = "channel_left"
    GROUP_LEFT = "group_left"
    REACTION_ADDED = "reaction_added"
    REACTION_REMOVED = "reaction_removed"


def tagged(verb: str, number: int) -> str:
    """`edit:17`: one value that says what to do and with which."""
    return f"{verb}:{number}"


def untagged(value: str) -> tuple[str, int]:
    """The inverse of `tagged`; raises ValueError for anything else."""
    verb, _, number = value.rpartition(":")
    if not verb:
        raise ValueError(f"not a tagged value: {value!r}")
    return verb, int(number)
