"""What holds after every step of every night, named by its sentence on the page.

Those of the fault bench hold here as they do there (docs/reliability.md): some of them
always, the others of a house that has come to rest.
"""

from tests.faults.rig import invariants as rig
from tests.faults.rig.invariants import Invariant

ALWAYS: tuple[Invariant, ...] = (
    rig.every_deadline_is_acted_on,
    rig.every_missed_call_has_its_alarm,
    rig.each_rung_is_told,
    rig.each_step_is_taken_once,
    rig.each_step_owes_one_message,
    rig.a_repeat_says_so,
    rig.a_repeat_follows_an_unknown_outcome,
    rig.nothing_acknowledged_is_lost,
    rig.nobody_is_told_what_is_not_so,
    rig.the_journal_is_whole,
)
AT_REST: tuple[Invariant, ...] = (*ALWAYS, rig.each_notice_is_attempted)
