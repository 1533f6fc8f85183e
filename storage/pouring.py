"""Many rows written at once: SQLAlchemy's own look at each value of each row takes longer than the database does."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect, Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.compiler import SQLCompiler

_Written = Callable[[Any], Any] | None  # a value as it lies in the database; None where it is the same


async def pour(db: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write new rows, all with values for the same columns; what the table knows no value for, the database gives."""
    if not rows:
        return
    text, columns = _statement(table, tuple(rows[0]), db.dialect)
    values = ([write(one[name]) if write else one[name] for one in rows] for name, write in columns)
    await db.exec_driver_sql(text, list(zip(*values, strict=True)))


@lru_cache
def _statement(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[tuple[str, _Written], ...]]:
    """Give the statement for the driver, and what it wants of each row in this order."""
    compiled = insert(table).compile(dialect=dialect, column_keys=names)
    assert isinstance(compiled, SQLCompiler)  # noqa: S101 - no other compiles an INSERT
    kinds = {name: table.c[name].type.dialect_impl(dialect) for name in names}
    return str(compiled), tuple((name, kinds[name].bind_processor(dialect)) for name in compiled.positiontup or names)
