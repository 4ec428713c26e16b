"""The playbook with sample data: a page of it, the message where there are no canvases, one play, text to copy."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import LONG, NASTY, PUMP, SEAL_KIT, TEAM
from bot.services.contents.playbook import (
    ChapterContent,
    Jump,
    PlaybookContent,
    PlaybookDocument,
    PlayContent,
    PlayPageContent,
    Said,
)
from bot.services.contents.roundups import Entry
from bot.services.contents.teams import TeamChoice
from bot.slack.surfaces.modals.playbook import build_markdown, build_play_page
from bot.slack.surfaces.playbook import build_playbook, build_playbook_message
from bot.slack.surfaces.words import Words

VOICES = (Said("Ben", "They started drawing too."), Said("Priya", "It took one sheet of paper."))
MOST_SAID = Said("Ben", LONG[:300])
LONGEST = PlayContent(Entry(LONG[:700], Whose.MINE, "Ana", BrightSpotId(1)), 12, (MOST_SAID,))


def answers(words: Words) -> Iterator[Shown]:
    """`/brightspot playbook`."""
    yield "The playbook", build_playbook(words, PlaybookContent(TEAM, chapters()))
    yield "The playbook, none yet", build_playbook(words, PlaybookContent(TEAM, ()))
    others = (TeamChoice(TeamId(2), "Sales North"), TeamChoice(TeamId(3), "Key accounts"))
    two = PlaybookContent(TEAM, chapters(), team_id=TeamId(1), others=others)
    yield "The playbook, for a coach of three teams", build_playbook(words, two)
    six = tuple(ChapterContent(each, (LONGEST,)) for each in list(Strength)[:6])
    jumps = tuple(Jump(each, False, number // 6) for number, each in enumerate(Strength))
    full = PlaybookContent(TEAM, six, 0, 4, (*jumps, Jump(None, False, 2), Jump(None, True, 3)))
    yield "The playbook, the first of four pages", build_playbook(words, full)
    yield "The playbook, the last page", build_playbook(words, replace(full, chapters=chapters(), page=3))


def posts(words: Words) -> Iterator[Shown]:
    """What stands in the channel where there are no canvases."""
    yield "The playbook in the channel", build_playbook_message(words, PlaybookDocument(TEAM, chapters()))
    crowd = (ChapterContent(Strength.DISCOVERY, (LONGEST,) * 40),)
    yield "The playbook, forty plays", build_playbook_message(words, PlaybookDocument(TEAM, crowd))
    yield "The playbook, taken back", build_playbook_message(words, PlaybookDocument(TEAM, ()))
    moved = PlaybookDocument(TEAM, (), moved=True)
    yield "The playbook, moved", build_playbook_message(words, moved)
    yield "The playbook, in a canvas since", build_playbook_message(words, replace(moved, in_canvas=True))


def forms(words: Words) -> Iterator[Shown]:
    """One play, and what can be copied."""
    play = pump()
    page = PlayPageContent(BrightSpotId(1), play, Strength.EXPLAINING, ("Ben", "Priya", "Tom"))
    yield "A play", build_play_page(words, page)
    yield "One's own play", build_play_page(words, replace(page, play=replace(play, own=True), known=()))
    unnamed = PlayContent(Entry(sample.WITHOUT_NAME[0], Whose.MINE), 3)
    yield "A play without a name", build_play_page(words, PlayPageContent(None, unnamed, None))
    everything = PlayContent(Entry(LONG, Whose.TOGETHER, "Ana", BrightSpotId(1)), 99, (MOST_SAID,) * 60)
    many = tuple(f"Rep {number}" for number in range(60))
    yield "A play, as full as it gets", build_play_page(words, replace(page, play=everything, known=many))
    nasty = replace(play, entry=replace(play.entry, text=NASTY), said=(Said("Ben", NASTY),))
    yield "A play, with markup in it", build_play_page(words, replace(page, play=nasty))
    tame = tuple(each for each in chapters() if each.plays[0].entry.text != NASTY)
    yield "As Markdown", build_markdown(words, PlaybookDocument(TEAM, tame))
    crowd = (ChapterContent(Strength.DISCOVERY, (LONGEST,) * 200),)
    yield "As Markdown, two hundred plays", build_markdown(words, PlaybookDocument(TEAM, crowd))
    yield "As Markdown, none yet", build_markdown(words, PlaybookDocument(TEAM, ()))


def chapters() -> tuple[ChapterContent, ...]:
    """Plays of a team of six: by strength, without one, and without a name."""
    seal = PlayContent(Entry(SEAL_KIT, Whose.MINE, "Ben", BrightSpotId(2)), 3, own=True)
    days = "Their plant now books its own service days; our planner and theirs do it over coffee."
    customers = PlayContent(Entry(days, Whose.CUSTOMER, "Tom", BrightSpotId(3)), 3, VOICES[1:])
    nasty = PlayContent(Entry(NASTY, Whose.MINE, "Yuki", BrightSpotId(4)), 3)
    unnamed = PlayContent(Entry(sample.WITHOUT_NAME[1], Whose.MINE), 4, VOICES[:1])
    return (
        ChapterContent(Strength.BUSINESS_CASE, (seal,)),
        ChapterContent(Strength.EXPLAINING, (pump(),)),
        ChapterContent(Strength.CUSTOMER_GROWTH, (customers,)),
        ChapterContent(None, (nasty,)),
        ChapterContent(None, (unnamed,), anonymous=True),
    )


def pump() -> PlayContent:
    """The one that travelled furthest."""
    return PlayContent(Entry(PUMP, Whose.MINE, "Ana", BrightSpotId(1)), 4, VOICES)
