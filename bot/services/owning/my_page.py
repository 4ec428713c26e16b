"""*How I sell when it goes well*: which of a person's own words stand on it; nothing of it is a score."""

from collections.abc import Mapping, Sequence

from bot.domain.belongings import Belongings
from bot.domain.bright_spot import BrightSpot, Evidence, Whose
from bot.domain.core_strength import StrengthSeen, strengths_seen
from bot.domain.ids import BrightSpotId
from bot.domain.plan import PlanState
from bot.services.contents.owning import OwnChapter, OwnPage, OwnWords, Part
from bot.services.contents.planning import PlanContent
from bot.services.context import Standpoint
from bot.services.planning.own_plans import plan_content
from bot.services.ports import UnitOfWork
from bot.services.trying.spreading import travelled

QUOTES = 5
"""Of one strength: enough to recognise oneself."""
EACH = 12
"""Of what customers said, of plays, of plans, and of moments without a strength; the newest."""

PAGE = 9_000
"""Characters of people's words in one message; the rest is for what stands around them."""
ENTRIES = 14


async def how_i_sell(uow: UnitOfWork, view: Standpoint, theirs: Belongings) -> OwnPage:
    """All of it."""
    sure = [spot for spot in theirs.bright_spots if not spot.in_doubt]
    people = await _people(uow, sure)
    chapters = [
        *(_strengths(theirs, sure) or [OwnChapter(Part.MOMENTS, _moments(theirs, sure, people))]),
        OwnChapter(Part.PLAYS, _plays(theirs, sure, people)),
        OwnChapter(Part.CUSTOMERS, _customers(theirs, sure)),
        OwnChapter(Part.PLANS, plans=_plans(view, theirs)),
    ]
    first = min((spot.local_date for spot in sure), default=None)
    written = tuple(chapter for chapter in chapters if chapter.words or chapter.plans)
    return OwnPage(view.person.name, len(sure), first, written)


def in_pages(page: OwnPage) -> tuple[OwnPage, ...]:
    """As messages hold it. A chapter that is too long for one goes on in the next under its heading."""
    pages: list[list[OwnChapter]] = [[]]
    room, left = PAGE, ENTRIES
    for chapter in page.chapters:
        for piece in _pieces(chapter):
            size, entries = _size(piece), len(piece.words) + len(piece.plans)
            if pages[-1] and (size > room or entries > left):
                pages.append([])
                room, left = PAGE, ENTRIES
            pages[-1] = _joined(pages[-1], piece)
            room, left = room - size, left - entries
    last = len(pages) - 1
    return tuple(
        OwnPage(page.name, page.count, page.first, tuple(each), number == 0, number == last)
        for number, each in enumerate(pages)
    )


def _strengths(theirs: Belongings, sure: Sequence[BrightSpot]) -> list[OwnChapter]:
    """The core strengths, or before the first of them those that show up; the one seen most often first."""
    evidence = [_evidence(spot) for spot in sorted(sure, key=lambda spot: (spot.local_date, spot.id))]
    worked = [plan.strength for plan in theirs.plans if plan.state is PlanState.WORKED and plan.strength]
    seen = strengths_seen(evidence, worked)
    shown = [each for each in seen if each.core] or [each for each in seen if each.showing_up]
    return [_strength(theirs, sure, each) for each in sorted(shown, key=lambda each: -each.days)]


def _strength(theirs: Belongings, sure: Sequence[BrightSpot], seen: StrengthSeen) -> OwnChapter:
    spots = [spot for spot in reversed(sure) if spot.strength is seen.strength]
    words = tuple(_words(theirs, spot) for spot in spots[:QUOTES])
    return OwnChapter(
        Part.STRENGTH,
        words,
        strength=seen.strength,
        core=seen.core,
        days=seen.stretch.days if seen.core else seen.days,
        weeks=seen.stretch.weeks,
    )


async def _people(uow: UnitOfWork, sure: Sequence[BrightSpot]) -> dict[BrightSpotId, int]:
    """For how many colleagues each of them worked too, as far as its author may know."""
    told = await travelled(uow, list(sure))
    return {spot_id: len(found.names) + found.others for spot_id, found in told.items()}


def _moments(
    theirs: Belongings, sure: Sequence[BrightSpot], people: Mapping[BrightSpotId, int]
) -> tuple[OwnWords, ...]:
    """What stands in no other chapter while no strength has one."""
    rest = (spot for spot in reversed(sure) if spot.whose is Whose.MINE and not people.get(spot.id))
    return tuple(_words(theirs, spot) for spot in [*rest][:EACH])


def _plays(
    theirs: Belongings, sure: Sequence[BrightSpot], people: Mapping[BrightSpotId, int]
) -> tuple[OwnWords, ...]:
    carried = [spot for spot in reversed(sure) if people.get(spot.id)][:EACH]
    return tuple(_words(theirs, spot, people[spot.id]) for spot in carried)


def _customers(theirs: Belongings, sure: Sequence[BrightSpot]) -> tuple[OwnWords, ...]:
    spots = [spot for spot in reversed(sure) if spot.whose is not Whose.MINE]
    return tuple(_words(theirs, spot) for spot in spots[:EACH])


def _plans(view: Standpoint, theirs: Belongings) -> tuple[PlanContent, ...]:
    """A try without words of one's own says nothing here: the other words are a colleague's."""
    worked = (plan for plan in reversed(theirs.plans) if plan.state is PlanState.WORKED)
    own = [plan for plan in worked if plan.cue and plan.action]
    return tuple(plan_content(view, plan) for plan in own[:EACH])


def _words(theirs: Belongings, spot: BrightSpot, people: int = 0) -> OwnWords:
    return OwnWords(spot.text, spot.local_date, theirs.called(spot.customer_id), people)


def _evidence(spot: BrightSpot) -> Evidence:
    return Evidence(
        spot.id, spot.local_date, spot.whose, spot.strength_chosen, spot.strength_suggested, spot.felt
    )


def _pieces(chapter: OwnChapter) -> list[OwnChapter]:
    """One for each thing that stands in it."""
    if chapter.plans:
        return [_with(chapter, plans=(plan,)) for plan in chapter.plans]
    return [_with(chapter, words=(words,)) for words in chapter.words]


def _joined(page: list[OwnChapter], piece: OwnChapter) -> list[OwnChapter]:
    if page and (page[-1].part, page[-1].strength) == (piece.part, piece.strength):
        last = page[-1]
        whole = _with(piece, words=last.words + piece.words, plans=last.plans + piece.plans)
        return [*page[:-1], whole]
    return [*page, piece]


def _with(
    chapter: OwnChapter, words: tuple[OwnWords, ...] = (), plans: tuple[PlanContent, ...] = ()
) -> OwnChapter:
    return OwnChapter(chapter.part, words, plans, chapter.strength, chapter.core, chapter.days, chapter.weeks)


def _size(piece: OwnChapter) -> int:
    return sum(len(words.text) for words in piece.words) + sum(
        len(plan.cue) + len(plan.action) for plan in piece.plans
    )
