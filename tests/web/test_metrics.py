"""The figures: nobody reads them without the operator's token, and they name nobody."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from starlette.applications import Starlette

from bot.domain.ids import ChannelId, MessageTs, OutboxId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.observability.metrics import Figures, MeasuredMessenger, figures
from bot.services.ports import Delivered, DeliveryError, Refused, Rendered, TryLater, Unknown
from bot.web.metrics import METRICS_PATH, metrics_route
from bot.web.server import serving
from tests.support.house import open_house
from tests.support.processes import HOST
from tests.support.stories import ANA, BEN
from tests.support.telling import NOON, founded

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)


async def page() -> bytes:
    return Figures().page()


async def asked(token: str, **headers: str) -> tuple[int, str, str]:
    """Status, kind and text of the answer, where the settings hold this token."""
    app = Starlette(routes=[metrics_route(token, page)])
    async with (
        serving(app, 0, HOST) as port,
        aiohttp.ClientSession(f"http://{HOST}:{port}") as session,
        session.get(METRICS_PATH, headers=headers) as answer,
    ):
        return answer.status, answer.headers["content-type"], await answer.text()


async def test_without_a_token_in_the_settings_there_is_nothing_to_see() -> None:
    status, _, said = await asked("", Authorization="Bearer ")
    assert status == 404
    assert "brightspots" not in said


@pytest.mark.parametrize("given", [None, "", "Bearer", "Bearer wrong", "Basic right", "Bearer rightt"])
async def test_a_stranger_is_told_nothing(given: str | None) -> None:
    status, _, said = await asked("right", **({} if given is None else {"Authorization": given}))
    assert status == 401
    assert "brightspots" not in said


async def test_the_operator_reads_them() -> None:
    status, kind, said = await asked("right", Authorization="Bearer right")
    assert status == 200
    assert kind.startswith("text/plain")
    assert "brightspots_asked_total 0.0" in said


class Slack:
    """Takes what it is given, or not."""

    def __init__(self, trouble: DeliveryError | None = None) -> None:
        self.trouble = trouble

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        if self.trouble is not None:
            raise self.trouble
        return Delivered(ChannelId("D1"), MessageTs("1.0"))

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        return Delivered(ChannelId("D1"), MessageTs("2.0"))


class Still:
    async def now(self) -> datetime:
        return NOW


def a_prompt() -> OutboxRow:
    due = NOW - timedelta(seconds=3)
    return OutboxRow(WorkspaceId(1), OutboxId(1), Kind.POST, Intent.PROMPT, "U1", "k", "m", due, due)


def value(counted: Figures, name: str, **labels: str) -> float | None:
    return counted.registry.get_sample_value(f"brightspots_{name}", labels)


async def test_a_question_that_arrived_is_asked_and_sent_and_its_way_is_timed() -> None:
    counted = Figures()
    messenger = MeasuredMessenger(Slack(), Still(), counted)

    delivered = await messenger.deliver(a_prompt(), Rendered())

    assert delivered.ts == "1.0"
    assert (await messenger.find(a_prompt())) == Delivered(ChannelId("D1"), MessageTs("2.0"))
    assert value(counted, "asked_total") == 1
    assert value(counted, "sent_total", kind="post") == 1
    assert value(counted, "lag_seconds_sum") == 3


@pytest.mark.parametrize(
    ("trouble", "name"),
    [
        (TryLater("ratelimited", 5), "retried_total"),
        (Unknown("timeout"), "retried_total"),
        (Refused("invalid_blocks"), "refused_total"),
    ],
)
async def test_what_did_not_arrive_is_counted_by_slacks_code(trouble: DeliveryError, name: str) -> None:
    counted = Figures()
    with pytest.raises(type(trouble)):
        await MeasuredMessenger(Slack(trouble), Still(), counted).deliver(a_prompt(), Rendered())
    assert value(counted, name, code=trouble.code) == 1
    assert value(counted, "asked_total") == 0


async def test_an_answer_is_counted_once_and_nothing_names_who_gave_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await founded(house, ANA, BEN)
        await house.go_to(NOON)
        before = value(figures, "answered_total") or 0
        await house.says(ANA, "She drew the quince loop herself.")
        assert value(figures, "answered_total") == before + 1
        said = figures.page().decode()
        for word in ("quince", ANA, BEN):
            assert word not in said
        labels = {
            name for metric in figures.registry.collect() for each in metric.samples for name in each.labels
        }
        assert labels <= {"kind", "code", "le"}
