"""Files through the messenger: three steps that end in one message, and what each trouble on the way means."""

from collections.abc import Callable

import pytest

from bot.domain.ids import ChannelId, MessageTs
from bot.domain.outbox import Kind
from bot.playground.faults import Fault
from bot.playground.seed import ANA
from bot.services.ports import Delivered, DeliveryError, Refused, Rendered, TryLater, Unknown, Upload
from tests.slack.test_messenger import Line, line, row

__all__ = ["line"]

BOTH = Rendered(
    text="Yours.", files=(Upload("a.csv", "My table", b"a,b"), Upload("a.json", "My data", "{é}".encode()))
)


async def test_two_files_are_one_message_in_the_persons_own_conversation(line: Line) -> None:
    delivered = await line.messenger.deliver(row(Kind.FILE), BOTH)
    message = line.slack.dm(ANA.id)[-1]
    assert [file["title"] for file in message.files] == ["My table", "My data"]
    assert delivered.channel == message.channel
    assert delivered.ts == " ".join(file["id"] for file in message.files)


async def test_where_the_conversation_is_known_it_costs_no_call(line: Line) -> None:
    await line.messenger.deliver(row(), Rendered(text="Hello"))
    line.slack.replies.clear()
    channel = ChannelId(line.slack.dm(ANA.id)[0].channel)
    await line.messenger.deliver(row(Kind.FILE, channel=channel), BOTH)
    assert "conversations.open" not in {reply.method for reply in line.slack.replies}


@pytest.mark.parametrize(
    ("method", "fault", "meaning"),
    [
        ("files.getUploadURLExternal", Fault.refused("missing_scope"), Refused),
        ("files.getUploadURLExternal", Fault.refused("file_uploads_disabled"), Refused),
        ("files.getUploadURLExternal", Fault.rate_limited(3), TryLater),
        ("files.getUploadURLExternal", Fault.reset_after(), TryLater),
        ("upload_url", Fault.reset_before(), TryLater),
        ("upload_url", Fault.server_error(), TryLater),
        ("files.completeUploadExternal", Fault.reset_after(), Unknown),
        ("files.completeUploadExternal", Fault.server_error(), Unknown),
        ("files.completeUploadExternal", Fault.refused("file_not_found"), Refused),
    ],
)
async def test_only_the_last_step_leaves_a_doubt(
    line: Line, method: str, fault: Fault, meaning: Callable[..., DeliveryError]
) -> None:
    line.slack.faults.next(method, fault)
    with pytest.raises(DeliveryError) as caught:
        await line.messenger.deliver(row(Kind.FILE), BOTH)
    assert type(caught.value) is meaning


async def test_in_doubt_it_is_known_where_they_would_be(line: Line) -> None:
    line.slack.faults.next("files.completeUploadExternal", Fault.reset_after())
    with pytest.raises(Unknown) as caught:
        await line.messenger.deliver(row(Kind.FILE), BOTH)
    [message] = line.slack.dm(ANA.id)
    ids = MessageTs(" ".join(file["id"] for file in message.files))
    assert caught.value.left == Delivered(ChannelId(message.channel), ids)


async def test_in_doubt_it_is_not_looked_for(line: Line) -> None:
    with pytest.raises(Refused):
        await line.messenger.find(row(Kind.FILE))


async def test_a_file_is_taken_out_again_and_gone_is_as_good(line: Line) -> None:
    delivered = await line.messenger.deliver(row(Kind.FILE), BOTH)
    first = MessageTs((delivered.ts or "").split()[0])
    for _ in range(2):
        await line.messenger.deliver(row(Kind.DELETE, channel=delivered.channel, ts=first), Rendered())
    assert [file["title"] for file in line.slack.dm(ANA.id)[-1].files] == ["My data"]
