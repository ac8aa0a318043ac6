import { bash } from './bash.ts';
import { chmod } from './chmod.ts';
import { cmp } from './cmp.ts';
import type { Command } from './command.ts';
import { cp } from './cp.ts';
import { date } from './date.ts';
import { diff } from './diff.ts';
import { env, printenv } from './env.ts';
import { find } from './find.ts';
import { grep } from './grep.ts';
import { hexdump, od, xxd } from './hex-dumps.ts';
import { install } from './install.ts';
import { ls } from './ls.ts';
import { hostname, id, nproc, uname, whoami } from './machine.ts';
import { awk, expr, head, paste, sed, seq } from './mended.ts';
import { mkdir } from './mkdir.ts';
import { mktemp } from './mktemp.ts';
import { realpath } from './realpath.ts';
import { rm } from './rm.ts';
import { sort } from './sort.ts';
import { stat } from './stat.ts';
import { tee } from './tee.ts';
import { touch } from './touch.ts';
import { tr } from './tr.ts';
import { truncate } from './truncate.ts';
import { umask } from './umask.ts';
import { xargs } from './xargs.ts';
import { yes } from './yes.ts';

/** The small commands that are ours. */
export const commands: readonly Command[] = [
  awk,
  bash,
  chmod,
  cmp,
  cp,
  date,
  diff,
  env,
  expr,
  find,
  grep,
  head,
  hexdump,
  hostname,
  id,
  install,
  ls,
  mkdir,
  mktemp,
  nproc,
  od,
  paste,
  printenv,
  realpath,
  rm,
  sed,
  seq,
  sort,
  stat,
  tee,
  touch,
  tr,
  truncate,
  umask,
  uname,
  whoami,
  xargs,
  xxd,
  yes,
];
