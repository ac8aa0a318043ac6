import { expect } from '@playwright/test';
import { a } from './person.ts';
import type { Person } from './person.ts';

// What a person does in a practice, as support/journey.ts has it for Chromium.

/** From the first screen. Answers the id of the practice. */
export async function beginPractice(
  person: Person,
  language: string,
  framework: string,
): Promise<string> {
  await person.clicks(a('link', /^Practise solo/));
  await person.clicks(a('listbox', 'exercise'), a('option', 'Fizz Buzz'));
  // The version follows the name: C is not C++.
  const named = (name: string): RegExp => new RegExp(`^${name.replace(/[+.]/g, '\\$&')}( |$)`);
  await person.clicks(a('listbox', 'language'), a('option', named(language)));
  await person.clicks(a('listbox', 'test framework'), a('option', named(framework)));
  await person.clicks(a('button', 'create'));
  await person.sees(a('textbox', 'editor'));
  const hash = await person.window.call(() => location.hash);
  return hash.replace('#/kata/', '');
}

export async function openFile(person: Person, name: string): Promise<void> {
  await person.clicks(a('listbox', 'files'), a('option', name));
  await person.sees(a('region', name));
}

/** Types one line over all of the file: with more, the editor would indent what it finds. */
export async function typeFile(person: Person, name: string, line: string): Promise<void> {
  await openFile(person, name);
  await person.clicks(a('textbox', 'editor'));
  await person.presses('Control+a');
  await person.types(line);
}

/** Puts a text in place of all of the file. */
export async function pasteFile(person: Person, name: string, text: string): Promise<void> {
  await openFile(person, name);
  await person.clicks(a('textbox', 'editor'));
  await person.presses('Control+a');
  await person.pastes(text);
}

/** Presses [test] and waits for the light: `2 green`. */
export async function pressTest(person: Person, light: string): Promise<void> {
  await person.clicks(a('button', 'test'));
  await expectLight(person, light);
}

export async function expectLight(person: Person, light: string): Promise<void> {
  await expect
    .poll(() => lastLight(person), { timeout: 150_000, intervals: [100] })
    .toMatch(new RegExp(`^${light.split(' ')[0]} `));
  expect(await lastLight(person), await outputOf(person)).toBe(light);
}

async function lastLight(person: Person): Promise<string> {
  return (await lights(person)).at(-1) ?? 'none';
}

export async function lights(person: Person): Promise<readonly string[]> {
  const found = await person.all(a('list', 'traffic lights'), a('listitem'));
  return found.map(({ name }) => name);
}

export async function output(
  person: Person,
  stream: 'stdout' | 'stderr' | 'status',
): Promise<string> {
  return (await person.sees(a('region', stream))).text;
}

async function outputOf(person: Person): Promise<string> {
  return `${await output(person, 'stdout')}\n${await output(person, 'stderr')}`;
}
