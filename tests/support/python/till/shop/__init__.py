"""A till: it reads what things cost, and writes receipts."""
from .prices import Prices, UnknownItem
from .receipt import Receipt

__all__ = ['Prices', 'Receipt', 'UnknownItem']
