import { INSTITUTION_KINDS, type UnitKind } from '@tandem/domain';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/use-session.js';
import { unitQuery } from './get-unit.js';

/** A body stands beside its institutions: what it looks after is the municipality or the region above it. */
const BODIES = /Authority$|Operator$|Centre$|^cnppm$/;
export const isBody = (kind: string): boolean => BODIES.test(kind);
export const isInstitution = (kind: string): boolean => INSTITUTION_KINDS.includes(kind as UnitKind);

export interface Scope {
  /** Under which unit lies what the person looks after; undefined until it is known. */
  readonly unit: string | undefined;
  /** Whether several institutions may lie there. */
  readonly wide: boolean;
}

/** What the chosen unit looks after: a school itself, a municipality or a region all of theirs. */
export function useScope(): Scope {
  const { unit } = useSession();
  const body = unit !== null && isBody(unit.kind);
  const own = useQuery({ ...unitQuery(unit?.id ?? ''), enabled: body });
  if (!unit) return { unit: undefined, wide: false };
  if (!body) return { unit: unit.id, wide: !isInstitution(unit.kind) };
  return { unit: own.data ? (own.data.parent ?? unit.id) : undefined, wide: true };
}
