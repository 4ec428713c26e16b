"""Customers and their dates to store, filled to the last field."""

from dataclasses import replace
from typing import Any

from bot.domain.customer import Customer, CustomerDate
from bot.domain.ids import BrightSpotId, CustomerDateId, CustomerId, WorkspaceId
from tests.storage.samples import A_DAY, ANNA, NOW, TODAY

KESSLER, OLD_NAME, DATE = CustomerId(111), CustomerId(112), CustomerDateId(121)


def sample_customer(workspace_id: WorkspaceId, **changes: Any) -> Customer:
    return replace(Customer(workspace_id, KESSLER, ANNA, "Kéßler GmbH ½", "kessler", NOW), **changes)


def sample_date(workspace_id: WorkspaceId, **changes: Any) -> CustomerDate:
    noted = CustomerDate(
        workspace_id=workspace_id,
        id=DATE,
        customer_id=KESSLER,
        user_id=ANNA,
        day=TODAY + A_DAY,
        what="budget round 🌱",
        made_at=NOW,
        note="Ask how the new line runs.",
        rests=True,
        bright_spot_id=BrightSpotId(41),
        asked_on=TODAY,
    )
    return replace(noted, **changes)
