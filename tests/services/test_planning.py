"""What the use cases of planning rely on elsewhere."""

from bot.domain.question import QuestionKind
from bot.locales.bank import load_bank
from bot.services.planning.saying import WITHOUT_PLAN


def test_the_question_without_a_plan_stands_in_the_bank_and_fits_any_day() -> None:
    (question,) = [each for each in load_bank() if each.key == WITHOUT_PLAN]
    assert question.kind is QuestionKind.EXCEPTION
    assert not question.when
