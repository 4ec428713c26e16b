"""The Web API admits and refuses calls as Slack does."""

import pytest

from bot.playground.workspace import Workspace
from bot.playground.world.people import Person
from tests.playground.doubles import (
    MANIFEST,
    Listener,
    Stopwatch,
    actions,
    button,
    call,
    field,
    modal,
    refused,
    said,
    section,
    typed,
)


async def test_a_method_that_is_not_there(workspace: Workspace) -> None:
    assert await refused(workspace, "chat.shout") == "unknown_method"


@pytest.mark.parametrize(
    ("token", "error"),
    [
        (None, "not_authed"),
        ("xoxb-somebody-else", "invalid_auth"),
        ("xapp-playground", "not_allowed_token_type"),
    ],
)
async def test_a_token_that_does_not_fit(workspace: Workspace, token: str | None, error: str) -> None:
    answer = await workspace.web_api.answer("auth.test", token, {})
    assert answer.body == {"ok": False, "error": error}


async def test_only_the_app_token_opens_a_socket(workspace: Workspace) -> None:
    assert await refused(workspace, "apps.connections.open") == "not_allowed_token_type"
    answer = await workspace.web_api.answer("apps.connections.open", workspace.app.app_token, {})
    assert answer.body is not None
    assert answer.body["url"].startswith("ws://127.0.0.1/link/")


async def test_arguments_that_are_missing_or_unknown(workspace: Workspace) -> None:
    answer = await call(workspace, "chat.postMessage", chanel="C0GENERAL", text="hello")
    assert answer.body == {
        "ok": False,
        "error": "invalid_arguments",
        "response_metadata": {
            "messages": ["[ERROR] missing required field: channel", "[ERROR] unknown argument: chanel"]
        },
    }


async def test_a_scope_that_the_manifest_lacks(stopwatch: Stopwatch, listener: Listener) -> None:
    narrow = MANIFEST | {"oauth_config": {"scopes": {"bot": ["chat:write", "commands"]}}}
    workspace = Workspace.build(manifest=narrow, monotonic=stopwatch)
    workspace.delivery.transport = listener
    answer = await call(workspace, "users.list")
    assert answer.body == {
        "ok": False,
        "error": "missing_scope",
        "needed": "users:read",
        "provided": "chat:write,commands",
    }
    assert await refused(workspace, "conversations.history", channel="C0SALESSOUTH") == "missing_scope"


async def test_every_refusal_is_kept_for_the_page(workspace: Workspace) -> None:
    await call(workspace, "chat.postMessage", channel="C0NOWHERE", text="hello")
    refusal = workspace.refused[0]
    assert (refusal.method, refusal.error) == ("chat.postMessage", "channel_not_found")
    assert workspace.take_refused("channel_not_found") == [refusal]
    assert workspace.refused == []


async def test_people_come_in_pages_with_guests_bots_and_the_gone(workspace: Workspace) -> None:
    await workspace.deactivate("tom")
    first = await said(workspace, "users.list", limit=4)
    rest = await said(workspace, "users.list", limit=100, cursor=first["response_metadata"]["next_cursor"])
    people = {person["name"]: person for person in [*first["members"], *rest["members"]]}
    assert len(first["members"]) == 4
    assert rest["response_metadata"]["next_cursor"] == ""
    assert people["tom"]["deleted"]
    assert people["lena"]["is_restricted"]
    assert people["standup"]["is_bot"]
    assert (people["priya"]["tz"], people["priya"]["tz_offset"]) == ("Asia/Kolkata", 19800)
    assert "email" not in people["ana"]["profile"]


async def test_somebody_may_have_no_zone(workspace: Workspace) -> None:
    await workspace.change_person("ben", tz=None)
    assert "tz" not in (await said(workspace, "users.info", user="U0BEN"))["user"]
    assert await refused(workspace, "users.info", user="U0NOBODY") == "user_not_found"


async def test_a_post_to_a_person_opens_the_dm(workspace: Workspace) -> None:
    posted = await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello Ana.")
    assert posted["channel"] == "D0ANA"
    assert posted["message"]["bot_id"] == workspace.app.bot_id
    assert [message.text for message in workspace.told("ana")] == ["Hello Ana."]


async def test_a_post_to_somebody_who_left_still_succeeds(workspace: Workspace) -> None:
    await workspace.deactivate("ana")
    await said(workspace, "chat.postMessage", channel="U0ANA", text="Hello?")
    assert await refused(workspace, "conversations.open", users="U0ANA") == "user_disabled"


