import { oldGroup, v0Group, type FileMap } from '../old-katas.ts';
import type { Refusal } from './refusal.ts';

const withMembers = (...members: readonly string[]): FileMap => oldGroup('GrPAbc', members);

/** Groups that are refused. */
export const badOldGroups: readonly Refusal[] = [
  [
    '(a group) with a member of no id',
    withMembers('AbCdI2 3'),
    'damaged',
    'groups/GrPAbc/katas.txt',
    /AbCdI2/,
  ],
  [
    '(a group) with a line of something else',
    withMembers('rm -rf /'),
    'damaged',
    'groups/GrPAbc/katas.txt',
    /no member/,
  ],
  [
    '(a group) with an avatar twice',
    withMembers('AbCd12 3', 'ZyXw98 3'),
    'damaged',
    'groups/GrPAbc/katas.txt',
    /avatar 3 is there twice/,
  ],
  [
    '(a group) with a kata twice',
    withMembers('AbCd12 3', 'AbCd12 4'),
    'damaged',
    'groups/GrPAbc/katas.txt',
    /AbCd12 is there twice/,
  ],
  [
    '(a group) with an avatar that there is not',
    v0Group('GrPAbc', { 64: 'AbCd12' }),
    'damaged',
    'groups/GrPAbc/64/kata.id',
    /no avatar 64/,
  ],
  [
    '(a group) that is a member',
    oldGroup('GrPAbc', [], { manifest: { group_id: 'ZyXw98', group_index: 1 } }),
    'damaged',
    'groups/GrPAbc/manifest.json',
    /member/,
  ],
  [
    '(a group) of nothing to run',
    oldGroup('GrPAbc', [], { manifest: { visible_files: { x: { content: '' } } } }),
    'damaged',
    'groups/GrPAbc/manifest.json',
    /cyber-dojo.sh/,
  ],
  [
    '(a group) without files',
    oldGroup('GrPAbc', [], { manifest: { visible_files: undefined } }),
    'damaged',
    'groups/GrPAbc/manifest.json',
    /files are no object/,
  ],
];
