"""A day of a large installation: nobody is lost in the model, and no workspace goes faster than Slack lets it."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.simulation.load import Day, Installation, live_a_day

SMALL = Installation(
    reps=400,
    workspaces=8,
    web=1,
    workers=1,
    posts_a_minute=20,
    bulk_share=0.5,
    requests_a_second=100,
    sends_a_second=10,
    commits_a_second=100,
)


def lived(installation: Installation, seed: int) -> Day:
    return live_a_day(installation, random.Random(seed))


@given(seed=st.integers(0, 10_000))
def test_everybody_is_asked_and_the_slowest_waits_no_longer_than_the_largest_workspace_takes(
    seed: int,
) -> None:
    day = lived(SMALL, seed)
    assert day.prompts == sum(day.sizes)
    assert max(day.sizes) >= SMALL.reps // 10
    assert day.longest_wait <= max(day.sizes) / (SMALL.posts_a_minute * SMALL.bulk_share)
    assert day.most_due <= SMALL.workspaces * SMALL.posts_a_minute * SMALL.bulk_share


def test_the_same_seed_lives_the_same_day() -> None:
    assert lived(SMALL, 3) == lived(SMALL, 3)


def test_a_faster_slack_means_less_waiting_and_a_harder_minute() -> None:
    slow, fast = lived(SMALL, 1), lived(replace(SMALL, posts_a_minute=200), 1)
    assert fast.longest_wait < slow.longest_wait
    assert fast.most_due > slow.most_due


def test_what_is_smallest_for_its_load_is_named_first() -> None:
    assert lived(replace(SMALL, sends_a_second=0.01), 1).first.name.startswith("workers")
    assert lived(replace(SMALL, commits_a_second=0.01), 1).first.name.startswith("the database")
    assert lived(replace(SMALL, requests_a_second=0.001), 1).first.name.startswith("web")
    assert lived(replace(SMALL, posts_a_minute=1), 1).first.name.startswith("Slack")
