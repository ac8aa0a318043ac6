/** The script that cyber-dojo's images have in the home folder, and that start-points `source`. */
export const fsCleaners = {
  path: '/home/sandbox/cyber_dojo_fs_cleaners.sh',
  text: `cyber_dojo_delete_dirs() { rm -rf -- "$@"; }
cyber_dojo_delete_files() { rm -f -- "$@"; }
cyber_dojo_reset_dirs() { rm -rf -- "$@"; mkdir -p -- "$@"; }
`,
} as const;
