"""How somebody is asked, and what they coach: the last part of Home; not how that is changed."""

from datetime import datetime

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import Visibility
from bot.domain.people import Pace
from bot.services.contents.home import HomeContent
from bot.slack.identifiers import ActionId, PromptVerb
from bot.slack.surfaces.messages.invitations import yes_buttons
from bot.slack.surfaces.parts import actions, button, option, overflow, section
from bot.slack.surfaces.words import Words


def asking_blocks(words: Words, content: HomeContent) -> list[Block]:
    said = [
        words.say("home-asking"),
        *_when(words, content),
        *_visibility(words, content),
    ]
    buttons = _choices(words, content)
    blocks: list[Block] = [section("\n".join(said))]
    return [*blocks, actions(*buttons)] if buttons else blocks


def _when(words: Words, content: HomeContent) -> list[str]:
    settings = content.settings
    if not settings.member:
        return [words.say("reply-guest_not_asked")]
    if settings.stopped:
        return [words.say("home-stopped")]
    if not settings.active and content.open_team is not None:
        text_id = "home-invited" if content.open_team.waits else "home-declined"
        return [words.say(text_id, team=content.open_team.name)]
    if not settings.active:
        return [words.say("home-no-team")]
    days = words.weekdays(settings.days)
    said = [words.say("home-times", days=days, time=settings.at, zone=words.zone(settings.zone))]
    if settings.paused_until is not None:
        until = words.ahead(settings.paused_until, content.mine.own.today)
        return [*said, words.say("home-paused", until=until)]
    if settings.pace is not Pace.USUAL:
        said.append(words.say(f"home-pace-{settings.pace.value}"))
    return [*said, *_next(words, settings.next_due, settings.zone)]


def _next(words: Words, due: datetime | None, zone: str) -> list[str]:
    return [words.say("home-next", moment=words.moment(due, zone))] if due is not None else []


def _visibility(words: Words, content: HomeContent) -> list[str]:
    """Of what is still to be written."""
    if not content.settings.member:
        return []
    usual = content.settings.usual_visibility or Visibility.PRIVATE
    team = content.mine.team_name
    if team is None:
        return [words.say("home-usual-alone")]
    if not usual.shared:
        return [words.say("home-usual-private")]
    return [words.say(f"home-usual-{usual.value}", team=team)]


def _choices(words: Words, content: HomeContent) -> list[Element]:
    settings = content.settings
    if not settings.member:
        return []
    if not settings.active:
        if settings.stopped:
            return [button(words.plain("action-resume"), ActionId.RESUME)]
        yes = yes_buttons(words, str(content.open_team.id)) if content.open_team else []
        return [*yes, button(words.plain("home-setup"), ActionId.HOME_SETUP)]
    buttons: list[Element] = [button(words.plain("action-settings"), ActionId.OPEN_SETTINGS)]
    if settings.paused_until is not None:
        buttons.append(button(words.plain("action-resume"), ActionId.RESUME))
    elif settings.pace is not Pace.USUAL:
        buttons.append(button(words.plain("home-ask-more"), ActionId.ASK_MORE))
    verbs = (PromptVerb.PAUSE, PromptVerb.STOP)
    menu = [option(words.plain(f"prompt-menu-{verb.value}"), verb.value) for verb in verbs]
    return [*buttons, overflow(ActionId.HOME_MENU, menu)]


def coaching_blocks(words: Words, teams: tuple[str, ...]) -> list[Block]:
    change = button(words.plain("home-change-team"), ActionId.HOME_SETUP)
    return [section(words.say("home-coach", teams=teams)), actions(change)]
