import json
import random
import tempfile
import unittest
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path
from unittest import mock

from shop import Prices, Receipt, UnknownItem
from shop.offers import load_offers

NOON = datetime(2024, 2, 29, 12, tzinfo=timezone.utc)


class TestReceipt(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        path = Path(folder, 'offers.json')
        offers = {'apple': {'kind': 'three-for-two'}, '茶': {'kind': 'percent', 'percent': 10}}
        path.write_text(json.dumps(offers, ensure_ascii=False), 'utf-8')
        self.offers = load_offers(path)
        self.prices = Prices.read(Path(__file__).with_name('prices.csv'))

    def receipt(self):
        return Receipt(self.prices, self.offers, now=lambda: NOON)

    def test_prices(self):
        self.assertEqual(self.prices.by_letter(), {'A': ['apple'], 'B': ['Bread'], 'É': ['éclair'], '茶': ['茶']})

    def test_total_with_offers(self):
        receipt = self.receipt().scan(*['apple'] * 7, 'Bread', '茶')
        self.assertEqual(receipt.total, Decimal('2.50') + 5 * Decimal('0.30') + Decimal('3.60'))

    def test_order_of_scanning_does_not_matter(self):
        items = ['apple'] * 5 + ['Bread'] * 2 + ['éclair', '茶']
        totals = set()
        for _ in range(50):
            random.shuffle(items)
            totals.add(self.receipt().scan(*items).total)
        self.assertEqual(len(totals), 1)

    def test_unknown_item_undoes_the_scan(self):
        receipt = self.receipt().scan('apple')
        with self.assertRaises(UnknownItem) as caught, receipt.undone_on_error():
            receipt.scan('Bread', 'gold')
        self.assertEqual(str(caught.exception), 'there is no gold')
        self.assertEqual(receipt.items, {'apple': 1})

    def test_the_clock_is_asked_once(self):
        now = mock.Mock(return_value=NOON)
        list(Receipt(self.prices, now=now).scan('apple').lines())
        now.assert_called_once_with()

    def test_lines(self):
        lines = list(self.receipt().scan('apple', 'apple', 'apple', '茶', 'éclair').lines())
        Path(__file__).with_name('receipt.txt').write_text('\n'.join(lines) + '\n', 'utf-8')
        self.assertEqual(lines[0], 'Thursday 29 February 2024, 14:00 CEST')
        self.assertEqual(lines[-1], 'total                   5.70')
