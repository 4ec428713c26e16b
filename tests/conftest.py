"""What every test is given: the supports, Hypothesis's manners, and no way out of the machine."""

from hypothesis import HealthCheck, settings

from tests.support.machine import in_ci
from tests.support.network import stay_inside

pytest_plugins = ["tests.support.chromium", "tests.support.postgres"]

stay_inside()

# No deadline: two workers on two cores say little about the speed of one example.
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.load_profile("ci" if in_ci() else "dev")
