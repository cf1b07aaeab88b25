import { BODY_TITLES, type RoadmapPlan } from '@tandem/roadmap-core';

const MOST = 5;

/** Names that fit the line that is being typed: those of this plan first, then bodies by their titles. */
export function suggestParties(plan: RoadmapPlan, line: string): readonly string[] {
  const wanted = line.toLocaleLowerCase();
  if (wanted.length < 2) return [];
  const known = plan.measures.flatMap(({ assignments }) => assignments.map(({ name }) => name));
  const titles = Object.values(BODY_TITLES).map(({ ru }) => ru);
  return [...new Set([...known, ...titles])]
    .filter((name) => name !== line && name.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST);
}
