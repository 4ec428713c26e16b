"""Invitations, questions and cards with sample data."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.domain.bright_spot import Felt, Visibility, Whose
from bot.domain.note import NoteKind
from bot.domain.people import Reply
from bot.domain.strength import Strength
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown, questions
from bot.playground.gallery.samples import (
    COACH,
    HALF_PAST_FOUR,
    MADRID,
    NOW,
    PROMPT,
    TEAM,
    WORKING_WEEK,
    invitation,
    spot,
)
from bot.services.contents.messages import CardContent, NoteContent, PromptClosedContent, PromptContent
from bot.services.contents.teams import InvitationAnsweredContent
from bot.slack.surfaces.messages.cards import build_card
from bot.slack.surfaces.messages.invitations import build_invitation, build_invitation_answered
from bot.slack.surfaces.messages.prompts import build_prompt, build_prompt_closed
from bot.slack.surfaces.words import Words


def invitations(words: Words) -> Iterator[Shown]:
    yield "The invitation", build_invitation(words, invitation())
    yield "The coach's own", build_invitation(words, replace(invitation(), own=True))
    yield "Its sample, to the coach", build_invitation(words, invitation(sample=True))
    for reply in Reply:
        answered = InvitationAnsweredContent(reply, COACH, TEAM, WORKING_WEEK, HALF_PAST_FOUR, NOW, MADRID)
        yield f"Answered: {reply.value}", build_invitation_answered(words, answered)


def prompts(words: Words) -> Iterator[Shown]:
    keys = questions(words)
    first = keys[0]
    for key in keys:
        yield f"The question {key}", build_prompt(words, PromptContent(PROMPT, "Ana", key))
    yield "Asked again later that day", build_prompt(words, PromptContent(PROMPT, "Ana", first, again=True))
    quiet = PromptContent(PROMPT, "Ana", first, says_growing_quiet=True)
    yield "Growing quiet, said once", build_prompt(words, quiet)
    note = NoteContent(NoteKind.QUIET_WEEK, {"team": TEAM})
    yield (
        "With a note for the coach",
        build_prompt(words, PromptContent(PROMPT, "Marta", first, notes=(note,))),
    )
    for key in ("later", "not_today"):
        closed = PromptClosedContent("Ana", first, key, NOW, MADRID)
        yield f"After choosing {key}", build_prompt_closed(words, closed)


def cards(words: Words) -> Iterator[Shown]:
    for title, content in _card_contents():
        yield title, build_card(words, content)


def _card_contents() -> Iterator[tuple[str, CardContent]]:
    chosen = spot(1, sample.PUMP, Visibility.TEAM, Strength.EXPLAINING, felt=Felt.NATURAL)
    yield "Just kept, private", CardContent(spot(), TEAM)
    guess = replace(spot(), strength_suggested=Strength.EXPLAINING)
    yield "With a suggestion", CardContent(guess, TEAM)
    three = (Strength.RAPPORT, Strength.DISCOVERY, Strength.FOLLOW_UP)
    yield "Not sure: the three likeliest", CardContent(replace(spot(), strength_guesses=three), TEAM)
    yield "Too close to call", CardContent(replace(spot(), doubtful=True), TEAM)
    yield "Shared, with a strength", CardContent(chosen, TEAM)
    yield "In the roundup", CardContent(chosen, TEAM, in_roundup=True)
    hidden = spot(1, sample.PUMP, Visibility.ANONYMOUS, felt=Felt.EFFORT)
    yield "Without the name, waiting", CardContent(hidden, TEAM, anonymous_waits=True)
    yield "Without the name, shown", CardContent(hidden, TEAM, in_roundup=True)
    yield "Without the name, hidden again", CardContent(hidden, TEAM, withdrawn=True)
    yield "To be shared later", CardContent(spot(share_on=date(2026, 12, 1)), TEAM)
    yield "The customer's, from three messages", CardContent(spot(whose=Whose.CUSTOMER), TEAM, messages=3)
    yield "Together with the customer", CardContent(spot(whose=Whose.TOGETHER), TEAM)
    yield "Without a team", CardContent(spot())
    yield "Very long, and cut", CardContent(spot(1, sample.LONG), TEAM, cut=42_000)
    yield "Nothing in it comes alive", CardContent(spot(1, sample.NASTY), "*Sales* <!here> _South_")
    yield "Right to left", CardContent(spot(1, sample.ARABIC), "فريق الجنوب")
    yield "Emoji", CardContent(spot(1, sample.EMOJI), TEAM)
    yield "Taken back", CardContent(spot(text="", deleted=True), TEAM)
