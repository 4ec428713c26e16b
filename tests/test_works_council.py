"""What the page for works councils says of times and figures is what the product does by itself."""

from pathlib import Path

import bot
from bot.config import Settings
from bot.domain.anonymity import AUTHORS
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.people import Workspace
from bot.domain.strength import Strength
from bot.storage.repositories.owned import BELONGINGS
from tests.support.house import MONDAY

PAGE = (Path(bot.__file__).parent.parent / "docs" / "works-council.md").read_text("utf-8")
USUAL = Workspace(WorkspaceId(1), "T1", "", "Sales", UserId("U0BOT"), MONDAY)
IN_WORDS = {3: "three", 5: "five", 16: "sixteen"}


PEOPLE = "Talks, asks and stories: what was proposed to whom, and what they said"
QUESTIONS = "That a question was sent, or why not; that it was answered, and at what length"
ROWS = {
    "invitations": "Who was invited, by whom, and what they said",
    "prompts": QUESTIONS,
    "notes": QUESTIONS,
    "answers": "An answer that is no bright spot",
    "bright_spots": "A bright spot kept to oneself",
    "corrections": "Plans, goals, the strengths one confirmed",
    "plans": "Plans, goals, the strengths one confirmed",
    "goal_steps": "Plans, goals, the strengths one confirmed",
    "customers": "Customers' names and dates",
    "customer_dates": "Customers' names and dates",
    **dict.fromkeys(("stories", "meetings", "asks", "pairings", "proposals"), PEOPLE),
}
"""Which row tells of what we hold of a person, by the name of its table; how that begins."""


def rows() -> dict[str, str]:
    """How long each kind is kept, by its name."""
    cells = [line.split("|") for line in PAGE.splitlines() if line.startswith("| ")]
    return {row[1].strip(): row[4].strip() for row in cells if len(row) > 5}


def test_times_are_the_defaults() -> None:
    kept = rows()
    assert f"{USUAL.leaver_days} days after they leave" in kept["A bright spot kept to oneself"]
    assert f"{USUAL.shared_months} months" in kept["A bright spot shared with the team, with a name"]
    assert f"{USUAL.shared_months} months" in kept["One shared without a name"]
    assert kept['An answer that is no bright spot (a hard day, "nothing")'] == f"{USUAL.trouble_days} days"


def test_the_grace_after_uninstalling_is_the_default() -> None:
    days = Settings.__dataclass_fields__["keep_after_uninstall_days"].default
    assert f"deleted after {days} days" in PAGE.replace("\n", " ")


def test_figures_about_people_and_strengths_hold() -> None:
    text = PAGE.replace("\n", " ")
    assert f"{IN_WORDS[AUTHORS]} people stand behind such entries" in text
    assert f"which of {IN_WORDS[len(Strength)]} strengths" in text


def test_whatever_is_held_of_a_person_has_its_row() -> None:
    """A table that is added has to be told of."""
    assert set(ROWS) == set(BELONGINGS)
    for begins in {*ROWS.values(), "Times, days, language, zone", "Of everybody in the workspace"}:
        assert any(row.startswith(begins) for row in rows()), begins


def test_what_goes_when_somebody_leaves_is_told_with_the_default() -> None:
    gone = f"{USUAL.leaver_days} days after they leave"
    assert all(
        gone in rows()[row] for row in rows() if row.startswith((PEOPLE, QUESTIONS, "Times", "Who was"))
    )
