"""Frozen, slotted values, declared like dataclasses and made without `dataclasses`.

Importing `dataclasses` costs as much as the whole start of a bare Python, and so does
`typing`; `docs/decisions/cold-start.md` has the figures and the command that re-measures them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self, dataclass_transform
else:

    def dataclass_transform(**_: object):  # type: ignore[no-untyped-def]
        return lambda cls: cls


class _ValueType(type):
    """Turns the annotations of a class into slots, and its class attributes into defaults."""

    _fields: tuple[str, ...]
    _defaults: dict[str, object]

    def __new__(
        mcs, name: str, bases: tuple[type, ...], namespace: dict[str, object]
    ) -> _ValueType:
        own = namespace.get("__annotations__", {})
        assert isinstance(own, dict)
        fields: list[str] = []
        defaults: dict[str, object] = {}
        for base in bases:
            fields += getattr(base, "_fields", ())
            defaults |= getattr(base, "_defaults", {})
        for field in own:
            if field in namespace:
                defaults[field] = namespace.pop(field)
        namespace["__slots__"] = tuple(own)
        cls = super().__new__(mcs, name, bases, namespace)
        cls._fields = (*fields, *own)
        cls._defaults = defaults
        return cls


@dataclass_transform(frozen_default=True)
class Value(metaclass=_ValueType):
    """A frozen value whose fields are its annotations, in order.

    Two values are equal when they are of one class and their fields are equal.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__}() takes {len(fields)} fields, got {len(args)}")
        fill = object.__setattr__
        for field, value in zip(fields, args, strict=False):
            fill(self, field, value)
        rest = fields[len(args) :]
        for field in rest:
            if field in kwargs:
                fill(self, field, kwargs.pop(field))
            elif field in cls._defaults:
                fill(self, field, cls._defaults[field])
            else:
                raise TypeError(f"{cls.__name__}() is missing the field {field!r}")
        if kwargs:
            raise TypeError(
                f"{cls.__name__}() has no field {next(iter(kwargs))!r}, or has it twice"
            )

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields changed. Raises TypeError for a field that does not exist."""
        return type(self)(**(self.as_dict() | changes))

    def as_dict(self) -> dict[str, Any]:
        """The fields by name, shallow."""
        return {field: getattr(self, field) for field in type(self)._fields}

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: use replace({name}=...)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._row() == other._row()

    def __hash__(self) -> int:
        return hash((type(self), self._row()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.as_dict().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return type(self), self._row()

    def _row(self) -> tuple[object, ...]:
        return tuple(getattr(self, field) for field in type(self)._fields)
