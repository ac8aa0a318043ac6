import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { parentOf, resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';
import type { ErrorPlace } from './error-place.ts';
import { fileUrlOf, pathOfUrl } from './modules/file-url.ts';
import { textOfFile } from './text-of-file.ts';

/** Leads from places in files to those in what they were made from, by `//# sourceMappingURL=`. */
export function createSourceMaps(tree: Tree, isEnabledFirst: boolean) {
  let isEnabled = isEnabledFirst;
  const maps = new Map<string, TraceMap | null>();

  return {
    enable(isWanted: boolean): void {
      isEnabled = isWanted;
    },

    mapped(place: ErrorPlace): ErrorPlace {
      const map = isEnabled ? mapOf(place.url) : null;
      if (map === null) return place;
      const { source, line, column } = originalPositionFor(map, place);
      if (source === null) return place;
      return { url: source.startsWith('file:') ? pathOfUrl(source) : source, line, column };
    },
  };

  function mapOf(url: string): TraceMap | null {
    const path = url.startsWith('file:') ? pathOfUrl(url) : url;
    const known = maps.get(path);
    if (known !== undefined) return known;
    const made = readMap(path);
    maps.set(path, made);
    return made;
  }

  /** A map that is missing or wrong is none: the place in the file is told then. */
  function readMap(path: string): TraceMap | null {
    if (!tree.exists(path)) return null;
    const named = [...textOfFile(tree, path).matchAll(comment)].at(-1)?.[1];
    if (named === undefined) return null;
    try {
      const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/.exec(named);
      const mapPath = resolvePath(parentOf(path), decodeURIComponent(named));
      const json =
        inline === null
          ? textOfFile(tree, mapPath)
          : decoded(inline[2] ?? '', inline[1] !== undefined);
      return new TraceMap(json, fileUrlOf(inline === null ? mapPath : path).href);
    } catch {
      return null;
    }
  }
}

const comment = /\/[/*][#@] ?sourceMappingURL=([^\s'"*]+)/g;

function decoded(text: string, isBase64: boolean): string {
  if (!isBase64) return decodeURIComponent(text);
  return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
}
