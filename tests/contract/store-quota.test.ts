import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

test('a full disk is told, nothing is half-written, and with room again all goes on', async () => {
  const quota = { ok: false, problem: { kind: 'quota' } };
  expect(await commands.onFullDisk()).toEqual({
    full: {
      save: quota,
      keepDraft: quota,
      createKata: quota,
      isAsBefore: true,
      isMade: false,
      listed: [['AAAAAA', 2]],
    },
    isSavedWithRoomAgain: true,
  });
});
