import { checkRepository } from './check-repository.ts';
import { Connection } from './connection.ts';
import type { KataCommit } from './kata-commit.ts';
import { kataDatabaseName, openKataDatabase, type KataSchema } from './kata-database.ts';
import { repositoryReader } from './repository-reader.ts';

/** A kata's last event, read from its own database; null when that is damaged or gone. */
export async function readTip(prefix: string, id: string): Promise<KataCommit | null> {
  const name = kataDatabaseName(prefix, id);
  const connection = new Connection<KataSchema>((lost) => openKataDatabase(name, lost));
  try {
    const checked = await checkRepository(id, repositoryReader(id, connection));
    return checked.ok ? checked.value : null;
  } finally {
    await connection.close();
  }
}
