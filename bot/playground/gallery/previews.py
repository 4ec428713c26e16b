"""A coach's look at the roundup to come and the form in which it is changed, with sample data."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.bright_spot import Whose
from bot.domain.draft import Wish
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.packing import Heading
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import CHANNEL, MONDAY, TEAM, TEAM_ID
from bot.services.contents.previews import (
    Contest,
    DraftForm,
    Ended,
    PreviewContent,
    PreviewEndedContent,
)
from bot.services.contents.roundups import Entry, Section
from bot.services.contents.teams import TeamChoice
from bot.slack.surfaces.messages.previews import build_preview
from bot.slack.surfaces.modals.previews import build_draft
from bot.slack.surfaces.words import Words

BERLIN = "Europe/Berlin"
OPENING = "Before the fair: four of you wrote about drawings."
NAMED = Entry(sample.SEAL_KIT, Whose.MINE, "Ben", BrightSpotId(101))
UNNAMED = replace(NAMED, author=None, text=sample.PUMP, bright_spot_id=BrightSpotId(100))


def previews(words: Words) -> Iterator[Shown]:
    whole = _content(words)
    yield "As it goes out, two hours before", build_preview(words, whole)
    own = replace(whole, introduction=OPENING, story=UNNAMED, left_out=2, changed_by="Tom")
    yield "Changed: own introduction, a story without a name, two left out", build_preview(words, own)
    few = replace(whole, story=None, strong=(), sections=_named()[:1], authors_missing=2)
    yield "Too few people yet", build_preview(words, few)
    empty = replace(few, sections=(), authors_missing=3, first=True)
    yield "Nothing shared yet", build_preview(words, empty)
    yield "Skipped", build_preview(words, replace(whole, skipped=True, changed_by="Marta"))
    mine = replace(whole, skipped=True, changed_by="Marta", changed_here=True)
    yield "Skipped by its reader", build_preview(words, mine)
    yield "Changed by its reader", build_preview(words, replace(mine, skipped=False))
    off = replace(whole, switched_off=True, own_waiting=1)
    yield "No previews after this one", build_preview(words, off)
    others = (TeamChoice(TeamId(8), "Sales North"), TeamChoice(TeamId(9), "*Nordics* <!here>"))
    yield "Asked for by somebody who coaches three teams", build_preview(words, replace(whole, others=others))
    yield "Of two hundred", build_preview(words, replace(whole, sections=sample.crowd(200)))
    alive = replace(whole, introduction=sample.NASTY[:140], story=replace(NAMED, text=sample.NASTY))
    yield "Nothing in it comes alive", build_preview(words, alive)
    for ended in Ended:
        content = PreviewEndedContent(ended, TEAM, CHANNEL, MONDAY.date(), MONDAY, BERLIN)
        yield f"Closed: {ended.value}", build_preview(words, content)
    quarter = PreviewEndedContent(Ended.POSTED, TEAM, CHANNEL, MONDAY.date(), MONDAY, BERLIN, outside=TEAM_ID)
    yield "Closed, and the quarter with it", build_preview(words, quarter)
    yield "It closes the quarter", build_preview(words, replace(whole, kind=EditionKind.QUARTERLY))


def drafts(words: Words) -> Iterator[Shown]:
    form = _form()
    yield "Changing the next roundup", build_draft(words, form)
    yield "With nothing to choose", build_draft(words, replace(form, stories=(), sections=()))
    shown = Wish(OPENING, None, frozenset({BrightSpotId(1), BrightSpotId(90)}))
    yield "As somebody changed it", build_draft(words, replace(form, shown=shown))
    both = Contest("Marta", introduction="What the customers said.", story=NAMED)
    yield "Changed by two coaches", build_draft(words, replace(form, shown=shown, contest=both))
    back = Contest("Marta", introduction="", no_story=True)
    yield "The other one took it back", build_draft(words, replace(form, shown=shown, contest=back))
    crowd = replace(form, sections=sample.crowd(200))
    yield "Two hundred to leave out", build_draft(words, crowd)


def _content(words: Words) -> PreviewContent:
    return PreviewContent(
        team_id=TEAM_ID,
        due_date=MONDAY.date(),
        team_name=TEAM,
        channel=CHANNEL,
        due_at=MONDAY,
        zone=BERLIN,
        story=NAMED,
        strong=(Strength.EXPLAINING, Strength.NEXT_STEPS),
        question_key=questions(words)[0],
        sections=_named(),
    )


def _form() -> DraftForm:
    began = Wish(story_id=NAMED.bright_spot_id)
    return DraftForm(TEAM_ID, MONDAY.date(), 3, began, began, (NAMED, UNNAMED), _named())


def _named() -> tuple[Section, ...]:
    """Without what has no name: that is in no preview."""
    return tuple(each for each in sample.sections() if each.heading is not Heading.TEAM)
