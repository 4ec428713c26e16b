"""Forms and Home views with sample data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.bright_spot import Felt, Visibility
from bot.domain.ids import TeamId
from bot.domain.people import Pace
from bot.domain.strength import Strength
from bot.playground.gallery import own
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import (
    PROMPT,
    TEAM,
    invitation,
    spot,
)
from bot.services.contents.home import HomeContent, OpenTeam
from bot.services.contents.messages import ReplyContent
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.modals import forms, pacing, setup
from bot.slack.surfaces.modals.sentence import build_sentence
from bot.slack.surfaces.words import Words


def modals(words: Words) -> Iterator[Shown]:
    question = questions(words)[0]
    prompted = forms.FormContent(team_name=TEAM, visibility=Visibility.TEAM, question_key=question)
    yield "A bright spot, from a question", forms.build_capture(words, prompted, metadata=str(PROMPT))
    yield "A bright spot, without a team", forms.build_capture(words, forms.FormContent())
    full = spot(
        1, sample.LONG, Visibility.TEAM, Strength.EXPLAINING, felt=Felt.NATURAL, share_on=date(2026, 12, 1)
    )
    yield "Change it", forms.build_edit(words, full, TEAM)
    yield "Later today", pacing.build_later(words, (1, 2, 3), metadata=str(PROMPT))
    yield "Later today, too late", pacing.build_later(words, (), metadata=str(PROMPT))
    yield "Pause", pacing.build_pause(words)
    yield "Stop, with shared entries", pacing.build_stop(words, shared=True)
    yield "Stop, with none", pacing.build_stop(words, shared=False)
    yield "Settings", pacing.build_settings(words, sample.settings())
    yield "Settings, an own zone", pacing.build_settings(words, sample.settings(usual=None, own_zone=True))
    yield from own.modals(words)
    yield from _setup(words)
    yield "Only a sentence", build_sentence(words, ReplyContent("undone"))
    handed_back = {"text": sample.NASTY}
    yield "Words handed back", build_sentence(words, ReplyContent("storage_busy", handed_back))


def _setup(words: Words) -> Iterator[Shown]:
    yield "Which team", setup.build_setup_which(words, sample.coached())
    yield "Setting up, three fields", setup.build_setup(words, sample.draft())
    yield "Setting up, all fields", setup.build_setup(words, sample.draft(more=True))
    yield "Changing a team", setup.build_setup(words, sample.draft(more=True, known=True))
    yield "A look at the invitation", setup.build_setup_look(words, invitation(sample=True), 5)
    yield "After the sample", setup.build_setup_look(words, invitation(sample=True), 0, sample_sent=True)


def homes(words: Words) -> Iterator[Shown]:
    empty, full = sample.no_mine(), sample.mine()
    until = date(2026, 11, 16)
    for title, content in (
        ("New, with a team", HomeContent("Ana", empty, sample.settings(usual=None))),
        (
            "New, without a team",
            HomeContent("Ana", sample.no_mine(None), sample.settings(active=False, usual=None)),
        ),
        ("Who is a guest by now", HomeContent("Ana", full, replace(sample.settings(), member=False))),
        (
            "Who said no to a team",
            HomeContent(
                "Ana",
                sample.no_mine(None),
                sample.settings(active=False, usual=None),
                open_team=OpenTeam(TeamId(1), TEAM, waits=False),
            ),
        ),
        (
            "Who was invited to a team",
            HomeContent(
                "Ana",
                sample.no_mine(None),
                sample.settings(active=False, usual=None),
                open_team=OpenTeam(TeamId(1), TEAM, waits=True),
            ),
        ),
        ("Some weeks in", HomeContent("Ana", full, sample.settings())),
        (
            "An older page",
            HomeContent("Ana", sample.mine(page=1), sample.settings(usual=Visibility.ANONYMOUS)),
        ),
        ("A coach", HomeContent("Marta", full, sample.settings(), coach_of=(TEAM, "Sales North"))),
        ("Paused", HomeContent("Ana", full, sample.settings(paused_until=until))),
        ("Once a week", HomeContent("Ana", full, sample.settings(pace=Pace.WEEKLY))),
        ("Gone quiet", HomeContent("Ana", full, sample.settings(pace=Pace.RESTING))),
        ("Stopped", HomeContent("Ana", sample.mine(None), sample.settings(active=False, stopped=True))),
    ):
        yield title, build_home(words, content)
    yield from own.homes(words)
