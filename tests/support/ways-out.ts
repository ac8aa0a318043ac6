/** Every way out of a worker that is known, as one script; it prints what each came to. */
export const waysOut = `
// WebKit gives an opaque origin some of its own, in which there is nothing.
const some = (all) => (all.length > 0 ? 'OUT ' + all : 'none');
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
  'service worker': () => navigator.serviceWorker.getRegistrations().then(some),
  broadcast: () => new Promise((yes) => { const c = new BroadcastChannel('katas'); c.onmessage = ({ data }) => yes('OUT ' + data); c.postMessage('hello'); }),
  databases: () => indexedDB.databases().then((all) => 'OUT ' + JSON.stringify(all)),
  database: () => new Promise((yes, no) => { const o = indexedDB.open('my-katas'); o.onsuccess = () => yes('OUT'); o.onerror = () => no(o.error); }),
  caches: () => caches.keys().then(some),
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
