from __future__ import annotations

import enum
import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Protocol


class Kind(enum.Enum):
    THREE_FOR_TWO = 'three-for-two'
    PERCENT = 'percent'


class Offer(Protocol):
    def discount(self, count: int, price: Decimal) -> Decimal: ...


@dataclass(frozen=True)
class ThreeForTwo:
    def discount(self, count: int, price: Decimal) -> Decimal:
        return count // 3 * price


@dataclass(frozen=True)
class Percent:
    percent: int

    def discount(self, count: int, price: Decimal) -> Decimal:
        return count * price * self.percent / 100


def load_offers(path: Path) -> dict[str, Offer]:
    return {item: offer_of(**given) for item, given in json.loads(path.read_text('utf-8')).items()}


def offer_of(kind: str, percent: int = 0) -> Offer:
    match Kind(kind):
        case Kind.THREE_FOR_TWO:
            return ThreeForTwo()
        case Kind.PERCENT:
            return Percent(percent)
