"""The playground as a command: its address, a port that is taken, its end, and its clock."""

import socket
from pathlib import Path

import aiohttp
import pytest

from bot.playground.launch import HOST, Launch, free_port, playground
from bot.playground.manifest import read_manifest
from tests.support.processes import Running

SILENT = ["playground", "--no-browser", "--port"]


async def test_it_prints_its_address_serves_its_page_and_ends_when_told(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    running = await Running.start([*SILENT, "0"], {}, tmp_path)
    await running.says("Ctrl+C ends it")
    [line] = running.lines
    async with session.get(line.removeprefix("The playground is open at ").split()[0]) as page:
        assert page.status == 200
    assert await running.stop() == 0
    assert running.lines == [line]


async def test_a_port_that_is_taken_is_left_to_whoever_has_it(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port(HOST, port) == 0
        running = await Running.start([*SILENT, str(port)], {}, tmp_path)
        await running.says("Ctrl+C ends it")
        assert running.lines[0] == f"Port {port} is in use by another program, so I took the next free one."
        assert f":{port} " not in running.lines[1]
        assert await running.stop() == 0


@pytest.mark.parametrize("port", ["-1", "65536"])
async def test_a_port_that_no_machine_has_is_one_sentence(tmp_path: Path, port: str) -> None:
    refused = await Running.start([*SILENT, port], {}, tmp_path)
    assert await refused.ended() == 2
    assert "Invalid value for '--port'" in refused.said
    assert "Traceback" not in refused.said


def test_a_free_port_is_taken_as_wished() -> None:
    with socket.create_server((HOST, 0)) as listener:
        port = listener.getsockname()[1]
    assert free_port(HOST, port) == port


async def test_it_listens_on_this_machine_only() -> None:
    with pytest.raises(ValueError, match="loopback"):
        async with playground(Launch(host="0.0.0.0", port=0)):
            pass


def test_the_manifest_gives_the_playground_its_scopes() -> None:
    assert "chat:write" in read_manifest()["oauth_config"]["scopes"]["bot"]
