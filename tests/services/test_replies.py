"""Every short reply that a service names has its words."""

import re
from pathlib import Path

import bot
from bot.domain.choosing.choice import Why
from bot.domain.question import QuestionKind
from bot.domain.words.reading import Meaning
from bot.locales.bank import load_bank
from bot.locales.catalog import Catalog
from bot.services.answering.obeying import LEFT_ALONE
from bot.services.errors import Refusal

CATALOG = Catalog.load()
CODE = "\n".join(path.read_text("utf-8") for path in sorted(Path(bot.__file__).parent.rglob("*.py")))
NAMED = set(re.findall(r'ReplyContent\(\s*"([a-z_]+)"', CODE))
OBEYED = {
    *(Meaning.STOP, Meaning.PAUSE, Meaning.RESUME, Meaning.MORE, Meaning.FEWER),
    *(Meaning.UNDO, Meaning.HIDE),
}
"""What is done is answered by what came of it."""


def refusals(kind: type[Refusal] = Refusal) -> set[str]:
    """The keys of all kinds of refusals."""
    return {kind.key}.union(*(refusals(each) for each in kind.__subclasses__()))


def _without_words(keys: set[str]) -> set[str]:
    return {key for key in keys if not CATALOG.has(f"reply-{key}")}


def test_every_reply_that_is_named_has_words() -> None:
    assert "undone" in NAMED
    assert _without_words(NAMED) == set()


def test_every_word_to_the_bot_has_its_answer() -> None:
    said = set(Meaning) - {Meaning.ANSWER, Meaning.NOTHING} - LEFT_ALONE - OBEYED
    assert _without_words({meaning.value for meaning in said}) == set()


def test_every_refusal_has_words() -> None:
    assert _without_words(refusals()) == set()


def test_every_kind_of_question_has_its_reason() -> None:
    """For prompts from before the reason was kept. A plan is asked about only because it is due."""
    kinds = {question.kind for question in load_bank()} - {QuestionKind.PLAN_CHECK}
    assert _without_words({f"why_{kind}" for kind in kinds}) == set()


def test_everything_that_decides_on_a_question_has_its_sentence() -> None:
    assert _without_words({f"why_{why}" for why in Why}) == set()
    said = [CATALOG.text("en", f"reply-why_{why}") for why in Why]
    assert all(sentence.startswith("Because ") and sentence.count(".") == 1 for sentence in said)