async def test_a_group_dm_is_the_same_for_the_same_people(workspace: Workspace) -> None:
    first = await said(workspace, "conversations.open", users="U0ANA,U0BEN", return_im=True)
    again = await said(workspace, "conversations.open", users="U0BEN,U0ANA")
    assert first["channel"]["is_mpim"]
    assert first["channel"]["id"] == again["channel"]["id"]
    await said(workspace, "chat.postMessage", channel=again["channel"]["id"], text="Meet each other.")
    assert [message.text for message in workspace.said_in(again["channel"]["id"])] == ["Meet each other."]
    other = await said(workspace, "conversations.open", users="U0ANA,U0MARTA")
    assert other["channel"]["id"] != again["channel"]["id"]


async def test_whom_a_group_dm_takes(workspace: Workspace) -> None:
    assert await refused(workspace, "conversations.open", users="U0ANA,U0NOBODY") == "user_not_found"
    many = ",".join(["U0ANA"] * 9)
    assert await refused(workspace, "conversations.open", users=many) == "too_many_users"
    await workspace.deactivate("ben")
    assert await refused(workspace, "conversations.open", users="U0ANA,U0BEN") == "user_disabled"


async def test_where_the_app_cannot_speak(workspace: Workspace) -> None:
    assert await refused(workspace, "chat.postMessage", channel="C0GENERAL", text="hi") == "not_in_channel"
    secret = await workspace.create_channel("board", ["marta"], "private")
    assert await refused(workspace, "chat.postMessage", channel=secret.id, text="hi") == "channel_not_found"
    said_before = await said(workspace, "chat.postMessage", channel="C0SALESSOUTH", text="hi")
    await workspace.archive("marta", "sales-south")
    assert await refused(workspace, "chat.postMessage", channel="C0SALESSOUTH", text="hi") == "is_archived"
    there = {"channel": "C0SALESSOUTH", "ts": said_before["ts"], "text": "ho"}
    assert await refused(workspace, "chat.update", **there) == "is_inactive"


async def test_joining_lets_the_app_speak(workspace: Workspace, listener: Listener) -> None:
    await said(workspace, "conversations.join", channel="C0GENERAL")
    again = await said(workspace, "conversations.join", channel="C0GENERAL")
    await said(workspace, "chat.postMessage", channel="C0GENERAL", text="hi")
    await workspace.quiet()
    assert again["warning"] == "already_in_channel"
    assert [event["user"] for event in listener.events("member_joined_channel")] == [
        workspace.app.bot_user_id
    ]


async def test_blocks_need_a_text_beside_them(workspace: Workspace) -> None:
    blocks = [section("*hello*")]
    assert await refused(workspace, "chat.postMessage", channel="U0ANA", blocks=blocks) == "no_text"
    assert await refused(workspace, "chat.postMessage", channel="U0ANA", text="  ") == "no_text"


async def test_blocks_are_judged_and_completed(workspace: Workspace) -> None:
    bad = [section("x" * 3001)]
    assert (
        await refused(workspace, "chat.postMessage", channel="U0ANA", text="t", blocks=bad)
        == "invalid_blocks"
    )
    assert "json-pointer:/blocks/0/text/text" in workspace.refused[-1].detail
    await said(workspace, "chat.postMessage", channel="U0ANA", text="t", blocks=[actions(button("go"))])
    [kept] = workspace.told("ana")[-1].blocks or []
    assert kept["elements"][0]["text"]["emoji"] is True


async def test_long_texts(workspace: Workspace) -> None:
    posted = await said(workspace, "chat.postMessage", channel="U0ANA", text="x" * 45_000)
    assert len(posted["message"]["text"]) == 40_000
    long = {"channel": "D0ANA", "ts": posted["ts"], "text": "x" * 4_001}
    assert await refused(workspace, "chat.update", **long) == "msg_too_long"
    many = [section("x" * 2_900) for _ in range(5)]
    assert (
        await refused(workspace, "chat.postMessage", channel="U0ANA", text="t", blocks=many)
        == "msg_blocks_too_long"
    )


async def test_metadata_comes_back_where_it_is_asked_for(workspace: Workspace) -> None:
    about = {"event_type": "outbox", "event_payload": {"key": "k1"}}
    posted = await said(workspace, "chat.postMessage", channel="U0ANA", text="hi", metadata=about)
    reply = {"channel": "D0ANA", "text": "more", "thread_ts": posted["ts"], "metadata": about}
    await said(workspace, "chat.postMessage", **reply)
    history = await said(workspace, "conversations.history", channel="D0ANA", include_all_metadata=True)
    plain = await said(workspace, "conversations.history", channel="D0ANA")
    thread = await said(
        workspace, "conversations.replies", channel="D0ANA", ts=posted["ts"], include_all_metadata="true"
    )
    assert [message["metadata"] for message in history["messages"]] == [about]
    assert "metadata" not in plain["messages"][0]
    assert [message["metadata"] for message in thread["messages"]] == [about, about]
    assert history["messages"][0]["reply_count"] == 1


