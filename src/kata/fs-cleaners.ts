/** cyber_dojo_fs_cleaners.sh, which cyber-dojo's images have in the home folder and start-points `source`. */
export const fsCleanersScript = `cyber_dojo_delete_dirs() { rm -rf -- "$@"; }
cyber_dojo_delete_files() { rm -f -- "$@"; }
cyber_dojo_reset_dirs() { rm -rf -- "$@"; mkdir -p -- "$@"; }
`;
