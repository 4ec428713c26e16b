"""What was changed, as people say it."""

from datetime import date

from bot.domain.audit import Deed
from bot.services.contents.workspace import DeedContent
from bot.slack.surfaces.deeds import deed_line
from tests.slack.surfaces.looks import WORDS


def test_a_country_is_called_by_its_name() -> None:
    changed = {"country": ("", "DE")}
    said = deed_line(WORDS, DeedContent(Deed.TEAM_CHANGED, date(2026, 11, 3), "Marta", "South", changed))
    assert "(none → Germany)" in said
