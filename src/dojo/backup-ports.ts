import type { Result } from '../kata/result.ts';
import type { ArchiveProblem } from './archive-ports.ts';
import type { AnyFile } from './any-file.ts';

/** The file that holds all that is kept here. Met by archive/. */
export interface BackupFiles {
  /** A tar of these, in their order, in one folder. Its first is the `backupContents`. */
  pack(entries: AsyncIterable<BackupEntry>, at: Date): Promise<Blob>;
  /** Told by how it begins, whatever it is called. */
  isBackup(file: AnyFile): Promise<boolean>;
  /**
   * Hands on each entry, in order, when the one before was taken care of. What stands before a damage
   * has been handed on.
   */
  read(
    file: AnyFile,
    onEntry: (entry: BackupEntry) => Promise<void>,
  ): Promise<Result<null, ArchiveProblem>>;
}

export type BackupEntry = {
  /** Below the one folder: `katas/DfH8sP.tgz`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The name of the first entry, which makes a tar a backup, and of the last: without it, it is cut short. */
export const backupContents = 'backup.json';
export const backupEnd = 'settings.json';
