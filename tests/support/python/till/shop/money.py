from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
import re

AMOUNT = re.compile(r'(?P<sign>-?)€\s*(?P<euros>\d+)(?:[.,](?P<cents>\d{2}))?')


def parse_money(text: str) -> Decimal:
    match = AMOUNT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f'not an amount: {text!r}')
    try:
        return Decimal('{sign}{euros}.{cents}'.format(**{**match.groupdict(), 'cents': match['cents'] or '00'}))
    except InvalidOperation as error:
        raise ValueError(text) from error


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)
