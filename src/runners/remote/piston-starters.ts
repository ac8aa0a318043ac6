import { fsCleanersScript } from '../../kata/fs-cleaners.ts';

/**
 * How cyber-dojo.sh is begun in each language of Piston's. Piston runs one file of one language, and
 * a job sees the programs of that language's package alone, by its PATH. So the file that it runs is
 * one of ours, in the kata's language, that hands over to bash: cyber-dojo.sh then finds `python3`.
 * Languages that Piston compiles are not among them: it would compile all files of the kata as one.
 */
export const pistonStarters: ReadonlyMap<string, string> = new Map([
  ['bash', 'exec bash ./.pocket-dojo.sh\n'],
  ['python', "import os\nos.execvp('bash', ['bash', './.pocket-dojo.sh'])\n"],
  ['ruby', "exec 'bash', './.pocket-dojo.sh'\n"],
  ['perl', "exec 'bash', './.pocket-dojo.sh';\n"],
  [
    'javascript',
    "process.exit(require('node:child_process').spawnSync('bash', ['./.pocket-dojo.sh'], { stdio: 'inherit' }).status ?? 1);\n",
  ],
  ['php', "<?php passthru('bash ./.pocket-dojo.sh', $status); exit($status);\n"],
  ['lua', "local _, _, status = os.execute('bash ./.pocket-dojo.sh')\nos.exit(status)\n"],
]);

/** What cyber-dojo's images would have set up: Piston lets nobody set the environment from outside. */
export function pistonScript(id: string, imageName: string): string {
  return `export CYBER_DOJO_SANDBOX="$PWD" CYBER_DOJO_ID=${quoted(id)} CYBER_DOJO_IMAGE_NAME=${quoted(imageName)}
cat > ~/cyber_dojo_fs_cleaners.sh <<'POCKET_DOJO'
${fsCleanersScript}POCKET_DOJO
rm -f ./.pocket-dojo.sh ./.pocket-dojo-start
exec bash ./cyber-dojo.sh < /dev/null
`;
}

/** As one word of bash. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
