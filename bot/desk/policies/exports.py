"""Who accepted which version when, and what people say of drafts, as tables."""

from collections.abc import Iterator

from bot.desk.exports.clerk import Clerk, Export
from bot.desk.exports.table import Values
from bot.domain.exports import Kind


def _accepted(clerk: Clerk) -> Iterator[Values]:
    unit = clerk.desk.unit
    for sent in unit.briefings.put_between(clerk.start, clerk.end):
        policy = unit.policies.get(sent.policy or 0)
        for receipt in unit.briefing_receipts.all_of(sent.id):
            yield (
                *(policy.ref, policy.name, policy.version, policy.status),
                *(policy.loaded_at, clerk.called(policy.loaded_by)),
                *(clerk.called(receipt.person), receipt.status, receipt.given_at),
                *(receipt.reminded_at, receipt.read_at),
            )


def _comments(clerk: Clerk) -> Iterator[Values]:
    unit = clerk.desk.unit
    for said in unit.policies.comments_between(clerk.start, clerk.end):
        policy = unit.policies.get(said.policy)
        yield (
            *(policy.ref, policy.name, policy.version),
            *(clerk.called(said.person), said.at, said.text),
        )


EXPORTS = {
    Kind.POLICIES_ACCEPTED: Export(
        columns=(
            *("ref", "name", "version", "state", "loaded_at", "loaded_by"),
            *("person", "status", "asked_at", "reminded_at", "accepted_at"),
        ),
        lines=_accepted,
    ),
    Kind.POLICY_COMMENTS: Export(
        columns=("ref", "name", "version", "person", "commented_at", "text"),
        lines=_comments,
    ),
}
