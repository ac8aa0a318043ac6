import type { Archive } from './dojo/archive-ports.ts';
import type { BackupFiles } from './dojo/backup-ports.ts';
import type { Invitations } from './dojo/invitation-ports.ts';
import { once } from './once.ts';

// What archive/ has, loaded when it is first asked for.

export function laterArchive(): Archive {
  return {
    tgz: async (copy, root) => (await import('./archive/tgz.ts')).tgz(copy, root),
    pack: async (history, had) =>
      (await import('./archive/pack-to-send.ts')).packToSend(history, had),
    open: async (archive) => (await import('./archive/open-archive.ts')).openArchive(archive),
    openFolder: async (files) => (await import('./archive/open-archive.ts')).openFolder(files),
  };
}

export function laterBackups(): BackupFiles {
  const made = once(async () => (await import('./archive/backup-tar.ts')).backupTar);
  return {
    pack: async (entries, at) => (await made()).pack(entries, at),
    isBackup: async (file) => (await made()).isBackup(file),
    read: async (file, onEntry) => (await made()).read(file, onEntry),
  };
}

export function laterInvitations(): Invitations {
  return {
    code: async (shared) => (await import('./archive/invitation.ts')).invitationCode(shared),
    read: async (text) => (await import('./archive/invitation.ts')).readInvitation(text),
  };
}
