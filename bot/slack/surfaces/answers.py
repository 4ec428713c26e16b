"""What commands answer, for the asker's eyes only: help, one's own, the team, the next roundup."""

from slackblocks import Option
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.services.contents import (
    HelpContent,
    MineContent,
    PrivacyContent,
    RoundupPreviewContent,
    Section,
    TeamContent,
)
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.messages.roundups import count, entry_block, entry_blocks, fitting
from bot.slack.surfaces.mrkdwn import channel
from bot.slack.surfaces.parts import actions, button, context, menu, message, option, section
from bot.slack.surfaces.quotes import quote, shortened
from bot.slack.surfaces.words import Words

RECENT_LENGTH = 700
"""Characters of one of the asker's own in a list; the whole text is in its form."""


def build_help(words: Words, content: HelpContent) -> Rendered:
    """What one can write, for this reader."""
    parts = ["help-intro", "help-keep", "help-own", "help-asking"]
    parts += ["help-team"] if content.in_team else ["help-no-team"]
    parts += ["help-coach"] if content.coach else []
    blocks = [section(words.say(part)) for part in parts]
    return message(words.say("help-intro"), [*blocks, context(words.say("help-typed"))])


def build_mine(words: Words, content: MineContent) -> Rendered:
    """One page of the asker's own, and a menu to change one of them."""
    if not content.recent:
        empty = words.say("mine-empty")
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return message(empty, [section(empty), actions(own)])
    wave = words.say("mine-wave", count=content.wave)
    blocks: list[Block] = [section(wave)]
    for spot in content.recent:
        blocks += [quote(spot.text, RECENT_LENGTH), context(about(words, spot, content.team_name))]
    return message(wave, [*blocks, actions(*_mine_choices(words, content))])


def about(words: Words, spot: BrightSpot, team_name: str | None) -> str:
    """When it was, what made it work, who sees it: one line."""
    said = [words.say("mine-day", date=spot.local_date)]
    if spot.strength is not None:
        said.append(words.say("mine-strength", strength=spot.strength))
    said.append(words.say(_who_sees(spot), team=team_name or words.plain("mine-your-team")))
    return " ".join(said)


def _who_sees(spot: BrightSpot) -> str:
    """An anonymous one waits until a roundup shows it."""
    if spot.visibility is Visibility.ANONYMOUS and spot.edition_part is not None:
        return "mine-anonymous-shown"
    return f"mine-{spot.visibility.value}"


def build_team(words: Words, content: TeamContent) -> Rendered:
    """Who is in it, when it is asked, and what was shared this week; no counts by person."""
    at_work = words.say("team-times", days=words.weekdays(content.days), time=content.at)
    roundup = words.say(
        "team-roundup",
        day=words.weekday(content.roundup_weekday),
        time=content.roundup_at,
        zone=words.zone(content.zone),
        channel=channel(content.channel),
    )
    coaches = words.say("team-coaches", names=content.coaches, count=len(content.coaches))
    members = words.say("team-members", names=content.members, count=len(content.members))
    title = words.say("team-title", team=content.team_name)
    blocks = [section("\n".join([title, members, coaches, f"{at_work} {roundup}"])), *_week(words, content)]
    return message(words.say("team-notice", team=content.team_name), blocks)


def build_privacy(words: Words, content: PrivacyContent) -> Rendered:
    """Who sees what, by the settings really in force for the asker."""
    parts = [words.say("privacy-title"), _usual(words, content)]
    if content.team_name is not None and content.channel is not None:
        seen = {"team": content.team_name, "channel": channel(content.channel), "names": content.members}
        parts += [words.say("privacy-team", **seen), words.say("privacy-anonymous")]
    parts += [words.say(f"privacy-{part}") for part in ("coach", "slack", "kept", "log")]
    return message(words.say("privacy-notice"), [section(part) for part in parts])


def build_roundup_preview(words: Words, content: RoundupPreviewContent) -> Rendered:
    """The running edition for the asker's eyes; as much of it as one message holds."""
    due = {
        "team": content.team_name,
        "moment": words.moment(content.due_at, content.zone),
        "zone": words.zone(content.zone),
    }
    shown = fitting(content.sections)
    opening = words.say("roundup-running" if content.sections else "roundup-running-empty", **due)
    blocks = [section(opening), *entry_blocks(words, shown)]
    if count(shown) < count(content.sections):
        blocks.append(context(words.say("roundup-cut")))
    if content.authors_missing:
        blocks.append(context(words.say("roundup-missing", count=content.authors_missing)))
    if content.own_waiting:
        blocks.append(context(words.say("roundup-own-waiting", count=content.own_waiting)))
    return message(words.say("roundup-running-notice", team=content.team_name), blocks)


def _usual(words: Words, content: PrivacyContent) -> str:
    usual = content.usual_visibility or Visibility.PRIVATE
    if content.team_name is None:
        return words.say("privacy-usual-alone")
    if not usual.shared:
        return words.say("privacy-usual-private")
    return words.say(f"privacy-usual-{usual.value}", team=content.team_name)


def _week(words: Words, content: TeamContent) -> list[Block]:
    if not content.week:
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return [section(words.say("team-week-empty")), actions(own)]
    whole = (Section(None, content.week),)
    shown = fitting(whole)
    blocks: list[Block] = [section(words.say("team-week"))]
    blocks += [entry_block(words, entry) for each in shown for entry in each.entries]
    return blocks if count(shown) == count(whole) else [*blocks, context(words.say("team-week-cut"))]


def _mine_choices(words: Words, content: MineContent) -> list[Element]:
    options = [_pick(words, spot) for spot in content.recent]
    choices: list[Element] = [menu(ActionId.MINE_PICK, words.plain("mine-pick"), options)]
    if content.more and content.before is not None:
        choices.append(button(words.plain("action-older"), ActionId.MINE_MORE, str(content.before)))
    return choices


def _pick(words: Words, spot: BrightSpot) -> Option:
    line = " ".join(spot.text.split())
    return option(shortened(line, 60) or words.date(spot.local_date), str(spot.id))
