"""How hard the tests of this room are driven by chance."""

from hypothesis import HealthCheck, settings

# A busy machine is slow, and no rule is wrong for it.
settings.register_profile(
    "rules", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("rules")