async def test_metadata_of_the_wrong_shape(workspace: Workspace) -> None:
    wrong = {"channel": "U0ANA", "text": "hi", "metadata": {"event_type": "outbox"}}
    assert await refused(workspace, "chat.postMessage", **wrong) == "invalid_metadata_format"


async def test_history_between_two_moments_newest_first(workspace: Workspace) -> None:
    posted = [(await said(workspace, "chat.postMessage", channel="U0ANA", text=word))["ts"] for word in "abc"]
    after = await said(workspace, "conversations.history", channel="D0ANA", oldest=posted[0])
    within = await said(
        workspace,
        "conversations.history",
        channel="D0ANA",
        oldest=posted[0],
        latest=posted[1],
        inclusive=True,
    )
    paged = await said(workspace, "conversations.history", channel="D0ANA", limit=2)
    assert [message["text"] for message in after["messages"]] == ["c", "b"]
    assert [message["text"] for message in within["messages"]] == ["b", "a"]
    assert (paged["has_more"], len(paged["messages"])) == (True, 2)
    assert (
        await refused(workspace, "conversations.history", channel="D0ANA", oldest="soon")
        == "invalid_ts_oldest"
    )
    assert await refused(workspace, "conversations.history", channel="D0ANA", cursor="?") == "invalid_cursor"


async def test_a_reply_needs_a_parent(workspace: Workspace) -> None:
    parent = await said(workspace, "chat.postMessage", channel="U0ANA", text="a")
    reply = await said(workspace, "chat.postMessage", channel="U0ANA", text="b", thread_ts=parent["ts"])
    assert reply["message"]["parent_user_id"] == workspace.app.bot_user_id
    for ts in (reply["ts"], "1.000000"):
        wrong = {"channel": "U0ANA", "text": "c", "thread_ts": ts}
        assert await refused(workspace, "chat.postMessage", **wrong) == "cannot_reply_to_message"
    assert await refused(workspace, "conversations.replies", channel="D0ANA", ts="1.0") == "thread_not_found"


async def test_an_update_keeps_what_it_does_not_name(workspace: Workspace) -> None:
    about = {"event_type": "outbox", "event_payload": {}}
    first = {"channel": "U0ANA", "text": "old", "blocks": [section("old")], "metadata": about}
    ts = (await said(workspace, "chat.postMessage", **first))["ts"]
    await said(workspace, "chat.update", channel="D0ANA", ts=ts, text="new")
    message = workspace.told("ana")[-1]
    assert (message.text, message.words, message.metadata) == ("new", "old", about)
    await said(workspace, "chat.update", channel="D0ANA", ts=ts, text="newest", blocks=[])
    assert (message.words, message.blocks) == ("newest", None)


async def test_the_app_changes_only_its_own_messages(workspace: Workspace) -> None:
    theirs = await workspace.post("ana", "mine")
    there = {"channel": "D0ANA", "ts": theirs.ts}
    assert await refused(workspace, "chat.update", **there, text="yours") == "cant_update_message"
    assert await refused(workspace, "chat.delete", **there) == "cant_delete_message"
    own = await said(workspace, "chat.postMessage", channel="U0ANA", text="a")
    await said(workspace, "chat.delete", channel="D0ANA", ts=own["ts"])
    assert await refused(workspace, "chat.delete", channel="D0ANA", ts=own["ts"]) == "message_not_found"


async def test_ephemeral_messages_are_for_one_and_in_no_history(workspace: Workspace) -> None:
    only = {"channel": "C0SALESSOUTH", "text": "psst", "user": "U0ANA"}
    await said(workspace, "chat.postEphemeral", **only)
    history = await said(workspace, "conversations.history", channel="C0SALESSOUTH")
    assert [message.text for message in workspace.ephemerals("ana", "sales-south")] == ["psst"]
    assert history["messages"] == []
    assert (
        await refused(workspace, "chat.postEphemeral", **only | {"user": "U0LENA"}) == "user_not_in_channel"
    )


async def test_conversations_are_listed_by_kind(workspace: Workspace) -> None:
    await said(workspace, "conversations.open", users="U0ANA")
    listed = await said(workspace, "conversations.list", types="public_channel,im")
    assert {c["id"]: c.get("is_member") for c in listed["channels"]} == {
        "C0GENERAL": False,
        "C0SALESSOUTH": True,
        "D0ANA": None,
    }
    assert await refused(workspace, "conversations.list", types="secret") == "invalid_types"


async def test_members_of_a_channel(workspace: Workspace) -> None:
    members = await said(workspace, "conversations.members", channel="C0SALESSOUTH", limit=3)
    info = await said(workspace, "conversations.info", channel="C0SALESSOUTH", include_num_members=True)
    assert members["members"] == ["U0ANA", "U0BEN", "U0MARTA"]
    assert info["channel"]["num_members"] == 7


