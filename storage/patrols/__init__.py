"""Signs, rounds and visits of patrols."""
