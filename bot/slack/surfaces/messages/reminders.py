"""How a reminder looks: one line."""

from bot.services.contents.asking import ReminderContent
from bot.services.ports import Rendered
from bot.slack.surfaces.parts import message, section
from bot.slack.surfaces.words import Words


def build_reminder(words: Words, content: ReminderContent) -> Rendered:
    said = words.say("reminder", name=content.name)
    return message(said, [section(said)])
