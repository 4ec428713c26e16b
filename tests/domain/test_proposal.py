"""What becomes of a message that somebody pointed at: its author decides, once, and nobody is asked twice."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bright_spot import Source
from bot.domain.ids import ChannelId, MessageTs, ProposalId, UserId, WorkspaceId
from bot.domain.proposal import Proposal, ProposalState

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
ANA, BEN, PRIYA = UserId("U0ANA"), UserId("U0BEN"), UserId("U0PRIYA")
BENS = Proposal(
    WorkspaceId(1), ProposalId(1), ChannelId("C1"), MessageTs("1.1"), ANA, BEN, Source.REACTION, NOW
)


def in_state(state: ProposalState, asked_at: datetime | None = None) -> Proposal:
    return replace(BENS, state=state, asked_at=asked_at)


def test_ben_takes_it_back_while_it_is_open_and_priya_cannot() -> None:
    assert BENS.taken_back(BEN).state is ProposalState.GONE
    assert BENS.taken_back(PRIYA) == BENS


@pytest.mark.parametrize("state", [each for each in ProposalState if each is not ProposalState.OPEN])
def test_what_is_decided_is_not_taken_back(state: ProposalState) -> None:
    assert in_state(state).taken_back(BEN) == in_state(state)


def test_no_thanks_may_be_thought_over() -> None:
    assert BENS.declined().state is ProposalState.DECLINED
    assert BENS.declined().accepted().state is ProposalState.ACCEPTED
    assert BENS.accepted().declined() == BENS.accepted()


def test_what_is_gone_is_not_accepted_and_what_is_kept_does_not_go() -> None:
    assert in_state(ProposalState.GONE).accepted() == in_state(ProposalState.GONE)
    assert in_state(ProposalState.KEPT).let_go() == in_state(ProposalState.KEPT)


def test_another_finger_counts_only_where_the_first_was_taken_back_unheard() -> None:
    assert BENS.pointed_at_again(PRIYA, Source.SHORTCUT, NOW) == BENS
    again = BENS.taken_back(BEN).pointed_at_again(PRIYA, Source.SHORTCUT, NOW)
    assert (again.state, again.proposer_id, again.source) == (ProposalState.OPEN, PRIYA, Source.SHORTCUT)
    heard = in_state(ProposalState.GONE, asked_at=NOW)
    assert heard.pointed_at_again(PRIYA, Source.SHORTCUT, NOW) == heard


def test_pointing_at_ones_own_decides() -> None:
    again = BENS.taken_back(BEN).pointed_at_again(ANA, Source.REACTION, NOW)
    assert (again.state, again.of_oneself) == (ProposalState.ACCEPTED, True)


STEPS = st.sampled_from(["taken_back", "accepted", "declined", "again", "asked"])


@given(st.lists(STEPS, max_size=12))
def test_nobody_is_asked_about_the_same_message_twice(steps: list[str]) -> None:
    proposal, asked = BENS, 0
    for step in steps:
        if step == "asked" and proposal.state is ProposalState.OPEN and proposal.asked_at is None:
            proposal, asked = replace(proposal, asked_at=NOW), asked + 1
        elif step == "again":
            proposal = proposal.pointed_at_again(BEN, Source.REACTION, NOW)
        elif step == "taken_back":
            proposal = proposal.taken_back(BEN)
        elif step != "asked":
            proposal = proposal.accepted() if step == "accepted" else proposal.declined()
    assert asked <= 1
