"""Forms and Home: which fields there are, what they start from, and what Home offers in each state."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.people import Pace
from bot.domain.strength import Strength
from bot.playground.gallery import own
from bot.playground.gallery import samples as sample
from bot.playground.gallery.samples import NASTY, TEAM, invitation, spot
from bot.services.contents.home import HomeContent, MineContent, SettingsContent
from bot.services.contents.teams import HelpContent, PrivacyContent, SetupDraft
from bot.slack.identifiers import untagged
from bot.slack.surfaces.answers import build_help, build_privacy
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.mine import build_mine
from bot.slack.surfaces.modals.forms import FormContent, build_capture, build_edit
from bot.slack.surfaces.modals.goal import build_goal
from bot.slack.surfaces.modals.pacing import build_later, build_pause, build_settings, build_stop
from bot.slack.surfaces.modals.places import ZONES
from bot.slack.surfaces.modals.setup import build_setup, build_setup_look
from tests.slack.surfaces.looks import WORDS, buttons, chosen, fields, menu, quotes, sentences

OPTIONAL = {"whose": True, "customer": True, "stage": True, "strength": True, "felt": True}


def test_the_form_has_one_required_field_and_it_comes_first() -> None:
    form = build_capture(WORDS, FormContent(), metadata="20")
    assert list(fields(form).items()) == [("answer", False), *OPTIONAL.items()]
    assert form["private_metadata"] == "20"


def test_who_sees_it_is_asked_where_there_is_a_team() -> None:
    form = build_capture(WORDS, FormContent(team_name=TEAM, visibility=Visibility.TEAM))
    assert fields(form) == {"answer": False, **OPTIONAL, "visibility": True, "share_on": True}
    assert chosen(form, "visibility") == "team"


def test_editing_starts_from_what_is_there() -> None:
    there = spot(17, NASTY, Visibility.ANONYMOUS, Strength.FOCUS, felt=Felt.EFFORT, whose=Whose.CUSTOMER)
    form = build_edit(WORDS, replace(there, share_on=date(2026, 12, 1)), TEAM)
    filled = {name: chosen(form, name) for name in fields(form)}
    assert filled == {
        "answer": NASTY,
        "whose": "customer",
        "customer": None,
        "stage": None,
        "strength": "focus",
        "felt": "effort",
        "visibility": "anonymous",
        "share_on": "2026-12-01",
    }
    assert buttons(form) == {"delete_entry": "17"}
    assert form["private_metadata"] == "17"


def test_later_offers_the_hours_that_are_left() -> None:
    form = build_later(WORDS, (1, 2), metadata="20")
    assert chosen(form, "later") == "1"
    late = build_later(WORDS, (), metadata="20")
    assert fields(late) == {}
    assert "submit" not in late


def test_a_pause_has_a_length_or_a_day() -> None:
    form = build_pause(WORDS)
    assert fields(form) == {"pause": True, "pause_until": True}
    assert chosen(form, "pause") == "one_week"


def test_stopping_asks_about_shared_entries_only_where_there_are_some() -> None:
    assert fields(build_stop(WORDS, shared=True)) == {"shared": False}
    assert fields(build_stop(WORDS, shared=False)) == {}


def test_settings_start_from_what_is_in_force() -> None:
    form = build_settings(WORDS, sample.settings())
    assert chosen(form, "time") == "16:30"
    assert chosen(form, "days") == ["0", "1", "2", "3", "4"]
    assert chosen(form, "zone") == "slack"
    assert chosen(form, "visibility") == "team"
    assert chosen(form, "extras") == ["week_line"]
    assert chosen(form, "language") == "en"


def test_a_goal_has_one_required_field_and_five_optional_steps() -> None:
    optional = {f"step_{number}": True for number in range(1, 6)}
    assert fields(build_goal(WORDS, None)) == {"picture": False} | optional
    there = own.goal()
    form = build_goal(WORDS, there)
    assert chosen(form, "picture") == there.goal.picture
    assert [chosen(form, f"step_{number}") for number in range(1, 6)] == [*own.STEPS, None, None]
    assert "goal_let_go" in buttons(form)


def test_editing_offers_the_steps_that_are_open() -> None:
    goal = own.goal()
    form = build_edit(WORDS, spot(), TEAM, goal)
    assert fields(form)["goal_step"] is True
    field = next(block for block in form["blocks"] if block.get("block_id") == "goal_step")
    assert [option["text"]["text"] for option in field["element"]["options"]] == [own.STEPS[2]]


@pytest.mark.parametrize("zone", [ZONES[0], "Australia/Lord_Howe", "Asia/Kathmandu"])
def test_an_own_zone_is_offered_and_chosen(zone: str) -> None:
    form = build_settings(WORDS, replace(sample.settings(own_zone=True), zone=zone))
    assert chosen(form, "zone") == zone


def test_setting_up_asks_three_things_and_shows_the_rest_on_wish() -> None:
    assert list(fields(build_setup(WORDS, SetupDraft()))) == ["name", "channel", "people"]
    more = build_setup(WORDS, SetupDraft(more=True))
    assert "setup_more" in buttons(build_setup(WORDS, SetupDraft()))
    assert "setup_more" not in buttons(more)
    assert set(fields(more)) >= {
        "time",
        "days",
        "zone",
        "roundup_weekday",
        "roundup_time",
        "country",
        "contact",
    }


def test_a_team_that_exists_is_filled_in() -> None:
    draft = replace(
        sample.draft(more=True, known=True), at=time(9, 5), roundup_weekday=4, fiscal_year_start=7
    )
    form = build_setup(WORDS, draft)
    filled = {name: chosen(form, name) for name in fields(form)}
    assert filled == {
        "name": TEAM,
        "channel": "C0SALESSOUTH",
        "people": ["U0ANA", "U0BEN"],
        "time": "09:05",
        "days": ["0", "1", "2", "3", "4"],
        "zone": "Australia/Lord_Howe",
        "roundup_weekday": "4",
        "roundup_time": "09:00",
        "suggested": "team",
        "country": "DE",
        "fiscal": "7",
        "rhythm": "weekly",
        "preview": "120",
        "pairing": "0",
        "by_author": None,
        "emoji": ":sparkles:",
        "contact": "Jana Roth, +49 30 000 000",
        "coaches": ["U0MARTA", "U0BEN"],
    }


def test_nobody_is_invited_without_the_confirmation() -> None:
    look = build_setup_look(WORDS, invitation(sample=True), 5, metadata="7")
    assert fields(look) == {"learning": False}
    assert buttons(look) == {"setup_sample": "7"}
    assert "Marta Klein says: this is for learning, not for appraisal." in sentences(look)


def test_an_empty_home_invites_to_one_thing() -> None:
    home = build_home(WORDS, HomeContent("Ana", sample.no_mine(), sample.settings()))
    assert next(iter(buttons(home))) == "home_capture"
    assert quotes(home) == []


@pytest.mark.parametrize(
    ("settings", "said", "offered"),
    [
        (sample.settings(), "I ask Monday to Friday at 16:30, Madrid time.", {"open_settings"}),
        (
            sample.settings(paused_until=date(2026, 11, 16)),
            "until Monday 16 November",
            {"open_settings", "resume"},
        ),
        (sample.settings(pace=Pace.WEEKLY), "once a week", {"open_settings", "ask_more"}),
        (sample.settings(pace=Pace.RESTING), "gone quiet", {"open_settings", "ask_more"}),
        (sample.settings(active=False), "in no team yet", {"home_setup"}),
        (sample.settings(active=False, stopped=True), "You have stopped", {"resume"}),
    ],
)
def test_home_says_how_one_is_asked(settings: SettingsContent, said: str, offered: set[str]) -> None:
    home = build_home(WORDS, HomeContent("Ana", sample.no_mine(), settings))
    assert said in sentences(home)
    assert set(buttons(home)) == offered | {"home_capture"}


def test_home_shows_each_bright_spot_with_its_own_menu() -> None:
    shown = (spot(2, visibility=Visibility.TEAM), spot(1))
    home = build_home(WORDS, HomeContent("Ana", MineContent(2, shown, False, TEAM), sample.settings()))
    assert quotes(home) == [each.text for each in shown]
    assert menu(home, "entry_menu") == ["edit:2", "hide:2", "keep:2", "undo:2"]


def test_a_coach_finds_the_teams_they_coach() -> None:
    content = HomeContent("Marta", sample.no_mine(), sample.settings(), coach_of=(TEAM, "Sales North"))
    assert "You coach Sales South and Sales North." in sentences(build_home(WORDS, content))


def test_pages_of_mine_go_on_where_the_last_one_ended() -> None:
    shown = build_mine(WORDS, sample.mine())
    assert buttons(shown) == {"mine_more": "4"}
    assert menu(shown, "mine_pick") == ["9", "8", "7", "6", "5", "4"]


def test_help_is_in_the_readers_words() -> None:
    assert "/brightspot setup" in sentences(build_help(WORDS, HelpContent(coach=True, in_team=True)))
    assert "no team yet" in sentences(build_help(WORDS, HelpContent(coach=False, in_team=False)))


def test_privacy_says_what_is_in_force() -> None:
    alone = sentences(build_privacy(WORDS, PrivacyContent(None, None, (), None)))
    assert "you are in no team" in alone
    content = PrivacyContent(Visibility.TEAM, TEAM, ("Ana", "Ben"), sample.CHANNEL)
    assert "shown to *Sales South* with your name" in sentences(build_privacy(WORDS, content))
    assert "today Ana and Ben" in sentences(build_privacy(WORDS, content))
    assert "without your name unless you say that it was you" in sentences(build_privacy(WORDS, content))
    assert "would like more of" not in sentences(build_privacy(WORDS, content))
    assert "would like more of" in sentences(build_privacy(WORDS, replace(content, pairs=True)))


@pytest.mark.parametrize("value", ["", "edit", ":5", "edit:", "edit:x"])
def test_values_that_we_never_send_are_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"not a tagged value|invalid literal"):
        untagged(value)
