"""Which of a team's roundup days have an edition, and how far each looks back; not at which moment they come."""

from datetime import date, timedelta

from bot.domain.edition import EditionKind
from bot.domain.people import Team

_WEEK = timedelta(days=7)
_REACH = (EditionKind.WEEKLY, EditionKind.MONTHLY, EditionKind.QUARTERLY)


def kind_of(team: Team, due_date: date) -> EditionKind:
    """The last roundup day of a month closes it, that of a fiscal quarter the quarter; whatever the team's rhythm, so
    that a change of rhythm neither repeats a look back nor loses one."""
    if (due_date + _WEEK).month == due_date.month:
        return EditionKind.WEEKLY
    closes_quarter = (due_date.month - team.fiscal_year_start) % 3 == 2
    return EditionKind.QUARTERLY if closes_quarter else EditionKind.MONTHLY


def has_edition(team: Team, due_date: date) -> bool:
    """Whether one is due on that roundup day, in the team's rhythm."""
    return _REACH.index(kind_of(team, due_date)) >= _REACH.index(team.rhythm)
