import { isWithin } from '@tandem/domain';

/** A published version with its owner: the path of a unit, or null for the whole installation. */
export interface OwnedVersion {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly owner: string | null;
}

/**
 * The latest versions by key and owner. Numbers run through all owners of a key; which version counts at a unit says
 * the nearest owner above it, and the whole installation's where there is none.
 */
export class OwnedVersions<One extends OwnedVersion> {
  private readonly byKey = new Map<string, One[]>();

  /** Takes the latest of each owner, in any order. */
  constructor(latest: readonly One[]) {
    for (const one of latest) this.byKey.set(one.key, [...(this.byKey.get(one.key) ?? []), one]);
    for (const offered of this.byKey.values()) offered.sort(nearestFirst);
  }

  /** The version in force at a unit; without one, the installation's own, or else whichever is the newest. */
  at(key: string, unitPath?: string): One | undefined {
    const offered = this.byKey.get(key) ?? [];
    if (unitPath !== undefined)
      return offered.find(({ owner }) => owner === null || isWithin(unitPath, owner));
    return (
      offered.find(({ owner }) => owner === null) ?? [...offered].sort((a, b) => b.version - a.version)[0]
    );
  }

  /** The version in force at the owner above: what a template of this owner was, or would be, made from. */
  above(key: string, owner: string | null): One | undefined {
    if (owner === null) return undefined;
    return (this.byKey.get(key) ?? []).find(
      (one) => one.owner !== owner && (one.owner === null || isWithin(owner, one.owner)),
    );
  }

  /** The latest of exactly this owner. */
  of(key: string, owner: string | null): One | undefined {
    return (this.byKey.get(key) ?? []).find((one) => one.owner === owner);
  }

  keys(): string[] {
    return [...this.byKey.keys()];
  }
}

const depth = (owner: string | null): number => (owner === null ? 0 : owner.split('.').length);
const nearestFirst = (one: OwnedVersion, other: OwnedVersion): number =>
  depth(other.owner) - depth(one.owner) || other.version - one.version;
