/** The tag of a submission that another tab overtook: `fail-7-20261120T091839970Z`. Never an event. */
export function failTag(index: number, at: Date): string {
  return `fail-${index}-${at.toISOString().replaceAll(/[-:.]/g, '')}`;
}
