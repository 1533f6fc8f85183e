"""Codes by which readers check announcements, also those there are; the words that have gone out, and if corrected."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_announcement = sa.table(
    "announcement",
    *(sa.column(name, sa.Text()) for name in ("code", "phase", "texts", "told")),
    *(sa.column(name, sa.BigInteger()) for name in ("number", "started_at")),
)


def upgrade() -> None:
    """Add the columns; what stands in a correction that was not approved has gone out to nobody."""
    for name in ("code", "told"):
        op.add_column("announcement", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("announcement", sa.Column("corrected", sa.Boolean(), nullable=False, server_default=sa.false()))
    db = op.get_bind()
    this = _announcement.c
    for number in db.scalars(sa.select(this.number)).all():
        db.execute(sa.update(_announcement).where(this.number == number).values(code=_code()))
    gone_out = this.started_at.is_not(None) & this.phase.in_(("running", "paused", "done", "cancelled"))
    db.execute(sa.update(_announcement).values(told=sa.case((gone_out, this.texts), else_="{}")))
    op.create_index("ix_announcement_code", "announcement", ["code"], unique=True)


def _code() -> str:
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(2))
