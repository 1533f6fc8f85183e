"""Whether a column's value is among many given ones, which are one value to the database.

It would read a text of thousands of question marks anew each time, and SQLAlchemy write one.
"""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, Dialect, Text, TypeDecorator, bindparam, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Give the condition that a number or text is among those given under this name, in any collection."""
    return column.bool_op("IN")(_Values(bindparam(name, type_=_Listed(column.type.python_type))))


def listed(values: Collection[Any]) -> str:
    """Write the values down as SQLite takes them from a driver."""
    return json.dumps([*values])


class _Listed(TypeDecorator[Collection[Any]]):
    """Numbers or texts: a list to PostgreSQL, JSON to SQLite, which has no lists."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the kind of the one value."""
        if dialect.name == "sqlite":
            return Text()
        return ARRAY(BigInteger() if self.kind is int else Text())

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> str | list[Any] | None:
        """Write the values down."""
        if value is None:
            return None
        return listed(value) if dialect.name == "sqlite" else [*value]


class _Values(FunctionElement[Any]):
    """The values as rows, which each database has its own words for."""

    inherit_cache = True


@compiles(_Values, "sqlite")
def _each(one: _Values, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(select(func.json_each(*one.clauses).table_valued("value")).scalar_subquery(), **options)


@compiles(_Values)
def _unnested(one: _Values, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(select(func.unnest(*one.clauses)).scalar_subquery(), **options)
