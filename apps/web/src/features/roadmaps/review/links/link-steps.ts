import {
  ownMeasure,
  type CoverageRow,
  type Measure,
  type PlanSection,
  type PlanStep,
  type RoadmapPlan,
} from '@tandem/roadmap-core';

type Row = Pick<CoverageRow, 'parent' | 'state' | 'suggestions'>;

/** «This row of ours carries out that row of the parent.» */
export const linkStep = (own: string, parent: string | null): PlanStep => ({
  do: 'setMeasure',
  measure: own,
  set: { parentMeasure: parent },
});

export interface SureLink {
  readonly own: string;
  readonly parent: string;
}

/**
 * Links that are sure enough to be confirmed all at once. A row of ours carries out one row of the parent, so of two
 * that claim it the likelier one gets it, and the other stays for a person.
 */
export function sureLinks(rows: readonly Row[]): readonly SureLink[] {
  const claims = rows
    .filter(({ state }) => state === 'missing')
    .flatMap(({ parent, suggestions }) => {
      const best = suggestions[0];
      return best?.certainty === 'sure' ? [{ parent, own: best.own, likeness: best.likeness }] : [];
    })
    .toSorted((one, other) => other.likeness - one.likeness);
  const taken = new Set<string>();
  return claims.flatMap(({ own, parent }) => {
    if (taken.has(own)) return [];
    taken.add(own);
    return [{ own, parent }];
  });
}

/**
 * Steps that take a row of the parent over as it stands: into the section of its neighbours' links, or into the one
 * with the same title, or into a new one at the end.
 */
export function copyRowSteps(
  plan: Pick<RoadmapPlan, 'level' | 'sections' | 'measures'>,
  parent: Pick<RoadmapPlan, 'sections' | 'measures'>,
  row: Measure,
  newId: () => string,
): readonly PlanStep[] {
  const above = parent.sections.find(({ id }) => id === row.section);
  const home = sectionFor(plan, parent, row, above);
  const section = home ?? newId();
  const last = plan.measures.findLast((measure) => measure.section === section);
  // The parent's number would repeat one of this plan's own.
  const copy: Measure = { ...ownMeasure(row, section, plan.level, newId), label: '' };
  const added: PlanStep = { do: 'addMeasures', measures: [copy], after: last?.id ?? null };
  if (home) return [added];
  const after = plan.sections.at(-1)?.id ?? null;
  return [{ do: 'addSection', section: { id: section, title: above?.title ?? row.title }, after }, added];
}

function sectionFor(
  plan: Pick<RoadmapPlan, 'sections' | 'measures'>,
  parent: Pick<RoadmapPlan, 'measures'>,
  row: Measure,
  above: PlanSection | undefined,
): string | undefined {
  const neighbours = new Set(
    parent.measures.filter(({ section }) => section === row.section).map(({ id }) => id),
  );
  const beside = plan.measures.findLast(
    ({ parentMeasure }) => parentMeasure !== undefined && neighbours.has(parentMeasure),
  );
  return beside?.section ?? plan.sections.find(({ title }) => title === above?.title)?.id;
}
