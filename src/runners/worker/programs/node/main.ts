import { readNodeCommand } from './arguments.ts';
import type { NodeCommand } from './arguments.ts';
import { npm } from './npm.ts';
import { startNode } from './start-node.ts';
import type { Entry } from './begin.ts';
import { runTestFiles } from './test-files.ts';
import { warmUp } from './warm-up.ts';
import { nodeVersion } from './version.ts';
import type { CreatePrograms, Process, Program } from '../program.ts';
import { resolvePath } from '../../paths.ts';
import { unreachable } from '../../../../kata/result.ts';

export const createPrograms: CreatePrograms = () => [node, npm];

/** `node file.js`, `node -e`, `node -p`, `node --check`, `node < file`, `node --version`. */
const node: Program = {
  names: ['node', 'nodejs'],
  warm: warmUp,
  run: async (process) =>
    runNode(process, readNodeCommand(process.args, process.env['NODE_OPTIONS'])),
};

async function runNode(process: Process, command: NodeCommand): Promise<number> {
  switch (command.kind) {
    case 'print-version':
      process.write('stdout', `${nodeVersion}\n`);
      return 0;
    case 'bad-option':
      process.write('stderr', `node: bad option: ${command.option}\n`);
      return 9;
    case 'needs-argument':
      process.write('stderr', `node: ${command.option} requires an argument\n`);
      return 9;
    case 'file':
    case 'check': {
      const path = resolvePath(process.cwd, command.path);
      return startNode(process, { kind: command.kind, path }, [path, ...command.args], command);
    }
    case 'eval': {
      const { source, prints } = command;
      const entry: Entry = { kind: 'source', name: '[eval]', source, prints };
      return startNode(process, entry, command.args, command);
    }
    case 'stdin': {
      const source = new TextDecoder().decode(process.readStdin());
      const entry: Entry = { kind: 'source', name: '[stdin]', source, prints: false };
      return startNode(process, entry, ['-', ...command.args], command);
    }
    case 'test':
      return runTestFiles(process, command);
    default:
      return unreachable(command);
  }
}
