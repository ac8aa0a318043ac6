import contextlib, csv, glob, io, json, os, pathlib, shutil, sqlite3, tempfile


def show(*values):
    print(*map(repr, values))


def fails(action, *args):
    try:
        action(*args)
        print('no error')
    except OSError as error:
        print(type(error).__name__, error.strerror, error.filename)


text = pathlib.Path('text.txt')
with open(text, 'x') as f:
    f.write('héllo\n')
    f.write('world\n')
fails(open, text, 'x')
with open(text, 'a') as f:
    show(f.tell(), f.write('more\n'), f.tell())
with open(text, 'r+b') as f:
    show(f.seek(0, 2), f.seek(2), f.write(b'ZZ'), f.seek(0), f.read(), f.truncate(4))
    show(f.seek(10), f.write(b'end'))
show(text.read_bytes())
os.truncate(text, 5)
show(text.stat().st_size)
with open('holes', 'wb') as f:
    f.truncate(5)
    f.seek(8)
    f.write(b'!')
show(open('holes', 'rb').read())

os.makedirs('d/e/f', exist_ok=True)
for name in 'bca':
    pathlib.Path('d', name + '.txt').write_text(name * 3, encoding='utf-8')
show(sorted(os.listdir('d')), sorted(glob.glob('d/**/*', recursive=True)))
show(oct(os.stat('text.txt').st_mode), oct(os.stat('d').st_mode))
os.chmod('text.txt', 0o640)
show(oct(os.stat('text.txt').st_mode))
os.utime('text.txt', ns=(1_700_000_000_123_456_000, 1_700_000_000_123_456_000))
show(os.stat('text.txt').st_mtime_ns // 1000)
os.utime('text.txt', (1.5, 2.25))
show(os.stat('text.txt').st_mtime)
before = os.stat('d').st_mtime_ns
pathlib.Path('d/touched').touch()
show(os.stat('d').st_mtime_ns >= before, os.stat('d/touched').st_mtime_ns >= before)

os.symlink('text.txt', 'link')
os.symlink('nowhere', 'dangling')
show(os.readlink('link'), os.path.islink('link'), open('link', 'rb').read())
show(os.path.samefile('link', 'text.txt'), os.path.exists('dangling'), os.path.lexists('dangling'))
fails(open, 'dangling')

os.rename('d', 'g')
os.replace('g/a.txt', 'g/b.txt')
show(open('g/b.txt').read(), sorted(os.listdir('g')))
for action, *args in [
    (os.rmdir, 'g'), (os.rmdir, 'text.txt'), (os.unlink, 'g'), (open, 'g'), (open, 'no/x', 'w'),
    (os.mkdir, 'g'), (open, 'text.txt/b'), (os.rename, 'zz', 'yy'), (os.listdir, 'text.txt'),
    (os.rename, 'g', 'g/e/in'), (os.rename, 'text.txt', 'g'), (os.readlink, 'text.txt'),
]:
    fails(action, *args)

shutil.copy2('text.txt', 'copy.txt')
show(os.stat('copy.txt').st_mtime)
shutil.copytree('g', 'h')
show(sorted(str(path) for path in pathlib.Path('h').rglob('*')))
shutil.rmtree('g')
show(os.path.exists('g'))
shutil.move('h', 'moved')
show([(root, sorted(dirs), sorted(files)) for root, dirs, files in os.walk('moved')])

with tempfile.TemporaryFile('w+') as f:
    f.write('x' * 100000)
    f.seek(0)
    show(len(f.read()))
with tempfile.NamedTemporaryFile(dir='.') as f:
    f.write(b'1')
    f.flush()
    show(os.path.getsize(f.name))
show(os.path.exists(f.name))
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, 'q').touch()
    show(os.listdir(folder), folder.startswith('/tmp/'))

with open('unlinked', 'w+') as f:
    f.write('abc')
    f.flush()
    os.unlink('unlinked')
    f.write('def')
    f.seek(0)
    show(f.read(), os.fstat(f.fileno()).st_size, os.path.exists('unlinked'))
with open('before', 'w') as f:
    f.write('1')
    f.flush()
    os.rename('before', 'after')
    f.write('2')
show(open('after').read())
with open('two', 'w') as writer, open('two') as reader:
    writer.write('seen')
    writer.flush()
    show(reader.read())

with open('table.csv', 'w', newline='') as f:
    csv.writer(f).writerows([[1, 'a,b'], [2, 'ü']])
show(list(csv.reader(open('table.csv', newline=''))), open('table.csv', 'rb').read())
with open('some.json', 'w') as f:
    json.dump({'a': [1, 2.5, None, True, 'ß']}, f)
show(json.load(open('some.json')))
with contextlib.closing(sqlite3.connect('x.db')) as db, db:
    db.execute('create table t(a, b)')
    db.executemany('insert into t values(?, ?)', [(i, str(i)) for i in range(1000)])
with contextlib.closing(sqlite3.connect('x.db')) as db:
    show(db.execute('select sum(a), count(*) from t').fetchone())
show(os.path.exists('x.db-journal'))
os.remove('x.db')

show(open('/dev/null').read(), open('/dev/null', 'w').write('x'))
show(os.getcwd(), os.chdir('moved'), os.getcwd(), os.chdir('..'))
show(sorted(e.name + '/' if e.is_dir() else e.name for e in os.scandir('.')))
show(os.statvfs('.').f_bsize > 0, shutil.disk_usage('.').free > 0)
reading, writing = os.pipe()
show(os.write(writing, b'pipe'), os.read(reading, 10))
fd = os.open('raw', os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o640)
show(os.write(fd, b'raw'), os.close(fd), oct(os.stat('raw').st_mode))
show(oct(os.umask(0o077)), open('mine', 'w').close(), oct(os.stat('mine').st_mode))
show(os.mkdir('ours'), oct(os.stat('ours').st_mode))
with open('grown', 'ab', buffering=0) as f:
    for i in range(2000):
        f.write(b'0123456789')
show(os.path.getsize('grown'), open('grown', 'rb').read()[-5:])
show(os.path.expanduser('~'), pathlib.Path('moved').resolve().relative_to(os.getcwd()).parts)
