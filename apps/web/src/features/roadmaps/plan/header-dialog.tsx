import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { ApprovalAct, ColumnSet, HeaderFields, RoadmapPlan, Tolerance } from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../../shared/pieces/use-focus-back.js';
import { readNumber } from '../grid/write/read-number.js';
import { headerFields, type HeaderDraft } from './header-fields.js';

export interface HeaderDialogProps {
  readonly plan: RoadmapPlan;
  readonly onHeader: (fields: HeaderFields) => void;
  readonly onClose: () => void;
}

const ACTS: readonly ApprovalAct['type'][] = ['order', 'directive', 'resolution'];
const SETS: readonly ColumnSet[] = ['sixResult', 'sixForm', 'five'];
const KINDS: readonly Tolerance['kind'][] = ['points', 'relative', 'unstated'];

const draftOf = ({ title, period, act, columns, tolerance }: RoadmapPlan): HeaderDraft => ({
  title,
  from: period.from,
  to: period.to,
  type: act?.type ?? 'order',
  number: act?.number ?? '',
  date: act?.date ?? '',
  appendixNo: act?.appendixNo ?? '',
  numberInAppendix: act?.numberInAppendix ?? '',
  columns,
  tolerance: tolerance ? String(tolerance.value).replace('.', ',') : '',
  kind: tolerance?.kind ?? 'unstated',
});

/** What stands over the table: title, period, act, columns of the document, tolerance. */
export function HeaderDialog({ plan, onHeader, onClose }: HeaderDialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  const [draft, setDraft] = useState(() => draftOf(plan));
  const set = (change: Partial<HeaderDraft>) => setDraft((before) => ({ ...before, ...change }));
  const text = (field: 'number' | 'appendixNo' | 'numberInAppendix', most: number) => (
    <TextInput
      label={t(`plan.header.${field}`)}
      maxLength={most}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'from' | 'to' | 'date') => (
    <TextInput
      type="date"
      label={t(`plan.header.${field}`)}
      value={draft[field]}
      error={field === 'to' && draft.from > draft.to && t('plan.header.badPeriod')}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const badNumber = draft.tolerance.trim() !== '' && readNumber(draft.tolerance) === undefined;
  const ready = draft.title.trim() !== '' && draft.from !== '' && draft.to !== '' && draft.from <= draft.to;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('plan.header.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('plan.header.planTitle')}
          autosize
          maxLength={1_000}
          required
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          {day('from')}
          {day('to')}
        </Group>
        <Group grow align="flex-start">
          <Select
            label={t('plan.header.actType')}
            allowDeselect={false}
            data={ACTS.map((value) => ({ value, label: t(`plan.header.types.${value}`) }))}
            value={draft.type}
            onChange={(value) => set({ type: ACTS.find((one) => one === value) ?? 'order' })}
          />
          {text('number', 60)}
          {day('date')}
        </Group>
        <Group grow align="flex-end">
          {text('appendixNo', 40)}
          {text('numberInAppendix', 60)}
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label={t('plan.header.tolerance')}
            inputMode="decimal"
            value={draft.tolerance}
            error={badNumber && t('plan.write.noNumber')}
            onChange={(event) => set({ tolerance: event.currentTarget.value })}
          />
          <Select
            label={t('plan.header.toleranceKind')}
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: t(`plan.header.kinds.${value}`) }))}
            value={draft.kind}
            onChange={(value) => set({ kind: KINDS.find((one) => one === value) ?? 'unstated' })}
          />
        </Group>
        <Select
          label={t('plan.header.columns')}
          allowDeselect={false}
          data={SETS.map((value) => ({ value, label: t(`plan.header.columnSets.${value}`) }))}
          value={draft.columns}
          onChange={(value) => set({ columns: SETS.find((one) => one === value) ?? 'sixResult' })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!ready || badNumber} onClick={() => onHeader(headerFields(plan, draft))}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
