import type { IncomingMessage, ServerResponse } from 'node:http';

/** `cut` begins the answer to a POST and breaks off; `silent` answers no POST at all. */
export type Instead =
  | 'dumb'
  | 'page'
  | 'garbage'
  | 'cut'
  | 'silent'
  | 'redirect'
  | 'broken'
  | 'too much'
  | 'bad pack'
  | 'error';

/** Whether it was answered so. */
export function isInstead(
  instead: Instead,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const isPost = request.method === 'POST';
  const result = { 'content-type': 'application/x-git-upload-pack-result' };
  const advertisement = { 'content-type': 'application/x-git-upload-pack-advertisement' };
  const ways: Readonly<Record<Instead, (() => unknown) | null>> = {
    dumb: () =>
      response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`${'a'.repeat(40)}\trefs/heads/main\n`),
    page: () =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>hello'),
    garbage: () => response.writeHead(200, advertisement).end(Buffer.alloc(5000, 7)),
    redirect: () => response.writeHead(301, { location: 'http://127.0.0.1:9/other.git' }).end(),
    broken: () => response.writeHead(500).end('no'),
    cut: isPost
      ? () => {
          response.writeHead(200, { ...result, 'content-length': '5000' });
          response.write('0008NAK\n');
          setTimeout(() => response.destroy(), 50);
        }
      : null,
    silent: isPost ? () => undefined : null,
    'too much': isPost
      ? () => {
          response.writeHead(200, result);
          const more = () => {
            while (!response.destroyed && response.write(Buffer.alloc(100_000, 48)));
          };
          response.on('drain', more);
          more();
        }
      : null,
    'bad pack': isPost
      ? () =>
          response
            .writeHead(200, result)
            .end(Buffer.concat([Buffer.from('0008NAK\n'), band(1, Buffer.from('PACKnone'))]))
      : null,
    error: isPost
      ? () =>
          response
            .writeHead(200, result)
            .end(
              Buffer.concat([Buffer.from('0008NAK\n'), band(3, Buffer.from('out of\u0007 luck'))]),
            )
      : null,
  };
  ways[instead]?.();
  return ways[instead] !== null;
}

function band(number: number, content: Buffer): Buffer {
  const length = (content.length + 5).toString(16).padStart(4, '0');
  return Buffer.concat([Buffer.from(length), Buffer.from([number]), content, Buffer.from('0000')]);
}
