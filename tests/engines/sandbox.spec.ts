import { expect } from '@playwright/test';
import { test } from '../support/engines/at-engine.ts';
import { countHits } from '../support/engines/counting-server.ts';
import {
  beginPractice,
  output,
  pasteFile,
  pressTest,
  typeFile,
} from '../support/engines/practise.ts';
import { waysOut } from '../support/ways-out.ts';

test('code of a practice reaches neither the network nor what the app keeps', async ({
  person,
  site,
}) => {
  const server = await countHits();
  await person.window.call(
    async (url: string) => void (await fetch(url)),
    `http://${server.host}/`,
  );
  expect(server.hits(), 'the app may reach the server').toEqual(['GET /']);
  await beginPractice(person, 'JavaScript', 'assert');
  const tries = waysOut
    .replaceAll('OUTSIDE', server.host)
    .replaceAll('INSIDE', new URL(site.url).host);

  const told = 'tell().then((told) => console.log(JSON.stringify(told)))';
  await pasteFile(person, 'hiker_test.js', `${tries}\n${told};`);
  await pressTest(person, '1 green');
  expectNoWayOut(await output(person, 'stdout'));

  await test.step('nor does code that has got the whole worker', async () => {
    const script = `${tries}\ntell().then((told) => postMessage(JSON.stringify(told)));`;
    const printed = await person.window.callInFrame(runInWorker, script);
    expectNoWayOut(printed);
    expect((JSON.parse(printed) as Told)['database']).toMatch(
      /SecurityError|Access|insecure|denied/,
    );
  });
  expect(server.hits()).toEqual(['GET /']);
  await server.close();
});

test('an endless loop is stopped, and the next test runs', async ({ person }) => {
  await beginPractice(person, 'JavaScript', 'assert');
  await typeFile(person, 'hiker.js', 'for (;;);');
  await pressTest(person, '1 timed out');
  await typeFile(person, 'hiker.js', 'module.exports = { answer: () => 42 };');
  await pressTest(person, '2 green');
});

type Told = Readonly<Record<string, string>>;

function expectNoWayOut(printed: string): void {
  const json = printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1);
  const told = JSON.parse(json) as Told;
  expect(Object.keys(told).length).toBe(31);
  expect(Object.entries(told).filter(([, what]) => what.startsWith('OUT'))).toEqual([]);
}

/** In the sandbox's frame, as the frame starts its own. */
function runInWorker(script: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => resolve(String(data));
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
