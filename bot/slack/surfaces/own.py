"""What Home and `mine` say alike of the reader's own: one line on an entry, one sentence on all; not the order."""

from datetime import date

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.services.contents.home import MineContent
from bot.services.contents.own import GoalContent
from bot.slack.surfaces.words import NEARLY_A_YEAR, Words

RECENT_LENGTH = 700
"""Characters of one of the reader's own in a list; the whole text is in its form."""


def about(words: Words, spot: BrightSpot, mine: MineContent) -> str:
    """When it was, what made it work, who sees it: one line."""
    said = [words.say("mine-day", date=_day(words, spot.local_date, mine.own.today))]
    if spot.strength is not None:
        said.append(words.say("mine-strength", strength=spot.strength))
    team = mine.seen_by(spot) or words.plain("mine-your-team")
    said.append(words.say(_who_sees(spot, mine), team=team))
    if spot.in_doubt:
        said.append(words.say("mine-doubtful"))
    return " ".join(said)


def wave_sentence(words: Words, mine: MineContent) -> str:
    """What the picture says: how many, since when, how many of late."""
    wave, today = mine.own.wave, mine.own.today
    if wave.first is None or not wave.drawn:
        return words.say("home-wave", count=mine.wave)
    first = words.past(wave.first, today)
    return words.say("wave", count=wave.total, first=first, lately=wave.lately)


def steps_sentence(words: Words, content: GoalContent) -> str:
    """How many of the small steps are done; nothing where there are none."""
    if not content.steps:
        return ""
    if not content.open_steps:
        return words.say("goal-all-done")
    done = len(content.steps) - len(content.open_steps)
    return words.say("goal-done", done=done, count=len(content.steps))


def _who_sees(spot: BrightSpot, mine: MineContent) -> str:
    """An anonymous one waits until a roundup shows it, which may have to hide it again."""
    if spot.id in mine.withdrawn:
        return "mine-anonymous-withdrawn"
    if spot.visibility is Visibility.ANONYMOUS and spot.edition_part is not None:
        return "mine-anonymous-shown"
    return f"mine-{spot.visibility.value}"


def _day(words: Words, day: date, today: date | None) -> str:
    """Whoever turns back years of pages reads which year it was."""
    if today is None or today - day < NEARLY_A_YEAR:
        return words.date(day)
    return words.dated(day, "pattern-date-year")
