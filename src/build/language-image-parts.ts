import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ImagePart, LanguageImage } from '../kata/language-image.ts';
import { needsOf } from './runtime-needs.ts';
import { runtimes } from './runtimes.ts';
import type { PartSource, Runtime } from './runtime.ts';
import { readStartPoints } from './start-points.ts';

/**
 * Gives the app `virtual:language-images`: what each image consists of, and its parts as files beside
 * the app. What does not come with the app itself lies under images/, which no one fetches unasked.
 * `root` is where the start-points are, which name the images.
 */
export function languageImageParts(root: string): Plugin {
  let isServed = false;
  let made = new Map<string, Promise<Made>>();
  const make = (runtime: string, source: PartSource): Promise<Made> => {
    const id = placeOf(runtime, source);
    const making = made.get(id) ?? (isServed ? madeOrBroken(source) : madeOf(source, true));
    made.set(id, making);
    return making;
  };

  return {
    name: 'pocket-dojo:language-image-parts',
    configResolved(config) {
      isServed = config.command === 'serve';
    },
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    async load(id) {
      if (id !== resolvedName) return null;
      const urls: string[] = [];
      const all: LanguageImage[] = [];
      const places = new Map<string, number>();
      const { images, paths: startPointPaths } = readStartPoints(root);
      for (const path of startPointPaths) this.addWatchFile(resolve(path));
      for (const { name, runtimes: uses } of images) {
        const parts: ImagePart[] = [];
        for (const [runtime, source] of uses.flatMap(partsOf)) {
          const part = await make(runtime, source);
          const path = placeOf(runtime, source);
          let place = places.get(path);
          if (place === undefined) {
            place = urls.length;
            places.set(path, place);
            urls.push(
              isServed
                ? JSON.stringify(`${servedPath}/${path}`)
                : `import.meta.ROLLUP_FILE_URL_${this.emitFile(fileOf(runtime, source, part))}`,
            );
          }
          parts.push({ ...labelOf(source), ...told(part), url: String(place) });
        }
        const needs = needsOf(uses);
        all.push({ name, parts, ...(needs.length === 0 ? {} : { needs }) });
      }
      return [
        `const urls = [${urls.join(', ')}];`,
        `export const images = ${JSON.stringify(all)}.map(({ parts, ...image }) => ({`,
        '  ...image, parts: parts.map((part) => ({ ...part, url: urls[Number(part.url)] })),',
        '}));',
      ].join('\n');
    },
    configureServer(server) {
      server.middlewares.use(servedPath, (request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
        const part = made.get(path);
        if (part === undefined) return next();
        part.then(({ content }) => {
          response.setHeader('Content-Type', 'application/octet-stream');
          response.setHeader('Cache-Control', 'no-store');
          response.end(content);
        }, next);
      });
      server.watcher.on('change', (path) => {
        if (!/[\\/]src[\\/](runners|kata)[\\/]/.test(path)) return;
        made = new Map();
        const module = server.moduleGraph.getModuleById(resolvedName);
        if (module !== undefined) server.moduleGraph.invalidateModule(module);
      });
    },
  };
}

type Made = { readonly content: Uint8Array; readonly sha256: string };

const moduleName = 'virtual:language-images';
const resolvedName = `\0${moduleName}`;
const servedPath = '/@language-image';

/** While someone works on one language, the others go on: a part that cannot be built fails when run. */
async function madeOrBroken(source: PartSource): Promise<Made> {
  try {
    return await madeOf(source, false);
  } catch (error) {
    const reason = `${source.name} could not be built: ${String(error)}`;
    return madeOf(
      { ...source, content: async () => `throw Error(${JSON.stringify(reason)})` },
      false,
    );
  }
}

async function madeOf(source: PartSource, minify: boolean): Promise<Made> {
  const raw = await source.content({ minify });
  const content = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** A runtime may have parts of one name and several kinds. */
function placeOf(runtime: string, { kind, name }: PartSource): string {
  return `${runtime}/${kind}/${name}`;
}

function partsOf(name: keyof typeof runtimes): readonly [runtime: string, source: PartSource][] {
  const { parts }: Runtime = runtimes[name];
  return parts.map((source) => [name, source]);
}

function labelOf({ name, kind, toolchain, comesWithApp = false }: PartSource) {
  return { name, kind, comesWithApp, ...(toolchain === undefined ? {} : { toolchain }) };
}

function told({ content, sha256 }: Made) {
  return { sizeBytes: content.length, sha256 };
}

function fileOf(runtime: string, source: PartSource, { content, sha256 }: Made) {
  const folder = source.comesWithApp === true ? 'assets' : 'images';
  const fileName = `${folder}/${runtime}-${source.kind}-${sha256.slice(0, 8)}${source.extension}`;
  return { type: 'asset', fileName, source: content } as const;
}
