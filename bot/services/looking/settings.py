"""How a rep is asked and what is usual for them: what is really in force; changes nothing."""

from bot.domain.bright_spot import Visibility
from bot.domain.people import Standing
from bot.domain.story import StandingConsent
from bot.services.asking.free_days import next_question_at
from bot.services.contents.home import SettingsContent
from bot.services.contents.pairings import PairingWish
from bot.services.context import Standpoint


def settings_content(view: Standpoint) -> SettingsContent:
    """What is really in force."""
    rep, table = view.rep, view.timetable
    return SettingsContent(
        days=table.days,
        at=table.at,
        zone=table.zone,
        own_zone=rep.tz is not None,
        usual_visibility=rep.usual_visibility,
        suggested_visibility=view.team.suggested_visibility if view.team else Visibility.PRIVATE,
        pace=rep.pace,
        paused_until=rep.paused_until,
        next_due=next_question_at(view),
        active=rep.active,
        stopped=rep.standing is Standing.STOPPED,
        language=view.language,
        reminders=rep.reminders,
        week_line=rep.week_line,
        pairing=pairing_wish(view),
        story=StandingConsent(rep.story_consent or StandingConsent.ASK),
        meets_at_customers=rep.meets_at_customers,
        member=view.person.can_capture,
    )


def pairing_wish(view: Standpoint) -> PairingWish | None:
    """Nothing to choose where the rep's team has it off."""
    if view.team is None or not view.rep.active or not view.team.pairing_weeks:
        return None
    return PairingWish(view.rep.pairing_weeks, view.rep.pairing_wish)
