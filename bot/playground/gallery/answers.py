"""What commands answer, with sample data."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.bright_spot import Visibility
from bot.domain.ids import TeamId
from bot.domain.keeping import Keeping
from bot.playground.gallery import own
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import (
    CHANNEL,
    COACH,
    HALF_PAST_FOUR,
    MONDAY,
    TEAM,
    WORKING_WEEK,
)
from bot.playground.gallery.workspace import of_teams
from bot.services.contents.roundups import RoundupPreviewContent, Section
from bot.services.contents.teams import HelpContent, PrivacyContent, TeamChoice, TeamContent
from bot.services.ports import Rendered
from bot.slack.surfaces import answers as surface
from bot.slack.surfaces.words import Words


def answers(words: Words) -> Iterator[Shown]:
    for title, content in (
        ("Help for a visitor", HelpContent(coach=False, in_team=False)),
        ("Help for a rep", HelpContent(coach=False, in_team=True)),
        ("Help for a coach", HelpContent(coach=True, in_team=True)),
    ):
        yield title, surface.build_help(words, content)
    yield from own.answers(words)
    yield from _team_answers(words)
    yield from _privacy_answers(words)
    yield from _running(words)


def _team_answers(words: Words) -> Iterator[Shown]:
    week = tuple(entry for section in sample.sections() for entry in section.entries if entry.author)
    full = tuple(entry for section in sample.crowd(200) for entry in section.entries)
    for title, entries in (
        ("The team", week),
        ("The team, 200 entries", full),
        ("The team, an empty week", ()),
    ):
        content = TeamContent(
            team_name=TEAM,
            channel=CHANNEL,
            members=("Ana", "Ben", "Priya", "Tom"),
            coaches=(COACH,),
            days=WORKING_WEEK,
            at=HALF_PAST_FOUR,
            roundup_weekday=0,
            roundup_at=sample.NINE,
            zone="Europe/Berlin",
            week=entries,
        )
        yield title, surface.build_team(words, content)
        yield f"{title}, as its coach", surface.build_team(words, replace(content, deeds=of_teams()))
        several = tuple(TeamChoice(TeamId(number), f"Sales {number}") for number in range(2, 52))
        yield f"{title}, to a coach of several", surface.build_team(words, replace(content, others=several))


def _privacy_answers(words: Words) -> Iterator[Shown]:
    members = ("Ana", "Ben", "Priya", "Tom")
    for usual in (None, *Visibility):
        content = PrivacyContent(usual, TEAM, members, CHANNEL, pairs=True)
        yield (
            f"Who sees what: {usual.value if usual else 'nothing chosen'}",
            surface.build_privacy(words, content),
        )
    yield "Who sees what, without a team", surface.build_privacy(words, PrivacyContent(None, None, (), None))
    everything = PrivacyContent(
        Visibility.TEAM,
        TEAM,
        members,
        CHANNEL,
        coaches=(COACH,),
        by_author=True,
        keeping=Keeping(setup_by_admins=True, trouble_days=30, shared_months=12, leaver_days=0),
        reads_channels=True,
        admins=("Jonas",),
    )
    yield "Who sees what, as an admin set it", surface.build_privacy(words, everything)


def _running(words: Words) -> Iterator[Shown]:
    def looks(sections: tuple[Section, ...], missing: int = 0, waiting: int = 0) -> Rendered:
        content = RoundupPreviewContent(TEAM, MONDAY, "Europe/Berlin", sections, missing, waiting)
        return surface.build_roundup_preview(words, content)

    yield "The running edition", looks(sample.sections())
    yield "The running edition, two people short", looks(sample.sections(), missing=2, waiting=1)
    yield "The running edition of 200", looks(sample.crowd(200))
    yield "The running edition, empty", looks((), missing=3)
