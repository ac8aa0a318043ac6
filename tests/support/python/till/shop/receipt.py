from collections import Counter
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from itertools import chain
import unicodedata

from .money import cents

OPENING = timezone(timedelta(hours=2), 'CEST')


class Receipt:
    def __init__(self, prices, offers=None, now=lambda: datetime.now(timezone.utc)):
        self.prices, self.offers, self.now = prices, offers or {}, now
        self.items = Counter()

    def scan(self, *items):
        for item in items:
            self.prices[item]
            self.items[item] += 1
        return self

    @contextmanager
    def undone_on_error(self):
        before = self.items.copy()
        try:
            yield self
        except Exception:
            self.items = before
            raise

    @property
    def total(self) -> Decimal:
        return cents(sum((amount for _, amount in self.amounts()), Decimal()))

    def amounts(self):
        for item, count in self.items.items():
            yield f'{count} × {item}', count * self.prices[item]
            if offer := self.offers.get(item):
                if less := offer.discount(count, self.prices[item]):
                    yield '  offer', -less

    def lines(self):
        yield self.now().astimezone(OPENING).strftime('%A %d %B %Y, %H:%M %Z')
        for text, amount in chain(self.amounts(), [('total', self.total)]):
            yield f'{text}{" " * (20 - width(text))}{cents(amount):>8}'


def width(text):
    """In columns: letters of East Asia take two, marks on letters none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in 'WF' else 1
        for char in text
    )
