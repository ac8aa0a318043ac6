/** A custom one is an exercise with its own language: what it does not say, the language says. */
export type StartPointKind = 'language' | 'exercise' | 'custom';

/** manifest.json of a start-point as it is written: the keys and shapes of cyber-dojo's own. */
export type StartPointManifest = {
  readonly display_name: string;
  readonly visible_filenames: readonly string[];
  readonly image_name?: string;
  readonly filename_extension?: string | readonly string[];
  readonly tab_size?: number;
  readonly max_seconds?: number;
  readonly highlight_filenames?: readonly string[];
  /** cyber-dojo takes them and makes nothing of them. */
  readonly hidden_filenames?: readonly string[];
  readonly progress_regexs?: readonly string[];
  /** The name of a file with a lambda of Ruby, which is not run here. */
  readonly rag_lambda?: string;
  readonly language?: readonly [string, string];
  readonly test_framework?: readonly [string, string];
  readonly runner_choice?: 'stateless' | 'stateful';
};
