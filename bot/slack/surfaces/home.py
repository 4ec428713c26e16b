"""App Home for one person: what they have kept, and how they are asked; nothing of anybody else."""

from datetime import datetime
from typing import Any

from slackblocks import Option
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.people import Pace
from bot.services.contents import HomeContent, MineContent, SettingsContent
from bot.slack.identifiers import ActionId, EntryVerb, PromptVerb, tagged
from bot.slack.surfaces.answers import RECENT_LENGTH, about
from bot.slack.surfaces.parts import (
    actions,
    button,
    divider,
    header,
    home,
    option,
    overflow,
    section,
)
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def build_home(words: Words, content: HomeContent) -> dict[str, Any]:
    """A sentence on what is there, the newest ones, and how one is asked."""
    blocks = [header(words.plain("home-hello", name=content.name)), *_mine(words, content.mine)]
    blocks += [divider(), *_asking(words, content)]
    if content.coach_of:
        blocks += [divider(), *_coaching(words, content.coach_of)]
    return home(blocks)


def _mine(words: Words, mine: MineContent) -> list[Block]:
    capture = button(words.plain("action-capture"), ActionId.HOME_CAPTURE, style="primary")
    if not mine.recent:
        return [section(words.say("home-empty")), actions(capture)]
    blocks: list[Block] = [section(words.say("home-wave", count=mine.wave)), actions(capture)]
    for spot in mine.recent:
        blocks += _entry(words, spot, mine.team_name)
    turning = _turning(words, mine)
    return [*blocks, actions(*turning)] if turning else blocks


def _entry(words: Words, spot: BrightSpot, team_name: str | None) -> list[Block]:
    verbs = [EntryVerb.EDIT]
    if team_name is not None or spot.visibility.shared:
        verbs.append(EntryVerb.HIDE if spot.visibility.shared else EntryVerb.SHARE)
    options = [_verb(words, verb, spot) for verb in (*verbs, EntryVerb.UNDO)]
    menu = overflow(ActionId.ENTRY_MENU, options)
    return [quote(spot.text, RECENT_LENGTH), section(about(words, spot, team_name), menu)]


def _verb(words: Words, verb: EntryVerb, spot: BrightSpot) -> Option:
    text_id = "card-menu-delete" if verb is EntryVerb.UNDO else f"card-menu-{verb.value}"
    return option(words.plain(text_id), tagged(verb.value, spot.id))


def _turning(words: Words, mine: MineContent) -> list[Element]:
    turning: list[Element] = []
    if mine.page > 0:
        turning.append(button(words.plain("action-newest"), ActionId.HOME_NEWEST))
    if mine.more and mine.before is not None:
        turning.append(button(words.plain("action-older"), ActionId.HOME_MORE, str(mine.before)))
    return turning


def _asking(words: Words, content: HomeContent) -> list[Block]:
    settings = content.settings
    said = [words.say("home-asking"), *_when(words, settings), _visibility(words, content)]
    buttons = _choices(words, settings)
    blocks: list[Block] = [section("\n".join(said))]
    return [*blocks, actions(*buttons)] if buttons else blocks


def _when(words: Words, settings: SettingsContent) -> list[str]:
    if settings.stopped:
        return [words.say("home-stopped")]
    if not settings.active:
        return [words.say("home-no-team")]
    days = words.weekdays(settings.days)
    said = [words.say("home-times", days=days, time=settings.at, zone=words.zone(settings.zone))]
    if settings.paused_until is not None:
        return [*said, words.say("home-paused", until=settings.paused_until)]
    if settings.pace is not Pace.USUAL:
        said.append(words.say(f"home-pace-{settings.pace.value}"))
    return [*said, *_next(words, settings.next_due, settings.zone)]


def _next(words: Words, due: datetime | None, zone: str) -> list[str]:
    return [words.say("home-next", moment=words.moment(due, zone))] if due is not None else []


def _visibility(words: Words, content: HomeContent) -> str:
    usual = content.settings.usual_visibility or Visibility.PRIVATE
    team = content.mine.team_name
    if team is None:
        return words.say("home-usual-alone")
    if not usual.shared:
        return words.say("home-usual-private")
    return words.say(f"home-usual-{usual.value}", team=team)


def _choices(words: Words, settings: SettingsContent) -> list[Element]:
    if not settings.active:
        if settings.stopped:
            return [button(words.plain("action-resume"), ActionId.RESUME)]
        return [button(words.plain("home-setup"), ActionId.HOME_SETUP)]
    buttons: list[Element] = [button(words.plain("action-settings"), ActionId.OPEN_SETTINGS)]
    if settings.paused_until is not None:
        buttons.append(button(words.plain("action-resume"), ActionId.RESUME))
    elif settings.pace is not Pace.USUAL:
        buttons.append(button(words.plain("home-ask-more"), ActionId.ASK_MORE))
    verbs = (PromptVerb.PAUSE, PromptVerb.STOP)
    menu = [option(words.plain(f"prompt-menu-{verb.value}"), verb.value) for verb in verbs]
    return [*buttons, overflow(ActionId.HOME_MENU, menu)]


def _coaching(words: Words, teams: tuple[str, ...]) -> list[Block]:
    change = button(words.plain("home-change-team"), ActionId.HOME_SETUP)
    return [section(words.say("home-coach", teams=teams)), actions(change)]
