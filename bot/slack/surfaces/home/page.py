"""App Home for one person, from what they have kept to how they are asked; nothing of anybody else."""

from typing import Any

from slackblocks.blocks import Block

from bot.services.contents.home import HomeContent
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.home.asking import asking_blocks, coaching_blocks
from bot.slack.surfaces.home.goal import goal_blocks
from bot.slack.surfaces.home.recent import past_blocks, recent_blocks
from bot.slack.surfaces.home.strengths import strength_blocks
from bot.slack.surfaces.home.wave import chart
from bot.slack.surfaces.messages.plans import plan_blocks
from bot.slack.surfaces.messages.proposals import waiting_blocks
from bot.slack.surfaces.messages.stories import coming_blocks
from bot.slack.surfaces.own import wave_sentence
from bot.slack.surfaces.parts import actions, button, divider, header, home, section
from bot.slack.surfaces.words import Words


def build_home(words: Words, content: HomeContent) -> dict[str, Any]:
    """What is there, what comes next, what went well, the list, the settings. A part that has nothing to say is not
    there at all; somebody new finds one thing to do."""
    mine = content.mine
    blocks = [header(words.plain("home-hello", name=content.name)), *_opening(words, content)]
    parts = (
        waiting_blocks(words, content.waiting),
        coming_blocks(words, content.stories),
        plan_blocks(words, mine.own.plans),
        strength_blocks(words, mine),
        goal_blocks(words, mine),
        past_blocks(words, mine.own),
        recent_blocks(words, mine),
        asking_blocks(words, content),
        coaching_blocks(words, content.coach_of) if content.coach_of else [],
    )
    for part in parts:
        blocks += [divider(), *part] if part else []
    return home(blocks)


def _opening(words: Words, content: HomeContent) -> list[Block]:
    """The sentence, then the picture that says the same, then the one thing to do; a guest keeps nothing more."""
    mine, keeps = content.mine, content.settings.member
    capture = button(words.plain("action-capture"), ActionId.HOME_CAPTURE, style="primary")
    if not mine.wave:
        return [section(words.say("home-empty")), actions(capture)] if keeps else []
    drawn = [chart(words, mine.own.wave)] if mine.own.draws and mine.own.wave.drawn else []
    find = button(words.plain("find-button"), ActionId.FIND)
    choices = [capture, find] if keeps else [find]
    return [section(wave_sentence(words, mine)), *drawn, actions(*choices)]
