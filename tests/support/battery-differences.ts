/**
 * Where our shell is known not to be bash: the name of the script in battery/, and the lines that
 * ours has more (+) and fewer (-).
 */
export const knownDifferences: Readonly<Record<string, readonly string[]>> = {
  // bash answers 127 to set -u with -c alone.
  "bash -e from a shebang's option": ['+1', '-127'],
  'options stay in a command substitution': ['+nullglob\t\toff', '-nullglob       \toff'],
  // set -x does not show [[ ]], (( )) and for.
  'set -x goes to stderr and PS4 is kept': ['-+ [[ 1 -eq 1 ]]'],
  // head takes what it shows of a pipe, as of a file, and not a whole block.
  'stdin is shared by the commands of a group': ['+rest: 644 3\n4\n', '-rest: 644 '],
  'messages name the script and the line': [
    "+./cyber-dojo.sh: line 8: unset: `-z': not a valid identifier",
    '-./cyber-dojo.sh: line 8: unset: -z: invalid option',
    '-unset: usage: unset [-f] [-v] [-n] [name ...]',
  ],
  // Upper case of ß, and widths in bytes, which are C's.
  unicode: [
    '+8 süß SÜSS 🐞 日本',
    '+süß 🐞 日本|    ü|',
    '-8 süß SÜß 🐞 日本',
    '-süß 🐞 日本|   ü|',
  ],
};
