"""`/brightspot mine`: the same as Home in one message, for the asker's eyes only; the settings are in Home."""

from slackblocks import Option
from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.domain.bright_spot import BrightSpot
from bot.services.contents.home import MineContent
from bot.services.contents.own import OwnContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.home.wave import chart
from bot.slack.surfaces.messages.plans import asked_when, plan_quote
from bot.slack.surfaces.messages.tries import travelled_line
from bot.slack.surfaces.own import RECENT_LENGTH, about, steps_sentence, wave_sentence
from bot.slack.surfaces.parts import actions, button, context, menu, message, option, section
from bot.slack.surfaces.quotes import quote, shortened
from bot.slack.surfaces.words import Words


def build_mine(words: Words, content: MineContent) -> Rendered:
    """One page of the asker's own, and a menu to change one of them; the first page begins with what they add up to.

    The wave is drawn only where Home has shown one before: the answer to a command travels in its acknowledgement,
    which nobody can send a second time without the chart where a workspace refuses it.
    """
    if not content.recent:
        empty = words.say("mine-empty")
        own = button(words.plain("action-capture"), ActionId.HOME_CAPTURE)
        return message(empty, [section(empty), actions(own)])
    blocks = [section(words.say("mine-older"))] if content.page else _opening(words, content)
    for spot in content.recent:
        line = about(words, spot, content)
        if (travelled := content.travelled.get(spot.id)) is not None:
            line = f"{line} {travelled_line(words, travelled)}"
        blocks += [quote(spot.text, RECENT_LENGTH), context(line)]
    blocks += [] if content.page else _past(words, content.own)
    return message(words.say("mine-wave", count=content.wave), [*blocks, actions(*_choices(words, content))])


def _opening(words: Words, content: MineContent) -> list[Block]:
    counts = [wave_sentence(words, content), *_strengths(words, content.own)] if content.wave else []
    blocks: list[Block] = [section(" ".join(counts))] if counts else []
    if content.own.surely_draws and content.own.wave.drawn:
        blocks.append(chart(words, content.own.wave))
    blocks += _plans(words, content.own)
    goal = content.own.goal
    if goal is not None:
        said = [words.say("home-goal"), steps_sentence(words, goal)]
        blocks += [section("\n".join(line for line in said if line)), quote(goal.goal.picture)]
    return [*blocks, section(words.say("mine-newest"))]


def _strengths(words: Words, own: OwnContent) -> list[str]:
    """By name; `/brightspot strengths` has the counts."""
    names = [words.strength(shown.seen.strength) for shown in own.strengths]
    if not names:
        return []
    core = own.strengths[0].seen.core
    return [words.say("mine-core" if core else "mine-showing-up", count=len(names), names=names)]


def _plans(words: Words, own: OwnContent) -> list[Block]:
    """To read; a message has one menu, so they are changed in Home."""
    blocks: list[Block] = [section(words.say("plan-open"))] if own.plans else []
    for plan in own.plans:
        blocks += [plan_quote(words, plan), context(asked_when(words, plan))]
    return blocks


def _past(words: Words, own: OwnContent) -> list[Block]:
    if own.past is None:
        return []
    date = words.past(own.past.local_date, own.today)
    return [section(words.say("home-past", date=date)), quote(own.past.text, RECENT_LENGTH)]


def _choices(words: Words, content: MineContent) -> list[Element]:
    options = [_pick(words, spot) for spot in content.recent]
    choices: list[Element] = [menu(ActionId.MINE_PICK, words.plain("mine-pick"), options)]
    if content.more and content.before is not None:
        choices.append(button(words.plain("action-older"), ActionId.MINE_MORE, str(content.before)))
    return choices


def _pick(words: Words, spot: BrightSpot) -> Option:
    line = " ".join(spot.text.split())
    return option(shortened(line, 60) or words.date(spot.local_date), str(spot.id))
