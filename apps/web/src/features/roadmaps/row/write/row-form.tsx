import { Button, Select, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { STAGES } from '@tandem/domain';
import type { Measure, MeasureFields, RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { CheckText } from '../../../../shared/checks/check-text.js';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import type { PlanIssueView } from '../../grid/row-issues.js';
import type { GridDeeds } from '../../grid/write/use-grid-deeds.js';
import panelClasses from '../row-panel.module.css';
import { IndicatorField } from './indicator-field.js';
import { LateText } from '../../../../shared/pieces/late-text.js';
import { ParentField } from './parent-field.js';
import { PartiesField } from './parties-field.js';
import { ScheduleField } from './schedule-field.js';

export interface RowFormProps {
  readonly view: RoadmapView;
  readonly plan: RoadmapPlan;
  readonly measure: Measure;
  readonly issues: readonly PlanIssueView[];
  readonly deeds: GridDeeds;
  /** The row was removed. */
  readonly onGone: () => void;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One row written field by field: what a cell has no room for, and the whole row on a phone. */
export function RowForm({ view, plan, measure, issues, deeds, onGone }: RowFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = (fields: MeasureFields) =>
    deeds.perform(t('plan.deeds.write', { label: measure.label || measure.title }), [
      { do: 'setMeasure', measure: measure.id, set: fields },
    ]);
  return (
    <Stack gap="sm">
      {issues.map((issue, index) => (
        <div key={index} className={panelClasses.issue} data-severity={issue.severity}>
          <CheckText withSource issue={issue} />
        </div>
      ))}
      <LateText
        label={t('plan.columns.title')}
        text={measure.title}
        minRows={2}
        onText={(title) => set({ title })}
      />
      <LateText
        label={t('plan.write.subItems')}
        description={t('plan.write.onePerLine')}
        text={measure.subItems.join('\n')}
        onText={(text) => set({ subItems: linesOf(text) })}
      />
      <LateText
        label={t('plan.columns.label')}
        text={measure.label}
        maxLength={40}
        w={120}
        onText={(label) => set({ label: label.replace(/\s+/gu, ' ') })}
      />
      <IndicatorField
        plan={plan}
        indicator={measure.indicator}
        onIndicator={(indicator) => set({ indicator })}
      />
      <LateText
        label={t(`plan.columns.result.${plan.columns}`)}
        text={measure.result}
        onText={(result) => set({ result })}
      />
      <ScheduleField
        label={t('plan.columns.schedule')}
        schedule={measure.schedule}
        period={plan.period}
        onSchedule={(schedule) => set({ schedule })}
      />
      <PartiesField
        plan={plan}
        assignments={measure.assignments}
        onAssignments={(assignments) => set({ assignments })}
      />
      <ParentField view={view} measure={measure} onParent={(parentMeasure) => set({ parentMeasure })} />
      <Select
        label={t('plan.write.stage')}
        clearable
        data={STAGES.map(({ stage, title }) => ({
          value: String(stage),
          label: `${stage}. ${textOf(title, language)}`,
        }))}
        value={measure.stage === undefined ? null : String(measure.stage)}
        onChange={(stage) => set({ stage: stage === null ? null : Number(stage) })}
      />
      <LateText
        label={t('plan.row.evidence')}
        description={t('plan.write.onePerLine')}
        text={measure.evidence.join('\n')}
        onText={(text) => set({ evidence: linesOf(text) })}
      />
      <LateText
        label={t('plan.row.note')}
        text={measure.note ?? ''}
        onText={(note) => set({ note: note || null })}
      />
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          onGone();
          deeds.remove([measure]);
        }}
      >
        {t('plan.write.menu.measure.remove', { count: 1 })}
      </Button>
    </Stack>
  );
}
