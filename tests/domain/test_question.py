"""Which question a whole team is asked: the customer's side first, and never the last one again."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.question import Question, QuestionKind, SwitchPart, for_roundup
from bot.locales.bank import load_bank

BANK = load_bank()


@given(st.text(max_size=8))
def test_the_roundups_question_is_about_the_customers_side_and_changes(seed: str) -> None:
    both_sides = {QuestionKind.CUSTOMER, QuestionKind.TOGETHER}
    first = sum(question.roundup and question.kind in both_sides for question in BANK)
    recent: list[str] = []
    for n in range(first + 5):
        question = for_roundup(BANK, recent, f"{seed}{n}")
        assert question.roundup
        assert question.key not in recent
        assert (question.kind in both_sides) is (n < first)
        recent.insert(0, question.key)


def test_a_bank_with_little_for_teams_asks_what_was_asked_longest_ago() -> None:
    bank = [Question(f"q{n}", QuestionKind.PROGRESS, SwitchPart.RIDER, roundup=True) for n in range(3)]
    assert for_roundup(bank, ["q2", "q0", "q1"], "any").key == "q1"
