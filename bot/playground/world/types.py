"""The few types and exceptions that every room of the workspace shares."""

from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """Slack's `ok: false`: a code from Slack's documentation, and a detail a person can act on."""

    def __init__(self, code: str, detail: str = "", *, messages: tuple[str, ...] = (), **extra: str) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail or "; ".join(messages)
        self.messages = messages
        self.extra = extra


class Declined(Exception):
    """A person tried something that Slack's own client would not let them do; says why in a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