async def test_a_link_and_the_reactions_of_a_message(workspace: Workspace) -> None:
    message = await workspace.post("ana", "It worked", "sales-south")
    await workspace.react("ben", message, "sparkles")
    link = await said(workspace, "chat.getPermalink", channel="C0SALESSOUTH", message_ts=message.ts)
    got = await said(workspace, "reactions.get", channel="C0SALESSOUTH", timestamp=message.ts, full=True)
    assert link["permalink"].endswith(f"/archives/C0SALESSOUTH/p{message.ts.replace('.', '')}")
    assert got["message"]["reactions"] == [{"name": "sparkles", "users": ["U0BEN"], "count": 1}]
    assert await refused(workspace, "reactions.get") == "no_item_specified"


async def test_a_trigger_opens_one_view_and_only_at_once(workspace: Workspace, stopwatch: Stopwatch) -> None:
    view = modal(field("what", typed("what")))
    trigger = workspace.permissions.trigger("U0ANA")
    await said(workspace, "views.open", trigger_id=trigger, view=view)
    assert await refused(workspace, "views.open", trigger_id=trigger, view=view) == "exchanged_trigger_id"
    late = workspace.permissions.trigger("U0ANA")
    stopwatch.seconds += 3.1
    assert await refused(workspace, "views.open", trigger_id=late, view=view) == "expired_trigger_id"
    assert await refused(workspace, "views.open", trigger_id="made up", view=view) == "invalid_trigger_id"


async def test_an_updated_view_keeps_what_was_typed(workspace: Workspace) -> None:
    view = modal(field("what", typed("what")))
    opened = await said(workspace, "views.open", trigger_id=workspace.permissions.trigger("U0ANA"), view=view)
    front = workspace.front("ana")
    front.values["what"]["what"]["value"] = "half a sentence"
    more = modal(field("what", typed("what")), field("when", typed("when", initial_value="today")))
    there = {"view_id": opened["view"]["id"], "hash": opened["view"]["hash"]}
    await said(workspace, "views.update", **there, view=more)
    values = {block: next(iter(found.values()))["value"] for block, found in front.values.items()}
    assert values == {"what": "half a sentence", "when": "today"}
    assert await refused(workspace, "views.update", **there, view=more) == "hash_conflict"
    assert await refused(workspace, "views.update", view_id="V0", view=more) == "not_found"


async def test_an_external_id_belongs_to_one_view(workspace: Workspace) -> None:
    def fresh() -> str:
        return workspace.permissions.trigger("U0ANA")

    named = modal(section("hello"), external_id="mine")
    await said(workspace, "views.open", trigger_id=fresh(), view=named)
    await said(workspace, "views.update", external_id="mine", view=named)
    assert await refused(workspace, "views.push", trigger_id=fresh(), view=named) == "duplicate_external_id"


async def test_views_lie_upon_each_other_three_deep(workspace: Workspace) -> None:
    view = modal(section("hello"))

    def fresh() -> str:
        return workspace.permissions.trigger("U0ANA")

    assert await refused(workspace, "views.push", trigger_id=fresh(), view=view) == "not_found"
    await said(workspace, "views.open", trigger_id=fresh(), view=view)
    for _ in range(2):
        await said(workspace, "views.push", trigger_id=fresh(), view=view)
    assert await refused(workspace, "views.push", trigger_id=fresh(), view=view) == "push_limit_reached"


async def test_a_home_is_published_for_one_person(workspace: Workspace) -> None:
    home = {"type": "home", "blocks": [section("Your bright spots")]}
    first = await said(workspace, "views.publish", user_id="U0ANA", view=home)
    second = await said(workspace, "views.publish", user_id="U0ANA", view=home)
    assert first["view"]["id"] == second["view"]["id"]
    shown = workspace.home("ana")
    assert shown is not None
    assert shown.words == "Your bright spots"
    assert workspace.home("ben") is None
    bad = {"type": "home", "blocks": [{"type": "markdown", "text": "no"}]}
    assert await refused(workspace, "views.publish", user_id="U0ANA", view=bad) == "invalid_arguments"


async def test_who_am_i(workspace: Workspace) -> None:
    me = await said(workspace, "auth.test")
    team = await said(workspace, "team.info")
    assert (me["user_id"], me["team_id"], me["bot_id"]) == ("U0BRIGHT", team["team"]["id"], "B0BRIGHT")


async def test_people_of_another_organisation(workspace: Workspace) -> None:
    await workspace.welcome(Person("U0OUT", "olga", "Olga Out", team_id="T0OTHER"))
    assert (await said(workspace, "users.info", user="U0OUT"))["user"]["team_id"] == "T0OTHER"
