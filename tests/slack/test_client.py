"""How connections to Slack are opened."""

import pytest

from bot.slack.client import is_loopback, open_session, web_client


@pytest.mark.parametrize(
    "url",
    ["http://localhost:8000/api/", "http://127.0.0.1/api/", "http://127.8.9.1:1/", "http://[::1]:9/api/"],
)
def test_this_machine(url: str) -> None:
    assert is_loopback(url)


@pytest.mark.parametrize(
    "url",
    ["https://slack.com/api/", "http://localhost.example.com/", "http://10.0.0.1/", "http://[::/", "", "x"],
)
def test_elsewhere(url: str) -> None:
    assert not is_loopback(url)


async def test_no_call_is_repeated_and_no_proxy_stands_before_the_playground(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    async with open_session() as session:
        near = web_client("xoxb-1", "http://127.0.0.1:9/api/", session)
        far = web_client("xoxb-1", "https://slack.com/api/", session)

    assert near.retry_handlers == far.retry_handlers == []
    assert near.proxy is None
    assert far.proxy == "http://proxy.example:3128"
