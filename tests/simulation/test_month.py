"""Under the real asking, notes, reminders and budget nobody gets more unasked messages a day than the budget allows."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.domain.outbox import Intent
from bot.locales.bank import load_bank
from bot.simulation.month import live_a_month
from bot.storage.engine import open_storage


@pytest.mark.slow
async def test_in_ten_busy_days_nobody_hears_from_the_bot_twice_a_day_unasked(tmp_path: Path) -> None:
    storage = open_storage(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}")
    try:
        await storage.migrate()
        month = await live_a_month(storage.work, load_bank(), "test", days=10)
    finally:
        await storage.close()
    assert set(month.by_intent) == {Intent.PROMPT, Intent.NOTE, Intent.REMINDER}
    assert month.by_intent[Intent.PROMPT] > 3 * month.reps
    assert month.most_a_day == month.most_reminders_a_day == 1
    assert month.unwanted_reminders == 0


@pytest.mark.slow
def test_the_verb_prints_figures_without_colour_in_a_pipe() -> None:
    told = CliRunner().invoke(app, ["simulate", "questions", "--seeds", "2", "--days", "10", "--month", "1"])
    assert told.exit_code == 0, told.output
    assert "all together" in told.output
    assert "Ours before random:" in told.output
    assert "unasked" in told.output
    assert "\x1b" not in told.output
