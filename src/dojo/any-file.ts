/** A file that a person chose or dropped: an archive, or the file of a group. */
export type AnyFile = Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer' | 'text'>;
