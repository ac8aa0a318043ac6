import { zipSync } from 'fflate';
import { bytesOf } from '../../src/git/bytes.ts';
import { flatKata, flatSteps } from './flat-kata.ts';

/**
 * A kata of cyber-dojo as GitHub gives it back: a clone in a .zip, on master, without tags. Loose
 * objects, as a clone of a few commits by hand has them.
 */
export async function pushedClone(given?: Parameters<typeof flatKata>[1]): Promise<Uint8Array> {
  const { history } = await flatKata(flatSteps, given);
  const files = history.objects.map(
    ({ oid, deflated }) => [`objects/${oid.slice(0, 2)}/${oid.slice(2)}`, deflated] as const,
  );
  const tip = history.refs.get('refs/heads/main') ?? '';
  const git = [
    ['HEAD', bytesOf('ref: refs/heads/master\n')],
    ['packed-refs', bytesOf(`# pack-refs with: peeled \n${tip} refs/remotes/origin/master\n`)],
    ['refs/heads/master', bytesOf(`${tip}\n`)],
    ['config', bytesOf('[remote "origin"]\n\turl = https://github.com/diego/kata.git\n')],
    ...files,
  ] as const;
  return zipSync(Object.fromEntries(git.map(([path, bytes]) => [`kata/.git/${path}`, bytes])));
}
