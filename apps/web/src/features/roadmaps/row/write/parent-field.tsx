import { Select } from '@mantine/core';
import type { RoadmapView } from '@tandem/contracts';
import type { Measure } from '@tandem/roadmap-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { coverageQuery } from '../../api/compare.js';

export interface ParentFieldProps {
  readonly view: RoadmapView;
  readonly measure: Measure;
  readonly onParent: (parent: string | null) => void;
}

/** Which row of the plan above this one carries out: those that look alike first, then all by their sections. */
export function ParentField({ view, measure, onParent }: ParentFieldProps) {
  const { t } = useTranslation();
  const coverage = useQuery({ ...coverageQuery(view.id, 'draft'), enabled: view.parent !== null });
  if (!view.parent || !coverage.data) return null;
  const { parent, rows } = coverage.data;
  const alike = rows
    .flatMap((row) =>
      row.suggestions
        .filter(({ own }) => own === measure.id)
        .map(({ likeness }) => [row.parent, likeness] as const),
    )
    .toSorted(([, one], [, other]) => other - one)
    .map(([id]) => id);
  const option = (row: Measure) => ({ value: row.id, label: `${row.label} ${row.title}`.trim() });
  const like = parent.plan.measures.filter(({ id }) => alike.includes(id));
  const groups = parent.plan.sections.map(({ id, title }) => ({
    group: title,
    items: parent.plan.measures
      .filter((row) => row.section === id && !alike.includes(row.id))
      .map((row) => option(row as Measure)),
  }));
  return (
    <Select
      label={t('plan.row.parent')}
      description={parent.title}
      placeholder={t('plan.write.ownMeasure')}
      searchable
      clearable
      nothingFoundMessage={t('common.nothingFound')}
      maxDropdownHeight={320}
      data={[
        ...(like.length > 0
          ? [{ group: t('plan.write.alike'), items: like.map((row) => option(row as Measure)) }]
          : []),
        ...groups.filter(({ items }) => items.length > 0),
      ]}
      value={measure.parentMeasure ?? null}
      onChange={(value) => onParent(value)}
    />
  );
}
