import { expect, test } from 'vitest';
import { avatarSprite } from '../../src/build/avatars.ts';
import { avatarNames } from '../../src/kata/avatars.ts';

const pictures = new Map(
  [...avatarSprite('src/ui/avatars').matchAll(/<symbol id="(\w+)"[^>]*>(.*?)<\/symbol>/gs)].map(
    ([, name = '', body = '']) => [name, body],
  ),
);

test('each of the 64 animals has a picture, and no two have the same', () => {
  expect([...pictures.keys()]).toEqual(avatarNames);
  expect(new Set(pictures.values()).size).toBe(64);
  for (const [name, body] of pictures)
    expect({ name, shapes: /<path/.test(body) }).toEqual({ name, shapes: true });
});

test('a picture is only shapes: nothing that runs, or that is fetched from elsewhere', () => {
  for (const [name, body] of pictures) {
    expect({
      name,
      found: /script|href|url\(|on\w+=|<style|<image|<foreign/i.exec(body)?.[0],
    }).toEqual({ name, found: undefined });
  }
});

test('an animal that no one has drawn stops the build, by name', () => {
  expect(() => avatarSprite('tests')).toThrow('there is no picture of the antelope');
});
