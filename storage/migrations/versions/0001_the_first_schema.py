"""The first schema."""

import sqlalchemy as sa
from alembic import op

import storage.database.types

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("loaded_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "deadline",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("due_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject"),
    )
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_deadline_due_at"), ["due_at"], unique=False
        )

    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("late_s", sa.Integer(), nullable=False),
        sa.Column("previous_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journal_about"), ["about"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("deed", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=True),
        sa.Column("alarm", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("buttons", sa.JSON(), nullable=True),
        sa.Column("keyboard", sa.JSON(), nullable=True),
        sa.Column("target", sa.BigInteger(), nullable=True),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("next_try_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("done_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_about", ["about", "purpose"], unique=False)
        batch_op.create_index(
            "ix_outbox_chat", ["chat_id", "next_try_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_done_at"), ["done_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_next_try_at"), ["next_try_at"], unique=False
        )
        batch_op.create_index(
            "ix_outbox_ready", ["lane", "id", "next_try_at"], unique=False
        )

    op.create_table(
        "person",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_phone", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_email", sa.LargeBinary(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("deputy", sa.String(), nullable=True),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("licence_expires", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("accepted_policy", sa.String(), nullable=True),
        sa.Column("away_from", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("away_until", storage.database.types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("chat_id"),
    )
    op.create_table(
        "seen_update",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("seen_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    with op.batch_alter_table("seen_update", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_seen_update_seen_at"), ["seen_at"], unique=False
        )

    op.create_table(
        "site",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("every", storage.database.types.Span(), nullable=True),
        sa.Column("early", storage.database.types.Span(), nullable=True),
        sa.Column("nudge", storage.database.types.Span(), nullable=True),
        sa.Column("missed", storage.database.types.Span(), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("radius_m", sa.Integer(), nullable=True),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("instructions", sa.String(), nullable=False),
        sa.Column("continuous_cover", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "alarm",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("raised_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("rungs", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("rung_told_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("regained_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("closed_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("alarm", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_alarm_about"), ["about"], unique=False)
        batch_op.create_index(batch_op.f("ix_alarm_officer"), ["officer"], unique=False)
        batch_op.create_index(batch_op.f("ix_alarm_status"), ["status"], unique=False)

    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox", sa.Integer(), nullable=False),
        sa.Column("at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["outbox"],
            ["outbox.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attempt_outbox"), ["outbox"], unique=False)

    op.create_table(
        "breach",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reporter", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "discovered_at", storage.database.types.UtcDateTime(), nullable=False
        ),
        sa.Column("reported_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column(
            "acknowledged_at", storage.database.types.UtcDateTime(), nullable=True
        ),
        sa.Column("closed_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reporter"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("breach", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_breach_reporter"), ["reporter"], unique=False
        )

    op.create_table(
        "form",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("alarm", sa.Integer(), nullable=True),
        sa.Column("started_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("person"),
    )
    op.create_table(
        "incident",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("reported_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("services", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("briefed_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("closed_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_incident_officer"), ["officer"], unique=False
        )

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("created_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("expires_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("used_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("revoked_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_invitation_person"), ["person"], unique=False
        )

    op.create_table(
        "policy_acceptance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("accepted_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("policy_acceptance", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_policy_acceptance_person"), ["person"], unique=False
        )

    op.create_table(
        "shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("every", storage.database.types.Span(), nullable=False),
        sa.Column("early", storage.database.types.Span(), nullable=False),
        sa.Column("nudge", storage.database.types.Span(), nullable=False),
        sa.Column("missed", storage.database.types.Span(), nullable=False),
        sa.Column("late", storage.database.types.Span(), nullable=False),
        sa.Column("off_late", storage.database.types.Span(), nullable=False),
        sa.Column("start_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("end_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("booked_on_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("booked_off_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["site"],
            ["site.code"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("shift", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shift_officer"), ["officer"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_site"), ["site"], unique=False)
        batch_op.create_index(batch_op.f("ix_shift_status"), ["status"], unique=False)

    op.create_table(
        "check_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("due_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("every", storage.database.types.Span(), nullable=False),
        sa.Column("early", storage.database.types.Span(), nullable=False),
        sa.Column("nudge", storage.database.types.Span(), nullable=False),
        sa.Column("missed", storage.database.types.Span(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("prompted_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("answered_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.Column("missed_at", storage.database.types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.ForeignKeyConstraint(
            ["site"],
            ["site.code"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("check_call", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_check_call_shift"), ["shift"], unique=False
        )

    op.create_table(
        "occurrence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("written_at", storage.database.types.UtcDateTime(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("chat_message", sa.BigInteger(), nullable=True),
        sa.Column("amends", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["amends"],
            ["occurrence.id"],
        ),
        sa.ForeignKeyConstraint(
            ["officer"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["shift"],
            ["shift.id"],
        ),
        sa.ForeignKeyConstraint(
            ["site"],
            ["site.code"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_occurrence_chat_message"), ["chat_message"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_occurrence_shift"), ["shift"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_occurrence_site"), ["site"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("occurrence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_occurrence_site"))
        batch_op.drop_index(batch_op.f("ix_occurrence_shift"))
        batch_op.drop_index(batch_op.f("ix_occurrence_chat_message"))

    op.drop_table("occurrence")
    with op.batch_alter_table("check_call", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_check_call_shift"))

    op.drop_table("check_call")
    with op.batch_alter_table("shift", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shift_status"))
        batch_op.drop_index(batch_op.f("ix_shift_site"))
        batch_op.drop_index(batch_op.f("ix_shift_officer"))

    op.drop_table("shift")
    with op.batch_alter_table("policy_acceptance", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_policy_acceptance_person"))

    op.drop_table("policy_acceptance")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_person"))

    op.drop_table("invitation")
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_incident_officer"))

    op.drop_table("incident")
    op.drop_table("form")
    with op.batch_alter_table("breach", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_breach_reporter"))

    op.drop_table("breach")
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attempt_outbox"))

    op.drop_table("attempt")
    with op.batch_alter_table("alarm", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_alarm_status"))
        batch_op.drop_index(batch_op.f("ix_alarm_officer"))
        batch_op.drop_index(batch_op.f("ix_alarm_about"))

    op.drop_table("alarm")
    op.drop_table("site")
    with op.batch_alter_table("seen_update", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_seen_update_seen_at"))

    op.drop_table("seen_update")
    op.drop_table("person")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_ready")
        batch_op.drop_index(batch_op.f("ix_outbox_next_try_at"))
        batch_op.drop_index(batch_op.f("ix_outbox_done_at"))
        batch_op.drop_index("ix_outbox_chat")
        batch_op.drop_index("ix_outbox_about")

    op.drop_table("outbox")
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_about"))

    op.drop_table("journal")
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deadline_due_at"))

    op.drop_table("deadline")
    op.drop_table("company")
