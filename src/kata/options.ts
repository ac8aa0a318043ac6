/** config/options.json: what a person set for this kata. An option change makes no commit. */
export type Options = {
  readonly theme: 'light' | 'dark';
  readonly colour: 'on' | 'off';
  readonly predict: 'on' | 'off';
  readonly revert_red: 'on' | 'off';
  readonly revert_amber: 'on' | 'off';
  readonly revert_green: 'on' | 'off';
};

export const defaultOptions: Options = {
  theme: 'light',
  colour: 'on',
  predict: 'off',
  revert_red: 'off',
  revert_amber: 'off',
  revert_green: 'off',
};

export type OptionName = keyof Options;

/** The values that each option may have, as in cyber-dojo. */
export const optionValues: { readonly [Name in OptionName]: readonly Options[Name][] } = {
  theme: ['light', 'dark'],
  colour: ['on', 'off'],
  predict: ['on', 'off'],
  revert_red: ['on', 'off'],
  revert_amber: ['on', 'off'],
  revert_green: ['on', 'off'],
};

/** Throws RangeError, naming what is allowed, when there is no such option or it has no such value. */
export function checkOption(name: string, value: string): void {
  const values = Object.entries(optionValues).find(([each]) => each === name)?.[1];
  if (values === undefined) {
    const names = Object.keys(optionValues).join(', ');
    throw new RangeError(`no option ${JSON.stringify(name)}: there are ${names}`);
  }
  if (!values.some((each) => each === value)) {
    throw new RangeError(
      `no value ${JSON.stringify(value)} of ${name}: there are ${values.join(', ')}`,
    );
  }
}
