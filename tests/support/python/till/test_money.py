import unittest
from decimal import Decimal

from shop.money import cents, parse_money


class TestMoney(unittest.TestCase):
    def test_amounts(self):
        for text, amount in {'€1': '1', ' €2.50 ': '2.50', '-€ 3,05': '-3.05'}.items():
            with self.subTest(text=text):
                self.assertEqual(parse_money(text), Decimal(amount))

    def test_no_amounts(self):
        for text in ('', '1', '€', '€1.5', '€١x'):
            with self.subTest(text=text), self.assertRaisesRegex(ValueError, 'not an amount'):
                parse_money(text)

    def test_half_a_cent_goes_up(self):
        self.assertEqual(str(cents(Decimal('1.005'))), '1.01')
