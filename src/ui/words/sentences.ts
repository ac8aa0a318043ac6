import type { OfflineState } from '../../dojo/browser-ports.ts';
import type { OpenProblem, SaveProblem, StorageProblem } from '../../dojo/ports.ts';
import type { PullFailure } from '../../dojo/runner-ports.ts';
import type { FileDiff } from '../../kata/diff.ts';
import type { FileNameProblem } from '../../kata/file-name.ts';
import type { LightFault } from '../../kata/light-fault.ts';
import { unreachable } from '../../kata/result.ts';

// Every sentence that depends on what happened: what it was, what was kept, what to do. They stand
// here together so that they are told in one voice, and can be told in another language.

export function fileNameWords(problem: FileNameProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'A file needs a name.';
    case 'taken':
      return `${quoted(problem.by)} is there already. Capitals do not tell two names apart.`;
    case 'absolute':
      return 'A name cannot begin with / or a drive letter: files live in the folder of the kata.';
    case 'backslash':
      return 'A name cannot have \\ in it. Folders are written with /.';
    case 'control-character':
      return 'A name cannot have a control character in it, such as a tab or a line end.';
    case 'invisible-character':
      return 'A name cannot have a character in it that nobody can see.';
    case 'dots':
      return `${quoted(problem.part)} cannot be part of a name: it would lead out of the folder.`;
    case 'empty-part':
      return 'A folder or file in the name has no name: there is a / too many.';
    case 'git':
      return `${quoted(problem.part)} cannot be part of a name: git keeps its own things there.`;
    case 'windows-name':
      return `${quoted(problem.part)} cannot be part of a name: Windows has a device called that, and could not unpack your download.`;
    case 'windows-character':
      return `A name cannot have ${problem.character} in it: Windows could not unpack your download.`;
    case 'edge':
      return `${quoted(problem.part)} begins or ends with a space, or ends with a dot: Windows could not unpack your download.`;
    case 'folder-clash':
      return `${quoted(problem.with)} is there already, and one name cannot be both a file and a folder.`;
    case 'too-long':
      return `The name is too long: ${problem.limit} bytes at most.`;
    default:
      return unreachable(problem);
  }
}

export function storageWords(problem: StorageProblem): string {
  switch (problem.kind) {
    case 'quota':
      return 'The browser has no more room for this site. Free some disk space, or delete what you no longer need, and try again.';
    case 'storage':
      return `The browser could not write to its storage (${problem.reason}). Try again; if it goes on, reload the page.`;
    default:
      return unreachable(problem);
  }
}

/** A run that is over, and that is not the next event. */
export function unsavedRunWords(problem: SaveProblem): string {
  if (problem.kind === 'overtaken') {
    return `Another tab was faster with number ${problem.index}. This run is kept in the repository as ${problem.failTag}, your files are still in the editor, and the lights of the other tab are shown. Test again to go on from them.`;
  }
  return `This run could not be saved, so it is no light. Its output is below and your files are still in the editor; download takes both with it. ${storageWords(problem)}`;
}

export function draftWords(problem: StorageProblem): string {
  return `Your latest edits are in the editor but not on disk. ${storageWords(problem)}`;
}

export function openWords(problem: OpenProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `There is no practice ${problem.id} in this browser. Practices live in the browser that they were made in.`;
    case 'damaged':
      return `The practice ${problem.id} is damaged (${problem.reason}). Nothing was changed or deleted.`;
    case 'storage':
      return `The browser could not open its storage (${problem.reason}). Nothing was changed. Reload the page to try again.`;
    default:
      return unreachable(problem);
  }
}

/** Beside the download of what is left of a damaged practice. */
export const readableWords =
  'What can be read of it can be saved, as a git repository: events after the damage have tags that begin with “rescued-”.';

/** At a glance: would the app go on without its server, and is what it keeps safe? */
export function offlineWords(state: OfflineState['kind']): string {
  switch (state) {
    case 'installing':
      return 'Getting ready to work offline…';
    case 'ready':
    case 'update':
    case 'switching':
    case 'replaced':
      return 'Ready to work offline.';
    case 'impossible':
      return 'This browser cannot keep the app for offline use at this address.';
    case 'failed':
      return 'The app could not be kept for offline use this time; the next visit tries again.';
    default:
      return unreachable(state);
  }
}

