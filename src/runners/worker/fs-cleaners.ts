import { fsCleanersScript } from '../../kata/fs-cleaners.ts';

/** The script that cyber-dojo's images have in the home folder, and that start-points `source`. */
export const fsCleaners = {
  path: '/home/sandbox/cyber_dojo_fs_cleaners.sh',
  text: fsCleanersScript,
} as const;
