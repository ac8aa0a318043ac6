type Fields = Readonly<Record<string, unknown>>;

/**
 * The entries of a manifest.json with those filled in that cyber-dojo's have not, or had not once.
 * All else stays as it is. It is not checked here.
 */
export function ordinaryManifest(manifest: Fields): Fields {
  const { exercise, filename_extension: extension, runner_choice: choice, ...told } = manifest;
  return {
    image_sha: '',
    tab_size: 4,
    max_seconds: 10,
    highlight_filenames: [],
    progress_regexs: [],
    // The name of both together is all that is told.
    language: [told['display_name'], ''],
    test_framework: ['', ''],
    ...told,
    filename_extension: typeof extension === 'string' ? [extension] : (extension ?? []),
    // Other ways of running were tried until 2018.
    runner_choice: choice === 'stateful' ? choice : 'stateless',
    // A custom exercise is its language's alone.
    ...(exercise === undefined || exercise === null || exercise === '' ? {} : { exercise }),
  };
}
