// What is said of edits that were left behind, in a tab that is gone.

export const draftOfferWords = {
  taken: 'These are the edits that were offered.',
  use: 'use them',
  forget: 'forget them',
} as const;

/** `on` is the event that they were made on. */
export function offeredDraftWords(at: Date, on: number): string {
  return `There are edits from ${at.toLocaleString()} that were never tested. They were made on event ${on}, and newer events have come since.`;
}
