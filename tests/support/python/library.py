import sys, os, re, random, datetime, decimal, fractions, itertools, collections, enum
import dataclasses, typing, contextlib, unicodedata, functools, operator, math, statistics
import hashlib, uuid, secrets, zlib, base64, struct, time, copy, pickle, io, difflib, pprint
import calendar, zipfile, gzip, logging, warnings, html, urllib.parse
import xml.etree.ElementTree as ET, ast, inspect, abc, asyncio, locale, shlex, tomllib

print(sys.argv[1:], __name__, os.path.basename(__file__), sys.path[0] == os.path.dirname(os.path.abspath(__file__)))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.findall(r'\d+', 'a1b22'))
random.seed(42); print(random.random(), random.randint(1, 6), random.choice('abc'), random.sample(range(100), 5))
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=365), datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc).isoformat(), datetime.datetime.strptime('2021-03-04', '%Y-%m-%d').strftime('%A %d %B %Y'))
print(decimal.Decimal('0.1') + decimal.Decimal('0.2'), fractions.Fraction(1, 3) + fractions.Fraction(1, 6), 10 ** 50, 2 ** 200 // 3)
print(collections.Counter('mississippi').most_common(2), collections.deque([1, 2, 3], 2), collections.namedtuple('P', 'x y')(1, 2))
class Colour(enum.Enum):
    RED = 1
    GREEN = enum.auto()
print(list(Colour), Colour['RED'], Colour(2).name)
@dataclasses.dataclass(order=True, frozen=True)
class P: x: int; y: float = 2.5
print(P(1), P(1) < P(2), dataclasses.asdict(P(3)))
@contextlib.contextmanager
def cm():
    print('in')
    try: yield 5
    finally: print('out')
with cm() as v: print(v)
print(unicodedata.name('é'), unicodedata.normalize('NFD', 'é').encode(), 'straße'.upper(), '日本語'.encode('utf-16-le'), 'ß'.casefold(), len('👩‍👩‍👧'))
print(functools.reduce(operator.mul, range(1, 20)), math.pi, math.isqrt(10**20), statistics.mean([1, 2, 3, 4]))
print(hashlib.sha256(b'abc').hexdigest(), hashlib.md5(b'abc').hexdigest(), zlib.crc32(b'abc'), base64.b64encode(b'abc'), struct.pack('>Id', 1, 2.5))
print(uuid.UUID(int=5), len(secrets.token_hex(8)), uuid.uuid4().version, uuid.uuid5(uuid.NAMESPACE_DNS, 'a'))
print(pickle.loads(pickle.dumps({'a': P(1)})), copy.deepcopy([[1], [2]]))
print('\n'.join(difflib.unified_diff(['a', 'b'], ['a', 'c'], lineterm='')))
pprint.pprint({'a': list(range(30)), 'b': 'x' * 50})
print(f'{3.14159:.2f} {1234567:,} {"x":>5} {255:#x} {0.1 + 0.2!r} {1e100} {float("nan")}', 7 // -2, -7 % 3, round(2.5), round(-0.5))
print(sorted({'b': 1, 'a': 2}.items()), {1, 2, 3} & {2, 3}, [*range(3)], list(itertools.permutations('abc', 2))[:3])
match {'k': [1, 2, (3,)]}:
    case {'k': [a, *rest]}: print(a, rest)
async def go():
    await asyncio.sleep(0.01); return 'async'
print(asyncio.run(go()))
print(sys.stdout.encoding, sys.stdin.encoding, sys.getfilesystemencoding(), sys.stdout.isatty(), sys.stdin.isatty(), locale.getpreferredencoding())
print(ET.fromstring('<a><b c="1">t</b></a>').find('b').attrib, html.escape('<a&b>'), urllib.parse.quote('a b/ü'))
print(ast.literal_eval("{'a': [1, 2]}"), shlex.split("a 'b c'"), tomllib.loads('a = 1'))
print(inspect.signature(P), typing.get_type_hints(P), calendar.month(2024, 2))
b = io.BytesIO(); z = zipfile.ZipFile(b, 'w'); z.writestr('a', 'b' * 1000); z.close(); print(zipfile.ZipFile(b).namelist(), gzip.decompress(gzip.compress(b'abc')))
warnings.warn('careful'); logging.warning('log %s', 1)
t = time.time(); time.sleep(0.05); print(0.04 < time.time() - t < 1, time.perf_counter() > 0, time.gmtime(0).tm_year)
print(input('Who? '), sys.stdin.read())
print('to err', file=sys.stderr)
class E(Exception): pass
try:
    try: {}['x']
    except KeyError as e: raise E('wrapped') from e
except E as e:
    import traceback; traceback.print_exc()
    print(repr(e.__cause__))
print(sum(i * i for i in range(100000)), max(range(10), key=lambda x: -x))
sys.exit('bye')
