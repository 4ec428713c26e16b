"""What is one's own: taken along, forgotten, taken back; with sample data."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.bright_spot import BrightSpot, Source, Whose
from bot.domain.ids import BrightSpotId, PlanId, UserId, WorkspaceId
from bot.domain.note import NoteKind
from bot.domain.strength import Strength
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import NOW, TEAM
from bot.services.contents.messages import NoteContent, ReplyContent
from bot.services.contents.owning import (
    AgeingContent,
    ExportContent,
    ExportText,
    ForgetContent,
    OwnChapter,
    OwnPage,
    OwnWords,
    Part,
    WithdrawnContent,
)
from bot.services.contents.planning import PlanContent
from bot.slack.surfaces.messages import owning as surface
from bot.slack.surfaces.messages.notes import build_note
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.modals.ageing import build_ageing
from bot.slack.surfaces.modals.owning import build_export_text, build_forget, build_forget_sure
from bot.slack.surfaces.parts import message, section
from bot.slack.surfaces.words import Words

TODAY = date(2026, 11, 9)


def page() -> OwnPage:
    """A rep's after a year."""
    said = OwnWords("She took over the pen and drew the loop herself.", TODAY - timedelta(days=20), "Kessler")
    other = OwnWords("I asked what a stopped hour costs, then waited.", TODAY - timedelta(days=400))
    carried = OwnWords("I'd brought the drawing, not the price list.", TODAY - timedelta(days=9), people=2)
    plan = PlanContent(
        PlanId(1), Whose.MINE, "purchasing asks for a discount", "ask what changed", TODAY, None, True
    )
    return OwnPage(
        "Ana",
        63,
        date(2025, 9, 1),
        (
            OwnChapter(
                Part.STRENGTH, (said, other), strength=Strength.EXPLAINING, core=True, days=9, weeks=5
            ),
            OwnChapter(Part.STRENGTH, (other,), strength=Strength.FOCUS, days=2),
            OwnChapter(Part.PLAYS, (carried,)),
            OwnChapter(Part.CUSTOMERS, (said,)),
            OwnChapter(Part.PLANS, plans=(plan,)),
        ),
    )


def messages(words: Words) -> Iterator[Shown]:
    yield "Asked for", build_reply(words, ReplyContent("export_begun"))
    files = surface.build_export(words, ExportContent(page(), "", ""))
    yield "What comes with the files", message(files.text, [section(files.text)])
    for many in (1, 4):
        note = NoteContent(NoteKind.AGEING, {"ageing": ageing(many)})
        yield f"{many} will soon be too old", build_note(words, note)
    yield "In doubt", build_reply(words, ReplyContent("export_unconfirmed"))
    yield "How I sell, where there can be no files", surface.build_export_page(words, page())
    moments = OwnChapter(Part.MOMENTS, (OwnWords("Then he called his own boss in.", TODAY),))
    first = OwnPage("Ana", 1, TODAY, (moments,))
    yield "The same in the first week", surface.build_export_page(words, first)
    empty = OwnPage("Ana", 0, None, ())
    yield "The same with nothing on it yet", surface.build_export_page(words, empty)
    yield "The last word", surface.build_forgotten(words, ReplyContent("forgotten"))
    yield (
        "What a colleague reads where words were taken back",
        surface.build_withdrawn(words, WithdrawnContent()),
    )


def ageing(many: int) -> AgeingContent:
    """The oldest of a rep's, in a workspace that keeps them for two years."""
    texts = (
        "She took over the pen and drew the loop herself.",
        "I asked what a stopped hour costs, then waited.",
    )
    days = (TODAY - timedelta(days=700 - 3 * number) for number in range(many))
    spots = (
        BrightSpot(
            WorkspaceId(1),
            BrightSpotId(number + 1),
            UserId("U0ANA"),
            texts[number % 2],
            Source.MESSAGE,
            NOW,
            day,
        )
        for number, day in enumerate(days)
    )
    return AgeingContent(tuple(spots), 24, TODAY + timedelta(days=30))


def forms(words: Words) -> Iterator[Shown]:
    yield "What will soon be too old", build_ageing(words, ageing(3))
    yield "A great deal of it", build_ageing(words, ageing(180))
    yield "A rep would like to be forgotten", build_forget(words, ForgetContent(coach=False, team_name=TEAM))
    yield "A coach would", build_forget(words, ForgetContent(coach=True, team_name=TEAM))
    yield "A visitor would", build_forget(words, ForgetContent(coach=False, team_name=None))
    yield "The second question", build_forget_sure(words)
    table = "date,text\r\n2026-11-02,She took over the pen.\r\n"
    yield "A file to read", build_export_text(words, ExportText.TABLE, table, 0)
    yield (
        "A long one, in the middle",
        build_export_text(words, ExportText.DATA, "2026-11-02,She took over.\n" * 9_000, 1),
    )
