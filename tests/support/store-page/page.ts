import { openKataStore } from '../../../src/store/kata-store.ts';
import { inspect } from './inspect.ts';
import { mendTag, racer } from './race.ts';
import { openRaw } from './raw.ts';
import { exportTimes, importTimes, readTimes } from './read-times.ts';
import { saveOn } from './save-on.ts';
import { timedKata } from './timed.ts';
import { timedImport } from './timed-import.ts';

// The store as the app has it, on a page that is driven from outside (see store-build.ts). It has the
// app's own prefix: served from the app's address, it makes katas for the app.

const store = openKataStore({ prefix: 'pocket-dojo-' });

window.storePage = {
  store,
  saveOn: (id, tell) => saveOn(store, id, tell),
  inspect: (id) => inspect(store, id),
  timedKata: (id, last) => timedKata(store, id, last),
  openRaw: (last) => openRaw(store, last),
  racer: (id, name) => racer(store, id, name),
  mendTag,
  readTimes: (id, rounds) => readTimes(store, id, rounds),
  importTimes: (id, rounds) => importTimes(store, id, rounds),
  timedImport: (form, given) => timedImport(store, form, given),
  exportTimes: (id, rounds) => exportTimes(store, id, rounds),
};
