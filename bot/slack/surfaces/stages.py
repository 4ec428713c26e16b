"""The eight stages of a customer's own decision, as a menu and in a sentence; not whose stage it is."""

from slackblocks import Option

from bot.domain.buying_stage import BuyingStage
from bot.slack.surfaces.parts import option
from bot.slack.surfaces.words import Words


def stage_options(words: Words, tail: str = "") -> list[Option]:
    """Each with a plain sentence; the value is the stage, with `tail` behind it."""
    return [
        option(
            words.plain(f"stage-{stage.value}"),
            f"{stage.value}{tail}",
            words.plain(f"stage-{stage.value}.about"),
        )
        for stage in BuyingStage
    ]


def stage_now(words: Words, stage: BuyingStage) -> str:
    """Inside a sentence: they are choosing."""
    return words.plain(f"stage-{stage.value}.now")


def stage_before(words: Words, stage: BuyingStage) -> str:
    return words.plain(f"stage-{stage.value}.before")


def stage_texts() -> tuple[str, ...]:
    """Every text that is chosen by a stage."""
    ends = ("", ".about", ".now", ".before")
    return tuple(f"stage-{stage.value}{end}" for stage in BuyingStage for end in ends)
