import type { Run } from './run.ts';
import type { Location } from './stop.ts';

type Speaker = Pick<Run, 'process' | 'level'>;

/** `make` or, called by a make, `make[1]`. */
export function programName({ level }: Pick<Run, 'level'>): string {
  return level === 0 ? 'make' : `make[${level}]`;
}

export function say(run: Speaker, message: string): void {
  run.process.write('stdout', `${programName(run)}: ${message}\n`);
}

/** To stderr, with the line of the makefile where there is one. */
export function warn(run: Speaker, location: Location | null, message: string): void {
  const where = location === null ? programName(run) : `${location.file}:${location.line}`;
  run.process.write('stderr', `${where}: ${message}\n`);
}

/** Before it is told why a makefile could not be made: that it is not there. */
export function tellMissingMakefile(run: Run): void {
  const makefile = run.makefileInWork;
  if (makefile === null || makefile.isOptional || makefile.mtimeMs !== null) return;
  warn(run, makefile.location, `${makefile.name}: No such file or directory`);
}
