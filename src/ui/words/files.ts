/** What stands at the list of files, and in the dialogs that it opens. */
export const filesWords = {
  files: 'files',
  newFile: 'new file',
  rename: 'rename',
  delete: 'delete',
  create: 'create',
  name: 'name',
  cancel: 'cancel',
  newTitle: 'New file',
  newTip: 'new file',
  renameTip: 'rename (F2 in the list)',
  deleteTip: 'delete (Delete in the list)',
  /** Of a new file, before its extension; it is there to be typed over. */
  newName: 'filename',
  deleteSentence: 'It stays in the lights that you have, and can be seen there.',
  testFile: 'test',
  highlighted: 'look here first',
} as const;

export function renameTitle(name: string): string {
  return `Rename ${name}`;
}

export function deleteTitle(name: string): string {
  return `Delete ${name}?`;
}

/** Why a file can be neither renamed nor deleted. */
export function keptWords(name: string): string {
  return `${name} stays with every kata`;
}
