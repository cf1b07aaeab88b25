import type { Accepted } from '@tandem/workflow-core';
import type { LiveCase } from '@tandem/store';

/** «Орлова И. В. — Сафин Т. Р.»: mentors, then mentees, by their names; kept while nobody joins or leaves. */
export const titleAfter = (
  before: LiveCase | null,
  opening: string,
  decision: Accepted,
  names: { readonly [person: string]: string },
): string => {
  const { change, next } = decision;
  if (before && change.joined.length === 0 && change.left.length === 0) return before.title;
  const active = next.participants.filter((one) => one.state === 'active');
  const shown = active.length > 0 ? active : next.participants;
  if (shown.length === 0) return before?.title ?? opening;
  const of = (role: string) => shown.filter((one) => one.role === role).map((one) => names[one.person]);
  const sides = [of('mentor'), [...of('mentee'), ...of('candidate')]].filter((side) => side.length > 0);
  // A name is unknown only where the shell did not need to look it up: then the title stays.
  if (sides.flat().includes(undefined)) return before?.title ?? opening;
  return sides.map((side) => side.join(', ')).join(' — ');
};
