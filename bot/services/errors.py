"""What a person may be refused, each with the catalog id of the sentence that tells them what to do."""

from typing import Any


class Refusal(Exception):
    """Base of refusals; shown as `reply-<key>` with `args`, logged without them.

    Refusal
     ├─ NotYours           the question belongs to somebody else, or no such choice was offered
     ├─ DeletedMeanwhile   it was taken back or is gone
     ├─ NotInTeam          sharing and team pages need a team
     ├─ OnlyCoach          the team's coaches may do this
     └─ FullMembersOnly    guests, bots and people of other organisations
    """

    key = "trouble"

    def __init__(self, **args: Any) -> None:
        super().__init__(self.key)
        self.args_for_text = args


class NotYours(Refusal):
    key = "not_for_you"


class DeletedMeanwhile(Refusal):
    key = "deleted_meanwhile"


class NotInTeam(Refusal):
    key = "not_in_team"


class OnlyCoach(Refusal):
    key = "only_coach"


class FullMembersOnly(Refusal):
    key = "guest"
