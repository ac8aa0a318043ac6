import type { DeletedPractice } from '../../dojo/list-deleted.ts';
import {
  membersOf,
  type PracticeCluster,
  type PracticeGroup,
  type Practices,
} from '../../dojo/list-practices.ts';
import type { KataSummary } from '../../dojo/ports.ts';
import { avatarNames } from '../../kata/avatars.ts';
import { lightsOf, type Light } from '../../kata/light.ts';
import { unreachable } from '../../kata/result.ts';
import { dateOf } from '../../kata/time.ts';

/** One of "my practices" as it is drawn: a kata, or a group, or a cluster as one group of several languages. */
export type PracticeCard = {
  readonly id: string;
  /** null when it was begun without one. */
  readonly exercise: string | null;
  /** As manifests say it: `JavaScript, assert`; of a cluster, all of them. */
  readonly language: string;
  /** null when nothing of it can be read. */
  readonly lastAt: Date | null;
  /** All that a search looks in, in small letters. */
  readonly text: string;
} & (
  | {
      readonly kind: 'kata';
      /** The creation left out. */
      readonly lights: readonly Light[];
      readonly group: { readonly id: string; readonly avatarIndex: number } | null;
    }
  | { readonly kind: 'group'; readonly members: readonly GroupMember[] }
);

export type GroupMember = {
  readonly id: string;
  readonly avatarIndex: number;
  readonly last: Light | null;
};

/** Newest first. */
export function practiceCards({ katas, groups, clusters }: Practices): readonly PracticeCard[] {
  return [
    ...katas.map(cardOfKata),
    ...groups.map(cardOfGroup),
    ...clusters.map(cardOfCluster),
  ].toSorted((a, b) => (b.lastAt?.getTime() ?? 0) - (a.lastAt?.getTime() ?? 0));
}

/** The groups of the clusters, each as a card of its own: their ids are known, too. */
export function cardsWithin({ clusters }: Practices): readonly PracticeCard[] {
  return clusters.flatMap(({ groups }) => groups.map(cardOfGroup));
}

export function cardOfDeleted({ practice }: DeletedPractice): PracticeCard {
  switch (practice.kind) {
    case 'kata':
      return cardOfKata(practice.kata);
    case 'group':
      return cardOfGroup(practice.group);
    case 'cluster':
      return cardOfCluster(practice.cluster);
    default:
      return unreachable(practice);
  }
}

/** Those in which each word of the search is found: exercise, language, id, avatar, colour of the last light. */
export function foundIn(cards: readonly PracticeCard[], search: string): readonly PracticeCard[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? cards
    : cards.filter(({ text }) => words.every((word) => text.includes(word)));
}

function cardOfKata(kata: KataSummary): PracticeCard {
  const { id, exercise, displayName, group = null } = kata;
  const lights = lightsOf(kata.events).filter(({ colour }) => colour !== 'create');
  const avatar = group === null ? '' : (avatarNames[group.avatarIndex] ?? '');
  return {
    kind: 'kata',
    id,
    exercise,
    language: displayName,
    lastAt: lastTimeOf([kata]),
    lights,
    group,
    text: textOf(id, exercise, displayName, avatar, group?.id, lights.at(-1)?.colour),
  };
}

function cardOfGroup({ id, manifest, members }: PracticeGroup): PracticeCard {
  const [first] = members;
  const exercise = manifest?.exercise ?? first?.exercise ?? null;
  const language = manifest?.display_name ?? first?.displayName ?? '';
  const made = manifest === null ? null : dateOf(manifest.created);
  return {
    kind: 'group',
    id,
    exercise,
    language,
    lastAt: lastTimeOf(members) ?? made,
    members: members.map(memberOf),
    text: textOf(id, exercise, language, 'group'),
  };
}

function cardOfCluster(cluster: PracticeCluster): PracticeCard {
  const cards = cluster.groups.map(cardOfGroup);
  const exercise = cards.find((card) => card.exercise !== null)?.exercise ?? null;
  const languages = cards.map(({ language }) => language);
  const times = cards.flatMap(({ lastAt }) => lastAt?.getTime() ?? []);
  return {
    kind: 'group',
    id: cluster.id,
    exercise,
    language: languages.join(' · '),
    lastAt: times.length === 0 ? null : new Date(Math.max(...times)),
    members: membersOf(cluster).map(memberOf),
    text: textOf(
      cluster.id,
      exercise,
      'group',
      ...cards.flatMap(({ id, language }) => [id, language]),
    ),
  };
}

function memberOf({ id, group, events }: KataSummary): GroupMember {
  return {
    id,
    avatarIndex: group?.avatarIndex ?? 0,
    last: lightsOf(events).findLast(({ colour }) => colour !== 'create') ?? null,
  };
}

function lastTimeOf(katas: readonly KataSummary[]): Date | null {
  const times = katas.flatMap(({ events }) => {
    const last = events.at(-1);
    return last === undefined ? [] : [dateOf(last.time).getTime()];
  });
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function textOf(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined)
    .join('\n')
    .toLowerCase();
}
