import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { avatarNames } from '../kata/avatars.ts';
import { packagesFolder } from './package-files.ts';

/**
 * Packs the pictures of the 64 animals into one file, which is fetched when one of them is first
 * drawn: `virtual:avatars` says where it is. Those that Fluent Emoji has none of are our own, in
 * `folder`; an animal without a picture fails the build.
 */
export function avatars(folder: string): Plugin {
  let isServed = false;
  return {
    name: 'pocket-dojo:avatars',
    configResolved(config) {
      isServed = config.command === 'serve';
    },
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    load(id) {
      if (id !== resolvedName) return null;
      for (const name of avatarNames) this.addWatchFile(resolve(ownPath(folder, name)));
      if (isServed) return `export const avatarsUrl = ${JSON.stringify(servedPath)};`;
      const source = avatarSprite(folder);
      const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
      const file = this.emitFile({
        type: 'asset',
        fileName: `assets/avatars-${hash}.svg`,
        source,
      });
      return `export const avatarsUrl = import.meta.ROLLUP_FILE_URL_${file};`;
    },
    configureServer(server) {
      server.middlewares.use(servedPath, (_request, response) => {
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(avatarSprite(folder));
      });
    },
  };
}

const moduleName = 'virtual:avatars';
const resolvedName = `\0${moduleName}`;
const servedPath = '/@avatars.svg';

/** One SVG with a symbol for each animal, named as it is. */
export function avatarSprite(folder: string): string {
  const fluent = fluentIcons();
  const symbols = avatarNames.map((name) => {
    const body = bodyOf(folder, name, fluent);
    if (/\bid=/.test(body)) throw new Error(`the picture of the ${name} has ids of its own`);
    return `<symbol id="${name}" viewBox="0 0 32 32">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- ${notice} -->\n${symbols.join('\n')}\n</svg>\n`;
}

/** Wherever the pictures go, so does this. */
const notice =
  'Most of them are of Fluent Emoji, Copyright (c) Microsoft Corporation, MIT License: see notice.txt.';

function bodyOf(folder: string, name: string, fluent: Icons): string {
  const own = ownPath(folder, name);
  if (existsSync(own)) return packed(readFileSync(own, 'utf8'));
  const icon = fluent[fluentNames[name] ?? name];
  if (icon === undefined) throw new Error(`there is no picture of the ${name}: ${own}`);
  return icon.body;
}

/** What is within the svg element, without the comments and the space that only we read. */
function packed(svg: string): string {
  return svg
    .replace(/<\/?svg[^>]*>|<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim();
}

function ownPath(folder: string, name: string): string {
  return join(folder, `${name}.svg`);
}

type Icons = Readonly<Record<string, { readonly body: string }>>;

/** 32 x 32 each. The package is a file of JSON, of which we use some forty entries. */
function fluentIcons(): Icons {
  const file = join(packagesFolder, '@iconify-json/fluent-emoji-flat/icons.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly icons: Icons }).icons;
}

/** What Fluent Emoji calls otherwise. */
const fluentNames: Readonly<Record<string, string>> = {
  alligator: 'crocodile',
  bee: 'honeybee',
  buffalo: 'bison',
  hippo: 'hippopotamus',
  rhino: 'rhinoceros',
};
