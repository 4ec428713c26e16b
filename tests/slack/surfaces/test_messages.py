"""Prompts, invitations, replies, notes and roundups: what they say and what can be pressed."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, ChannelId, EditionId, PromptId
from bot.domain.note import NoteKind
from bot.domain.packing import Heading
from bot.domain.people import Reply
from bot.domain.strength import Strength
from bot.locales.bank import load_bank
from bot.playground.gallery.samples import NASTY, crowd, invitation
from bot.services.contents.messages import NoteContent, PromptClosedContent, PromptContent, ReplyContent
from bot.services.contents.roundups import Entry, RoundupParentContent, RoundupPartContent, Section
from bot.services.contents.teams import InvitationAnsweredContent, TeamReadyContent
from bot.slack.surfaces.messages.invitations import build_invitation, build_invitation_answered
from bot.slack.surfaces.messages.notes import build_note, build_team_ready
from bot.slack.surfaces.messages.prompts import build_prompt, build_prompt_closed
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.messages.roundup_parents import build_roundup_parent
from bot.slack.surfaces.messages.roundups import build_roundup_part, count, fitting
from tests.slack.surfaces.limits import texts
from tests.slack.surfaces.looks import WORDS, buttons, menu, quotes, sentences

QUESTION = "they-leaned-in"
NOON = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)


def test_a_prompt_offers_the_form_and_five_ways_to_be_left_in_peace() -> None:
    prompt = build_prompt(WORDS, PromptContent(PromptId(20), "Ana", QUESTION))
    assert prompt.text.startswith("Hi Ana. ")
    assert buttons(prompt) == {"prompt_form": "20"}
    assert menu(prompt, "prompt_menu") == ["later:20", "not_today:20", "fewer:20", "pause:20", "stop:20"]


def test_growing_quiet_and_notes_travel_with_it() -> None:
    note = NoteContent(NoteKind.QUIET_WEEK, {"team": "Sales South"})
    content = PromptContent(PromptId(20), "Ana", QUESTION, says_growing_quiet=True, notes=(note,))
    said = sentences(build_prompt(WORDS, content))
    assert "once a week" in said
    assert "There wasn't enough for a roundup" in said


def test_once_postponed_it_says_when_and_keeps_the_question() -> None:
    closed = build_prompt_closed(WORDS, PromptClosedContent("Ana", QUESTION, "later", NOON, "Europe/Madrid"))
    assert WORDS.question(QUESTION) in closed.text
    assert "I'll ask again at 13:00." in sentences(closed)
    assert buttons(closed) == {}


def test_the_invitation_has_three_answers() -> None:
    shown = build_invitation(WORDS, invitation())
    assert buttons(shown) == {"invitation_share": "7", "invitation_private": "7"}
    assert menu(shown, "invitation_no") == ["7"]
    assert "for learning, not for appraisal" in sentences(shown)


def test_the_sample_says_so_and_cannot_be_answered() -> None:
    shown = build_invitation(WORDS, invitation(sample=True))
    assert "A sample" in sentences(shown)
    assert buttons(shown) == {}


@pytest.mark.parametrize(
    ("reply", "said", "pressed"),
    [
        (Reply.SHARE, "What you write goes to *Sales South*", {"choose_times": ""}),
        (Reply.PRIVATE_FIRST, "What you write stays with you", {"choose_times": ""}),
        (Reply.NOT_FOR_ME, "Marta Klein isn't told", {}),
    ],
)
def test_the_answer_is_confirmed(reply: Reply, said: str, pressed: dict[str, str]) -> None:
    content = InvitationAnsweredContent(
        reply, "Marta Klein", "Sales South", (0, 2), time(16, 30), NOON, "Asia/Kolkata"
    )
    shown = build_invitation_answered(WORDS, content)
    assert said in sentences(shown)
    assert buttons(shown) == pressed
    if pressed:
        assert "every Monday and Wednesday at 16:30" in sentences(shown)
        assert "on Thursday 5 November at 17:30" in sentences(shown)


@pytest.mark.parametrize(
    ("key", "args", "said"),
    [
        ("paused", {"until": "2026-11-16"}, "until Monday 16 November"),
        ("paused", {"until": date(2026, 11, 16)}, "until Monday 16 November"),
        ("resumed", {"at": NOON.isoformat(), "zone": "America/New_York"}, "on Thursday 5 November at 07:00"),
        ("resumed", {"at": "", "zone": "UTC"}, "I'm back."),
        ("later", {"at": "18:30"}, "at 18:30"),
        ("later", {"at": time(18, 30)}, "at 18:30"),
        ("fewer", {"days": [0, 2, 4]}, "every Monday, Wednesday and Friday"),
        ("already_on_team", {"team": "<!here>"}, "*&lt;!here&gt;*"),
    ],
)
def test_replies_read_their_arguments(key: str, args: dict[str, Any], said: str) -> None:
    assert said in sentences(build_reply(WORDS, ReplyContent(key, args)))


def test_a_doubt_quotes_the_text_and_the_notification_does_not() -> None:
    content = ReplyContent("doubt", {"text": NASTY, "nearest": "team"}, buttons="doubt", value="team:5")
    shown = build_reply(WORDS, content)
    assert quotes(shown) == [NASTY]
    assert NASTY[:10] not in shown.text
    assert buttons(shown) == {"doubt_run": "team:5", "doubt_keep": "team:5"}


def test_all_of_a_long_text_is_handed_back() -> None:
    text = "word " * 2000
    shown = build_reply(WORDS, ReplyContent("storage_busy", {"text": text}))
    assert quotes(shown) == [text]
    assert "Your words" in sentences(shown)


def test_without_a_text_there_is_nothing_to_hand_back() -> None:
    shown = build_reply(WORDS, ReplyContent("trouble", {"request": "7f3a", "text": ""}))
    assert "Your words" not in sentences(shown)
    assert "7f3a" in sentences(shown)


def test_a_note_names_channel_and_date() -> None:
    facts = {"channel": "C1", "due": "2026-11-09", "edition_id": 7}
    lost = build_note(WORDS, NoteContent(NoteKind.ROUNDUP_UNCONFIRMED, facts))
    assert "The roundup of Monday 9 November may or may not have reached <#C1>" in sentences(lost)


def test_the_coach_hears_who_was_invited_and_who_was_not() -> None:
    many = tuple(f"Rep {number}" for number in range(30))
    ready = build_team_ready(WORDS, TeamReadyContent("Sales South", ChannelId("C1"), many, ("Yuki",)))
    assert "Rep 19 and 10 others" in sentences(ready)
    assert "Yuki is in another team" in sentences(ready)
    assert "can't be invited" not in sentences(ready)


@pytest.mark.parametrize("key", [question.key for question in load_bank()])
def test_the_parent_is_short_whatever_the_question(key: str) -> None:
    strong = (Strength.CUSTOMER_GROWTH, Strength.CHAMPIONS, Strength.PROSPECTING)
    content = RoundupParentContent(EditionId(1), "A" * 60, date(2026, 11, 9), strong, key, parts=20)
    shown = build_roundup_parent(WORDS, content)
    assert sum(len(text) for text in texts(list(shown.blocks))) <= 900
    assert len(shown.blocks) <= 12


def test_a_part_groups_by_strength_and_names_authors() -> None:
    ana = Entry("drew it", Whose.MINE, "Ana", BrightSpotId(1))
    tom = Entry("they plan", Whose.CUSTOMER, "Tom", BrightSpotId(2))
    hidden = Entry("said no", Whose.CUSTOMER)
    sections = (
        Section(Strength.EXPLAINING, (ana,)),
        Section(None, (tom,)),
        Section(None, (hidden,), Heading.TEAM),
    )
    shown = build_roundup_part(WORDS, RoundupPartContent(EditionId(1), 1, sections))
    assert sentences(shown) == "Explaining & demos\nMore that worked\nFrom the team"
    assert quotes(shown) == ["Ana: drew it", "Tom, about a customer: they plan", "said no"]


def test_a_part_whose_entries_were_taken_back_says_so() -> None:
    empty = (Section(Strength.FOCUS, ()),)
    assert "not shared any more" in sentences(
        build_roundup_part(WORDS, RoundupPartContent(EditionId(1), 1, empty))
    )


def test_200_entries_are_cut_to_one_message_where_there_is_only_one() -> None:
    shown = fitting(crowd(200))
    assert 30 < count(shown) < 200
    assert sum(len(entry.text) for each in shown for entry in each.entries) < 12_000
