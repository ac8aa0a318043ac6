import { bytesOf, type Bytes } from './bytes.ts';

/** A commit of UTC, whose author made it too, as git writes it. */
export function commitContent(commit: {
  readonly name: string;
  readonly email: string;
  /** Since 1970. */
  readonly seconds: number;
  readonly tree: string;
  readonly parent: string | null;
  readonly message: string;
}): Bytes {
  const { name, email, seconds, tree, parent, message } = commit;
  const signature = `${name} <${email}> ${seconds} +0000`;
  return bytesOf(
    [
      `tree ${tree}`,
      ...(parent === null ? [] : [`parent ${parent}`]),
      `author ${signature}`,
      `committer ${signature}`,
      '',
      `${message}\n`,
    ].join('\n'),
  );
}
