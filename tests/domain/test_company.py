"""What one person sees as one company: spelling, names that lead to others, and nothing that they may not see."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.company import Companies, SeenName
from bot.domain.customer import Customer
from bot.domain.customer_name import key_of
from bot.domain.ids import BrightSpotId, CustomerId, UserId, WorkspaceId

ANA, BEN = UserId("UANA"), UserId("UBEN")
NOW = datetime(2026, 11, 2, tzinfo=UTC)


def row(number: int, user: UserId, name: str, into: int | None = None) -> Customer:
    merged = CustomerId(into) if into is not None else None
    return Customer(WorkspaceId(1), CustomerId(number), user, name, key_of(name), NOW, merged)


def seen(customer: Customer, root: Customer | None = None, latest: int = 1, *, kept: bool = True) -> SeenName:
    return SeenName(customer, root or customer, BrightSpotId(latest), kept)


def test_one_company_is_what_has_one_key_and_is_called_as_one_calls_it_oneself() -> None:
    both = [seen(row(1, BEN, "ACME Corp"), latest=9), seen(row(2, ANA, "Acme"))]
    (mine,) = Companies(both, ANA).all
    (other,) = Companies(both, UserId("UEVE")).all
    assert (mine.name, other.name) == ("Acme", "ACME Corp")
    assert mine.ids == other.ids == {1, 2}


def test_an_older_name_leads_on_and_what_others_wrote_under_it_follows() -> None:
    old, new = row(1, BEN, "Kessler", into=2), row(2, BEN, "Kessler Bottling")
    companies = Companies([seen(old, new), seen(row(3, ANA, "Kessler"))], ANA)
    (company,) = companies.all
    assert company.name == "Kessler Bottling"
    assert company.ids == {1, 3}
    assert companies.called("Kessler GmbH") == companies.called("Kessler Bottling") == company


def test_ones_own_word_wins_over_what_a_colleague_says() -> None:
    old, new = row(1, BEN, "Kessler", into=2), row(2, BEN, "Kessler Bottling")
    back, mine = row(3, ANA, "Kessler Bottling", into=4), row(4, ANA, "Kessler")
    (company,) = Companies([seen(old, new), seen(back, mine, kept=False), seen(mine)], ANA).all
    assert company.name == "Kessler"
    assert company.ids == {1, 4}


def test_a_name_that_only_leads_on_is_nothing_by_itself() -> None:
    assert Companies([seen(row(1, ANA, "Old", into=2), row(2, ANA, "New"), kept=False)], ANA).all == ()


def test_two_who_lead_to_each_other_still_meet() -> None:
    one, two = row(1, BEN, "Beta", into=9), row(2, UserId("UCLEO"), "Alpha", into=8)
    companies = Companies([seen(one, row(9, BEN, "Alpha")), seen(two, row(8, UserId("UCLEO"), "Beta"))], ANA)
    assert [company.ids for company in companies.all] == [{1, 2}]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=8))
def test_every_name_that_is_seen_is_in_exactly_one_company(drawn: list[tuple[int, int, bool]]) -> None:
    names = ("Alpha", "Beta", "Gamma", "Delta")
    rows = [
        seen(row(10 + n, ANA if mine else BEN, names[a]), row(50 + n, ANA if mine else BEN, names[b]), n)
        for n, (a, b, mine) in enumerate(drawn)
    ]
    companies = Companies(rows, ANA)
    ids = [customer_id for company in companies.all for customer_id in company.ids]
    assert sorted(ids) == sorted(each.customer.id for each in rows)
    for each in rows:
        found = companies.of(each.customer.id)
        assert found is not None
        assert companies.called(found.name) is not None
