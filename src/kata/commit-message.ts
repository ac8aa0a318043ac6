import { isCreation, type KataEvent } from './event.ts';
import { unreachable } from './result.ts';

/** The subject of an event's commit, cyber-dojo's own wording; `N ` in front is the event's index. */
export function commitMessage(event: KataEvent): string {
  return `${event.index} ${what(event)}`;
}

function what(event: KataEvent): string {
  if (isCreation(event)) return 'kata creation';
  if ('revert' in event) {
    const [id, index] = event.revert;
    return `reverted to ${JSON.stringify({ id, index })}`;
  }
  if ('checkout' in event) {
    const { id, index, avatarIndex } = event.checkout;
    return `checked out ${JSON.stringify({ id, index, avatar_index: avatarIndex })}`;
  }
  if ('predicted' in event) {
    const predicted = event.predicted === 'none' ? 'no prediction' : `predicted ${event.predicted}`;
    return `ran tests, ${predicted}, got ${event.own_colour ?? event.colour}`;
  }
  switch (event.colour) {
    case 'file_create':
      return `created file ${event.filename}`;
    case 'file_delete':
      return `deleted file ${event.filename}`;
    case 'file_edit':
      return `edited file ${event.filename}`;
    case 'file_rename':
      return `renamed file ${event.old_filename} to ${event.new_filename}`;
    default:
      return unreachable(event);
  }
}
