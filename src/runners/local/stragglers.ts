import { readFile, readdir, readlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Kills what a run has left behind outside its process group: daemons that began a session of their
 * own. They are known by the mark in their environment, or by the folder that they are in. Where
 * there is no /proc (macOS) they cannot be found; a process that has shaken off both is not found.
 */
export async function killStragglers(mark: string, folder: string): Promise<void> {
  // Again and again: what is not dead yet may have started more of its kind.
  for (let round = 0; round < maxRounds; round += 1) {
    const found = await stragglers(mark, folder);
    if (found.length === 0) return;
    for (const pid of found) killOne(pid);
    await sleep(5);
  }
}

const maxRounds = 100;

async function stragglers(mark: string, folder: string): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const own = await Promise.all(
    pids.map(async (pid) => pid !== process.pid && (await isOfRun(pid, mark, folder))),
  );
  return pids.filter((_pid, index) => own[index]);
}

async function isOfRun(pid: number, mark: string, folder: string): Promise<boolean> {
  try {
    const environment = await readFile(`/proc/${pid}/environ`, 'latin1');
    if (environment.split('\0').includes(mark)) return true;
    const cwd = await readlink(`/proc/${pid}/cwd`);
    return cwd === folder || cwd.startsWith(`${folder}/`);
  } catch {
    // It has gone meanwhile, or is another user's: none of ours.
    return false;
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
