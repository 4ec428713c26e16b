"""Ordered trouble, as Slack's own client meets it over HTTP."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.playground.faults import ANY, Fault
from bot.playground.server import PlaygroundServer

POST = "chat.postMessage"


async def test_a_rate_limit_on_order(served: PlaygroundServer, client: AsyncWebClient) -> None:
    served.workspace.faults.next(POST, Fault.rate_limited(7))
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="U0ANA", text="hi")
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "7")
    await client.chat_postMessage(channel="U0ANA", text="hi")
    assert served.workspace.refused == []


async def test_a_server_error_has_no_effect(served: PlaygroundServer, client: AsyncWebClient) -> None:
    served.workspace.faults.next(POST, Fault.server_error(503), times=2)
    for _ in range(2):
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel="U0ANA", text="hi")
        assert refused.value.response.status_code == 503
    assert served.workspace.dm("ana") == []


async def test_a_connection_lost_before_the_effect(
    served: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    served.workspace.faults.next(POST, Fault.reset_before())
    client = _without_retries(served, session)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel="U0ANA", text="hi")
    assert served.workspace.dm("ana") == []


async def test_a_connection_lost_after_the_effect(
    served: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    served.workspace.faults.next(POST, Fault.reset_after())
    client = _without_retries(served, session)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel="U0ANA", text="hi")
    assert [message.text for message in served.workspace.dm("ana")] == ["hi"]


@pytest.mark.parametrize(("after", "effect"), [(False, 0), (True, 1)])
async def test_a_slow_reply(
    served: PlaygroundServer, session: aiohttp.ClientSession, after: bool, effect: int
) -> None:
    served.workspace.faults.next(POST, Fault.slow(0.5, after=after))
    hasty = aiohttp.ClientTimeout(total=0.1)
    headers = {"Authorization": f"Bearer {served.workspace.app.bot_token}"}
    body = {"channel": "U0ANA", "text": "hi"}
    with pytest.raises(TimeoutError):
        await session.post(f"{served.api_url}{POST}", json=body, headers=headers, timeout=hasty)
    assert len(served.workspace.dm("ana")) == effect


async def test_any_refusal_and_an_outage_of_everything(
    served: PlaygroundServer, client: AsyncWebClient
) -> None:
    faults = served.workspace.faults
    faults.next(POST, Fault.refused("account_inactive"))
    with pytest.raises(SlackApiError, match="account_inactive"):
        await client.chat_postMessage(channel="U0ANA", text="hi")
    faults.always(ANY, Fault.server_error())
    with pytest.raises(SlackApiError):
        await client.auth_test()
    faults.clear()
    assert (await client.auth_test())["ok"]


async def test_a_response_url_works_five_times(
    served: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    workspace = served.workspace
    url = served.url + workspace.permissions.response_url("U0ANA", "C0SALESSOUTH")
    webhook = AsyncWebhookClient(url, session=session)
    answers = [await webhook.send(text=f"{number}") for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert len(workspace.ephemerals("ana", "sales-south")) == 5
    assert workspace.refused[0].error == "used_url"


async def test_a_response_url_replaces_and_deletes_its_message(
    served: PlaygroundServer, client: AsyncWebClient, session: aiohttp.ClientSession
) -> None:
    workspace = served.workspace
    ts = (await client.chat_postMessage(channel="U0ANA", text="old"))["ts"]
    url = served.url + workspace.permissions.response_url("U0ANA", "D0ANA", ts)
    webhook = AsyncWebhookClient(url, session=session)
    await webhook.send(text="new", replace_original=True)
    assert workspace.told("ana")[0].words == "new"
    await webhook.send(text="gone", delete_original=True)
    assert workspace.told("ana") == []


def _without_retries(served: PlaygroundServer, session: aiohttp.ClientSession) -> AsyncWebClient:
    token = served.workspace.app.bot_token
    return AsyncWebClient(token=token, base_url=served.api_url, session=session, retry_handlers=[])


async def test_a_refusal_that_hides_an_effect(served: PlaygroundServer, client: AsyncWebClient) -> None:
    served.workspace.faults.next(POST, Fault.refused("internal_error", after=True))
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="U0ANA", text="hi")
    assert refused.value.response["error"] == "internal_error"
    assert [message.text for message in served.workspace.dm("ana")] == ["hi"]


async def test_weather_is_for_one_person_alone(served: PlaygroundServer, client: AsyncWebClient) -> None:
    served.workspace.faults.weather = lambda _, args: (
        Fault.refused("user_not_found") if args.get("channel") == "U0BEN" else None
    )
    await client.chat_postMessage(channel="U0ANA", text="hi")
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel="U0BEN", text="hi")
    served.workspace.faults.clear()
    await client.chat_postMessage(channel="U0BEN", text="hi")
    assert [len(served.workspace.dm(person)) for person in ("ana", "ben")] == [1, 1]
