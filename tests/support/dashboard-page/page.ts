import { h, render } from 'preact';
import '../../../src/ui/style/style.css';
import { loadDashboard } from '../../../src/ui/models/dashboard.ts';
import { Dashboard } from '../../../src/ui/parts/dashboard/Dashboard.tsx';
import { openKataStore } from '../../../src/store/kata-store.ts';
import type { Dojo } from '../../../src/dojo/dojo.ts';
import { manifest, startFiles } from '../katas.ts';
import { catalogueRow } from './rows.ts';
import './window.ts';

// The dashboard as the app has it, with the app's own store, on a page that is driven from outside
// (see dashboard-build.ts). The catalogue is written as it stands after the katas were closed, so that
// 19 200 lights need not be saved one by one.

const prefix = 'dashboard-';
const groupId = 'GrpGrp';
const store = openKataStore({ prefix });
// The verbs that the dashboard calls need no more of the dojo.
const dojo = { store, groups: store.groups } as unknown as Dojo;
const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
const row = (animal: number, lights: number) => catalogueRow(animal, lights, groupId);
let made = { animals: 0, lights: 0 };

window.dashboardPage = {
  async make(animals, lights) {
    made = { animals, lights };
    const { language: _, ...rest } = manifest;
    await store.groups.create({
      manifest: {
        ...rest,
        language: manifest.language,
        id: groupId,
        created: [2026, 11, 21, 9, 0, 0, 0],
      },
      files: startFiles,
    });
    await store.listKatas();
    for (let animal = 0; animal < animals; animal += 1) {
      const member = row(animal, lights);
      await emptyDatabase(`${prefix}kata-${member.id}`);
      await put(member);
    }
  },

  async draw() {
    const started = performance.now();
    const model = await loadDashboard(dojo, groupId);
    const read = performance.now() - started;
    const before = performance.now();
    const { length } = model.columns.value;
    const columns = performance.now() - before;
    if (length === 0) throw new Error('there are no columns');
    model.close();
    render(null, place);
    // The part reads by itself: what it draws is timed from the moment that it has read.
    let had = 0;
    const listKatas = async () => {
      const katas = await store.listKatas();
      had = performance.now();
      return katas;
    };
    const watched: Dojo = { ...dojo, store: { ...store, listKatas } };
    render(h(Dashboard, { dojo: watched, groupId }), place);
    while (document.querySelector('a[data-event]') === null) await nextFrame();
    const drawn = performance.now();
    const whole = await wholeTable();
    return {
      read,
      columns,
      draw: drawn - had,
      whole: whole - had,
      links: document.querySelectorAll('a[data-event]').length,
    };
  },

  async bare(animals, lights) {
    const table = document.createElement('div');
    document.body.append(table);
    const started = performance.now();
    const cell = '<td><a href="#/">1 red</a></td>';
    table.innerHTML = `<table>${`<tr>${cell.repeat(lights)}</tr>`.repeat(animals)}</table>`;
    await nextFrame();
    const took = performance.now() - started;
    table.remove();
    return took;
  },

  async light() {
    made = { ...made, lights: made.lights + 1 };
    await put(row(0, made.lights));
    const started = performance.now();
    const channel = new BroadcastChannel(`${prefix}changes`);
    channel.postMessage('changed');
    const shown = () => document.querySelector('.dashboard [role=status]')?.textContent;
    const before = shown();
    while (shown() === before) await nextFrame();
    channel.close();
    return performance.now() - started;
  },

  async scroll(steps) {
    const region = document.querySelector('.dash-region');
    if (region === null) throw new Error('there is no dashboard');
    const times: number[] = [];
    for (let step = 0; step < steps; step += 1) {
      const started = performance.now();
      region.scrollLeft -= 400;
      await nextFrame();
      times.push(performance.now() - started);
    }
    return times;
  },
};

async function wholeTable(): Promise<number> {
  const cellsOf = (row: Element | null | undefined) => row?.children.length ?? 0;
  const isWhole = () => {
    const rows = [...document.querySelectorAll('.dash tbody tr')];
    const cells = cellsOf(document.querySelector('.dash thead tr'));
    return rows.length === made.animals && cellsOf(rows.at(-1)) === cells;
  };
  while (!isWhole()) await nextFrame();
  return performance.now();
}

/** The next frame has been painted. */
async function nextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

async function emptyDatabase(name: string): Promise<void> {
  const opening = indexedDB.open(name, 2);
  const database = await answer(opening);
  database.close();
}

async function put(member: ReturnType<typeof row>): Promise<void> {
  const database = await answer(indexedDB.open(`${prefix}dojo`));
  await answer(database.transaction('katas', 'readwrite').objectStore('katas').put(member));
  database.close();
}

async function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