export function persistenceWords(isPromised: boolean): string {
  return isPromised
    ? 'This browser has promised to keep your practices.'
    : 'This browser may clear your practices when the disk runs full, or when you clear its data: download what matters to you.';
}

export function mishapWords(reason: string): string {
  return `Something went wrong in Pocket Dojo itself (${reason}). Your lights and your edits up to now are kept. Reload the page to go on.`;
}

export function timedOutWords(maxSeconds: number): string {
  return `The tests did not end within ${maxSeconds} seconds and were stopped. Is there a loop that does not end? Files that the run made were not kept.`;
}

/** Why there is no colour, and what to do; the light is kept with the files and the output. */
export function faultyWords(fault: LightFault): string {
  switch (fault.kind) {
    case 'missing':
      return 'There is no red_amber_green.js to read the colour from the output. Add it again, or revert to a light that has it.';
    case 'unparsed':
      return `red_amber_green.js does not parse (${fault.message}). It has to be one expression: (stdout, stderr, status) => colour.`;
    case 'no_function':
      return `red_amber_green.js is ${fault.shown}, not a function. It has to be one expression: (stdout, stderr, status) => colour.`;
    case 'threw':
      return `red_amber_green.js threw ${fault.message}.`;
    case 'endless':
      return `red_amber_green.js did not end within ${fault.limitMs / 1000} seconds. Is there a loop that does not end, or a pattern that tries too much?`;
    case 'no_colour':
      return `red_amber_green.js answered ${fault.shown}. It has to answer 'red', 'amber' or 'green'.`;
    case 'reported':
      return `The runner could not read a colour from the output (${fault.reason}), and this practice has no red_amber_green.js.`;
    case 'unjudged':
      return `red_amber_green.js could not be run: ${fault.reason}.`;
    default:
      return unreachable(fault);
  }
}

export function unreachableWords(reason: string): string {
  return `The tests could not be run: ${reason}. Nothing is lost; test again.`;
}

export function noImageWords(image: string): string {
  return `This practice was made for the language image ${image}, which Pocket Dojo does not have: its tests cannot be run here. Your files and lights are kept. Choose a language that is here, or another place to run them.`;
}

/** A part of the language could not be brought here. */
export function notPulledWords(problem: PullFailure): string {
  switch (problem.kind) {
    case 'offline':
      return `The language is not all here yet: ${bytesWords(problem.missingBytes)} could not be fetched. Nothing is lost; test again when there is a network.`;
    case 'corrupt':
      return `What came for the language is not what it should be (${problem.part}), and was not used. Nothing is lost; test again to fetch it anew.`;
    case 'full':
      return `This browser has no room for the language: ${bytesWords(problem.missingBytes)} more would be needed. Your practices are kept as they were. Make room on the disk, and test again.`;
    case 'unkept':
      return `This browser would not keep the language (${problem.reason}), so its tests cannot be run here. Your practices are kept as they were.`;
    default:
      return unreachable(problem);
  }
}

export function pullingWords(bytes: number, of: number): string {
  return `Fetching the language: ${bytesWords(bytes)} of ${bytesWords(of)}`;
}

function bytesWords(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const stoppedWords = 'Stopped. There is no light, and your files are as they were.';

export function refusedFilesWords(names: readonly string[]): string {
  return `The run made files whose names cannot be kept: ${names.map(quoted).join(', ')}.`;
}

export function unsavedEditWords(problem: StorageProblem): string {
  return `This change is in the editor and will be in the next light; it could not be saved by itself. ${storageWords(problem)}`;
}

/** `count` lights, or none but edits of files, have come from another tab. */
export function goneOnWords(count: number, hasEdits: boolean): string {
  const lights = count === 1 ? 'A new light has' : `${count} new lights have`;
  const come = count === 0 ? 'Edits have' : lights;
  const edits = hasEdits ? ' Your own edits are kept on top.' : '';
  return `${come} come from another tab.${edits}`;
}

export function diffWords(diff: FileDiff): string {
  switch (diff.type) {
    case 'created':
      return 'created';
    case 'deleted':
      return 'deleted';
    case 'renamed':
      return `renamed from ${diff.oldName ?? ''}`;
    case 'changed':
      return 'changed';
    case 'unchanged':
      return 'unchanged';
    default:
      return unreachable(diff.type);
  }
}

function quoted(name: string): string {
  return `“${name}”`;
}
