"""What a person may be refused, each with the catalog id of the sentence that tells them what to do."""

from typing import Any

from bot.domain.people import Rep, Standing


class Refusal(Exception):
    """Base of refusals; shown as `reply-<key>` with `args`, logged without them.

    Refusal
     ├─ NotYours           the question belongs to somebody else, or no such choice was offered
     ├─ OutOfDate          asked of a message or a form that another version of us made
     ├─ DeletedMeanwhile   it was taken back or is gone
     │   └─ SomebodyElses  it is, or was, never theirs
     ├─ RoundupIsOut       the roundup that was to tell it came meanwhile, and did not
     ├─ NotInTeam          sharing and team pages need a team
     │   └─ HasStopped     they had one, and come back to it by themselves
     ├─ OnlyCoach          the team's coaches may do this
     ├─ OnlyAdmin          the workspace's admins may do this
     ├─ SetupByAdmins      an admin said that only admins set up teams
     ├─ OutOfBounds        more or less than may be chosen
     └─ FullMembersOnly    guests, bots and people of other organisations
    """

    key = "trouble"
    hands_back = False
    """Whether whoever typed something gets it back with the sentence."""

    def __init__(self, **args: Any) -> None:
        super().__init__(self.key)
        self.args_for_text = args


class NotYours(Refusal):
    key = "not_for_you"


class OutOfDate(Refusal):
    key = "out_of_date"
    hands_back = True


class DeletedMeanwhile(Refusal):
    key = "deleted_meanwhile"
    hands_back = True


class SomebodyElses(DeletedMeanwhile):
    """Told as if it were gone: whether there is one is not theirs to know. We know, and count it."""


class RoundupIsOut(Refusal):
    key = "roundup_is_out"


class NotInTeam(Refusal):
    key = "not_in_team"


class HasStopped(NotInTeam):
    key = "stopped_in_no_team"


def in_no_team(rep: Rep) -> NotInTeam:
    """Whoever stopped comes back by themselves, and needs nobody to invite them."""
    return HasStopped() if rep.standing is Standing.STOPPED else NotInTeam()


class OnlyCoach(Refusal):
    key = "only_coach"


class OnlyAdmin(Refusal):
    key = "only_admin"


class SetupByAdmins(Refusal):
    key = "setup_by_admins"


class OutOfBounds(Refusal):
    key = "out_of_bounds"


class FullMembersOnly(Refusal):
    key = "guest"
