import type { ImagePart } from '../kata/language-image.ts';

/**
 * What has come of a part that is not whole yet, in pieces: a fetch that was broken off goes on from
 * there, on a later visit too. Pieces are checked by nobody; the hash of the whole tells in the end.
 */
export type BegunParts = ReturnType<typeof begunParts>;

/** So much is lost at most when the page goes away in the middle. */
const usualPieceBytes = 1024 * 1024;

export function begunParts(openCache: () => Promise<Cache>, pieceBytes = usualPieceBytes) {
  return {
    /** How much of it would be put by `read`. */
    async bytes(part: ImagePart): Promise<number> {
      let bytes = 0;
      for await (const piece of pieces(part)) bytes += lengthOf(piece);
      return bytes;
    },
    /** Puts what has come of it at its beginning, and answers how much that is. */
    async read(part: ImagePart, content: Uint8Array<ArrayBuffer>): Promise<number> {
      let bytes = 0;
      for await (const piece of pieces(part)) {
        const came = new Uint8Array(await piece.arrayBuffer());
        // Not what it says of itself: what follows cannot be placed.
        if (came.length !== lengthOf(piece) || bytes + came.length > content.length) break;
        content.set(came, bytes);
        bytes += came.length;
      }
      return bytes;
    },
    /** Keeps the pieces that lie in what came from `before` to `now`; also one cut short, at the end. */
    async keep(
      part: ImagePart,
      content: Uint8Array<ArrayBuffer>,
      came: { readonly before: number; readonly now: number; readonly isEnd: boolean },
    ): Promise<void> {
      for (let index = Math.floor(came.before / pieceBytes); ; index += 1) {
        const start = index * pieceBytes;
        const end = Math.min(start + pieceBytes, came.now);
        if (end <= start || (end < start + pieceBytes && !came.isEnd)) return;
        const cache = await openCache();
        await cache.put(keyOfPiece(part, index), responseOf(content.slice(start, end)));
      }
    },
    async forget(part: ImagePart): Promise<void> {
      const cache = await openCache();
      for (let index = 0; await cache.delete(keyOfPiece(part, index)); index += 1);
    },
  };

  /** From the first on, up to where one is missing; only the last of them may be short. */
  async function* pieces(part: ImagePart): AsyncGenerator<Response> {
    const cache = await openCache();
    for (let index = 0; ; index += 1) {
      const piece = await cache.match(keyOfPiece(part, index));
      if (piece === undefined) return;
      yield piece;
      if (lengthOf(piece) < pieceBytes) return;
    }
  }
}

/** The hash of the part that a piece under this path is of; null for any other path. */
export function hashOfPiece(path: string): string | null {
  return path.startsWith(folder) ? (path.slice(folder.length).split('/')[0] ?? null) : null;
}

const folder = '/language-image-begun/';
const lengthHeader = 'Content-Length';

function keyOfPiece({ sha256 }: ImagePart, index: number): string {
  return `${folder}${sha256}/${index}`;
}

function responseOf(piece: Uint8Array<ArrayBuffer>): Response {
  return new Response(piece, { headers: { [lengthHeader]: String(piece.length) } });
}

function lengthOf(piece: Response): number {
  return Number(piece.headers.get(lengthHeader) ?? 0);
}
