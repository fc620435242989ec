"""Every table is registered by being imported."""

import storage.alarms.tables
import storage.before_shift.tables
import storage.breach.notification_tables
import storage.breach.tables
import storage.briefings.tables
import storage.clients.tables
import storage.company.tables
import storage.complaints.tables
import storage.credentials.tables
import storage.database.tables
import storage.deadlines.tables
import storage.drills.tables
import storage.handover.tables
import storage.incidents.tables
import storage.incoming.tables
import storage.instructions.tables
import storage.journal.tables
import storage.limits.tables
import storage.messages.tables
import storage.names.tables
import storage.near_misses.tables
import storage.on_call.tables
import storage.outage.tables
import storage.patrols.tables
import storage.people.tables
import storage.presence.tables
import storage.processes.tables
import storage.register.tables
import storage.retention.tables
import storage.rights.tables
import storage.roster.tables
import storage.shifts.tables
import storage.timed_activity.tables
import storage.timesheets.tables
import storage.web.tables
import storage.words.tables  # noqa: F401
