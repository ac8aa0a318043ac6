/** The packages of others that this build is made with. */
export type Notices = {
  readonly packages: readonly PackageNotice[];
  /** Of licences; several packages may have the same. */
  readonly texts: readonly string[];
};

export type PackageNotice = {
  readonly name: string;
  readonly version: string;
  /** SPDX's expression: `MIT`. */
  readonly licence: string;
  /** The place of its licence among the texts. */
  readonly text: number;
};
