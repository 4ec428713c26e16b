"""Opens connections to Slack's Web API: one session for all, short timeouts, no retries of its own."""

import logging
from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

TIMEOUT = aiohttp.ClientTimeout(total=10, connect=5)
"""One call, all told. The sender's lease outlasts it."""


def open_session() -> aiohttp.ClientSession:
    """The session that every client shares; without one, slack_sdk opens a connection for each call.

    Without aiohttp's bound of a hundred connections: a form has to open within three seconds, and must not stand behind
    the posts that a sender has in hand, which bounds them itself.
    """
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=TIMEOUT)


def web_client(token: str | None, api_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client whose lost calls stay lost: slack_sdk would repeat a post that may have arrived."""
    logger = logging.getLogger("slack_sdk.web.async_client")
    client = AsyncWebClient(token=token, base_url=api_url, session=session, logger=logger, retry_handlers=[])
    if is_loopback(api_url):
        # slack_sdk takes HTTPS_PROXY for every address; no proxy can reach a playground on this machine.
        client.proxy = None
    return client


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine, written as `localhost` or as a number."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
