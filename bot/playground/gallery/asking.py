"""What goes with a question, with sample data: the greeting, the line on the week, the reminder."""

from collections.abc import Iterator
from datetime import date

from bot.domain.bright_spot import Whose
from bot.domain.ids import PlanId
from bot.playground.gallery import samples as sample
from bot.playground.gallery.items import Shown
from bot.playground.gallery.samples import PROMPT
from bot.services.contents.asking import ReminderContent, WeekContent
from bot.services.contents.messages import PromptContent
from bot.services.contents.planning import PlanCheck, PlanContent
from bot.slack.surfaces.messages.prompts import build_prompt
from bot.slack.surfaces.messages.reminders import build_reminder
from bot.slack.surfaces.words import Words

BACK, SCALING, CHECK = "first-friendly-word", "week-in-a-number", "did-the-moment-come"
WEDNESDAY, FRIDAY = date(2026, 11, 4), date(2026, 11, 6)


def asking(words: Words) -> Iterator[Shown]:
    yield "The first one after some time away", build_prompt(words, _prompt(BACK, greets_back=True))
    plan = PlanContent(
        PlanId(5), Whose.MINE, "purchasing asks for a discount", "ask what changed", made_on=WEDNESDAY
    )
    one = WeekContent(1, 1, sample.PUMP)
    many = WeekContent(4, 38, sample.PUMP, worked=plan)
    yield "The week's last one, one bright spot", build_prompt(words, _prompt(SCALING, week=one))
    yield "The week's last one, and a plan that worked", build_prompt(words, _prompt(SCALING, week=many))
    checking = _prompt(CHECK, week=many, check=PlanCheck(plan, FRIDAY))
    yield "The week's last one, which asks about a plan", build_prompt(words, checking)
    nasty = WeekContent(2, 9, sample.NASTY)
    yield "Nothing in the week's line comes alive", build_prompt(words, _prompt(SCALING, week=nasty))
    yield "A reminder", build_reminder(words, ReminderContent("Ana"))


def _prompt(
    key: str, *, greets_back: bool = False, week: WeekContent | None = None, check: PlanCheck | None = None
) -> PromptContent:
    return PromptContent(PROMPT, "Ana", key, greets_back=greets_back, week=week, check=check)
