import { Button, Group } from '@mantine/core';
import type { ReportView } from '@tandem/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Conflict } from './merge-changes.js';

export interface ConflictLineProps {
  readonly view: ReportView;
  readonly conflict: Conflict;
  readonly onSettle: (whose: 'ours' | 'theirs') => void;
}

/** «Строка 1.2, числитель: у вас 12, у коллеги 15»: ours stands until theirs is taken. */
export function ConflictLine({ view, conflict, onSettle }: ConflictLineProps) {
  const { t } = useTranslation();
  const ours = say(conflict.ours, conflict.field, t);
  const theirs = say(conflict.theirs, conflict.field, t);
  return (
    <>
      {t('report.conflicts.line', { place: placeWords(view, conflict, t), ours, theirs })}
      <Group gap="xs" my={4}>
        <Button variant="default" onClick={() => onSettle('ours')}>
          {t('report.conflicts.ours')}
        </Button>
        <Button variant="default" onClick={() => onSettle('theirs')}>
          {t('report.conflicts.theirs')}
        </Button>
      </Group>
    </>
  );
}

function placeWords(view: ReportView, { place, field }: Conflict, t: TFunction): string {
  if (place.at === 'text') return t(`report.texts.${place.text}`);
  if (place.at === 'context') return t(`report.context.${field ?? 'title'}`);
  if (place.at === 'answers') return t('report.conflicts.answer', { field });
  const row = view.rows.find(({ measure }) => measure === place.measure);
  return t('report.conflicts.row', {
    label: row?.label ?? '',
    title: row?.title ?? '',
    field: t(`report.entry.${field ?? 'comment'}`),
  });
}

const LONGEST = 160;

function say(value: unknown, field: string | null, t: TFunction): string {
  if (value === undefined || value === '') return t('report.conflicts.empty');
  if (typeof value === 'boolean') return t(value ? 'report.present' : 'report.absent');
  if (field === 'status') return t(`report.status.${String(value)}`);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
