import csv
from collections import defaultdict
from pathlib import Path

from .money import parse_money


class UnknownItem(KeyError):
    def __str__(self):
        return f'there is no {self.args[0]}'


class Prices(dict):
    def __missing__(self, item):
        raise UnknownItem(item)

    @classmethod
    def read(cls, path: Path) -> 'Prices':
        with path.open(newline='', encoding='utf-8') as lines:
            return cls((row['item'], parse_money(row['price'])) for row in csv.DictReader(lines))

    def by_letter(self):
        letters = defaultdict(list)
        for item in sorted(self, key=str.casefold):
            letters[item[0].upper()].append(item)
        return dict(letters)
