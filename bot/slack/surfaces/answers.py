"""What commands answer, for the asker's eyes only: help, the team, who sees what, the next roundup."""

from slackblocks.blocks import Block

from bot.domain.bright_spot import Visibility
from bot.services.contents.roundups import RoundupPreviewContent, Section
from bot.services.contents.teams import HelpContent, PrivacyContent, TeamContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.deeds import deed_lines
from bot.slack.surfaces.messages.roundups import count, entry_block, entry_blocks, fitting
from bot.slack.surfaces.mrkdwn import channel
from bot.slack.surfaces.other_teams import other_teams
from bot.slack.surfaces.parts import SECTION, actions, button, context, message, section
from bot.slack.surfaces.words import Words


def build_help(words: Words, content: HelpContent) -> Rendered:
    """What one can write, for this reader."""
    parts = ["help-intro", "help-keep", "help-elsewhere", "help-own"]
    parts += ["help-customers", "help-find", "help-asking"]
    parts += ["help-team"] if content.in_team or content.coach else ["help-no-team"]
    parts += ["help-coach"] if content.coach else []
    parts += ["help-workspace"] if content.admin else []
    blocks = [section(words.say(part, emoji=content.emoji)) for part in parts]
    return message(words.say("help-intro"), [*blocks, context(words.say("help-typed"))])


def build_team(words: Words, content: TeamContent) -> Rendered:
    """Who is in it, when it is asked, and what was shared this week; no counts by person."""
    at_work = words.say("team-times", days=words.weekdays(content.days), time=content.at)
    roundup = words.say(
        "team-roundup",
        day=words.weekday(content.roundup_weekday),
        time=content.roundup_at,
        zone=words.zone(content.zone),
        channel=channel(content.channel),
        rhythm=content.rhythm.value,
    )
    coaches = words.say("team-coaches", names=content.coaches, count=len(content.coaches))
    members = words.say("team-members", names=content.members, count=len(content.members))
    title = words.say("team-title", team=content.team_name)
    what = "\n".join([title, members, coaches, f"{at_work} {roundup}"])
    lately = f"{words.say('team-deeds')}\n{deed_lines(words, content.deeds)}" if content.deeds else ""
    besides = (
        min(len(what), SECTION) + min(len(lately), SECTION) + sum(len(each.name) for each in content.others)
    )
    blocks = [section(what), *_week(words, content, besides), *([context(lately)] if lately else [])]
    others = other_teams(words, ActionId.TEAM_OTHER, content.others)
    blocks += [actions(*others)] if others else []
    return message(words.say("team-notice", team=content.team_name), blocks)


def build_privacy(words: Words, content: PrivacyContent) -> Rendered:
    """Who sees what, by the settings really in force for the asker."""
    parts = [words.say("privacy-title"), _usual(words, content)]
    if content.team_name is not None and content.channel is not None:
        seen = {"team": content.team_name, "channel": channel(content.channel), "names": content.members}
        parts += [words.say("privacy-team", **seen), words.say("privacy-anonymous")]
        parts += [words.say("privacy-tries"), words.say("privacy-customers")]
        parts += [words.say("privacy-wish")] if content.pairs else []
        parts.append(words.say("privacy-search-named" if content.by_author else "privacy-search"))
    parts += [_coaches(words, content), *_reading(words, content), words.say("privacy-slack")]
    parts += [*_keeping(words, content), words.say("privacy-yours"), _operator(words, content)]
    return message(words.say("privacy-notice"), [section(part) for part in parts])


def _coaches(words: Words, content: PrivacyContent) -> str:
    coach = words.say("privacy-coach")
    if not content.coaches:
        return coach
    return f"{words.say('team-coaches', names=content.coaches, count=len(content.coaches))} {coach}"


def _reading(words: Words, content: PrivacyContent) -> list[str]:
    """What Slack lets us read here, and what we do with it."""
    channels = {True: "privacy-reads-channels", False: "privacy-reads-own", None: "privacy-reads-unsaid"}
    return [
        words.say("privacy-reaction", emoji=content.emoji),
        words.say(channels[content.reads_channels]),
    ]


def _keeping(words: Words, content: PrivacyContent) -> list[str]:
    keeping = content.keeping
    return [
        words.say("privacy-kept"),
        words.say("privacy-trouble-days", days=keeping.trouble_days),
        words.say("privacy-shared-months", months=keeping.shared_months),
        words.say("privacy-leaver-days", days=keeping.leaver_days),
    ]


def _operator(words: Words, content: PrivacyContent) -> str:
    log = words.say("privacy-log")
    if not content.admins:
        return log
    return f"{log} {words.say('privacy-runs', names=content.admins, count=len(content.admins))}"


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


def _week(words: Words, content: TeamContent, besides: int) -> list[Block]:
    if not content.week:
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return [section(words.say("team-week-empty")), actions(own)]
    whole = (Section(None, content.week),)
    shown = fitting(whole, besides)
    blocks: list[Block] = [section(words.say("team-week"))]
    blocks += [entry_block(words, entry) for each in shown for entry in each.entries]
    return blocks if count(shown) == count(whole) else [*blocks, context(words.say("team-week-cut"))]
