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
