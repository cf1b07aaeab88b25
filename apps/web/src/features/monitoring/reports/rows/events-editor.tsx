import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconTrash } from '@tabler/icons-react';
import type { ReportRowView } from '@tandem/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import { useReportScreen } from '../report-screen.js';
import classes from './events.module.css';
import { focusPlace } from '../go-to-place.js';
import { typedValue, type ShownRow } from './shown-row.js';
import { writeRow } from './write-row.js';

type Held = ReportRowView['events'][number];
const LEVELS = ['institution', 'municipality', 'region'] as const;

/** What was held for the row: when, what, of which level, with how many people. */
export function EventsEditor({ shown }: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { write, view } = useReportScreen();
  const { row, events } = shown;
  const set = (make: (list: readonly Held[]) => readonly Held[]) =>
    write?.(t('report.deeds.events', { label: row.label }), (draft) =>
      writeRow(row.measure, { events: [...make(draft.entries[row.measure]?.events ?? [])] })(draft),
    );
  const add = () => {
    const id = newKey();
    const level =
      view.level === 'region' ? 'region' : view.level === 'municipality' ? 'municipality' : 'institution';
    set((list) => [
      ...list,
      { id, date: '', title: '', level, participantsYoung: 0, participantsMentors: 0 },
    ]);
    focusPlace(`row/${row.measure}/event/${id}/date`);
  };
  return (
    <div className={classes.events}>
      <b className={classes.name}>{t('report.events.title')}</b>
      {events.map((event) => (
        <EventFields
          key={event.id}
          event={event}
          place={`row/${row.measure}/event/${event.id}`}
          onChange={(change) =>
            set((list) => list.map((one) => (one.id === event.id ? { ...one, ...change } : one)))
          }
          onRemove={() => set((list) => list.filter(({ id }) => id !== event.id))}
        />
      ))}
      <Button
        variant="default"
        className={classes.add ?? ''}
        leftSection={<IconCalendarPlus size={15} stroke={1.75} aria-hidden />}
        onClick={add}
      >
        {t('report.events.add')}
      </Button>
    </div>
  );
}

interface EventFieldsProps {
  readonly event: Held;
  readonly place: string;
  readonly onChange: (change: Partial<Held>) => void;
  readonly onRemove: () => void;
}

function EventFields({ event, place, onChange, onRemove }: EventFieldsProps) {
  const { t } = useTranslation();
  const title = event.title || t('report.events.untitled');
  return (
    <div className={classes.event} role="group" aria-label={title}>
      <DayInput
        label={t('report.events.date')}
        data-place={`${place}/date`}
        value={/^\d{4}-\d{2}-\d{2}$/u.test(event.date) ? event.date : null}
        onChange={(date) => onChange({ date: date ?? '' })}
      />
      <LateInput
        label={t('report.events.name')}
        place={`${place}/title`}
        text={event.title}
        maxLength={500}
        onText={(text) => onChange({ title: text })}
      />
      <NativeSelect
        size="xs"
        label={t('report.events.level')}
        value={event.level}
        data={LEVELS.map((value) => ({ value, label: t(`report.events.levels.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ level: value as Held['level'] })}
      />
      <LateInput
        label={t('report.events.young')}
        place={`${place}/participantsYoung`}
        text={String(event.participantsYoung)}
        numeric
        onText={(text) => onChange({ participantsYoung: typedValue(text) ?? '' })}
      />
      <LateInput
        label={t('report.events.mentors')}
        place={`${place}/participantsMentors`}
        text={String(event.participantsMentors)}
        numeric
        onText={(text) => onChange({ participantsMentors: typedValue(text) ?? '' })}
      />
      <ActionIcon size={30} aria-label={t('report.events.remove', { title })} onClick={onRemove}>
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface LateInputProps {
  readonly label: string;
  readonly place: string;
  readonly text: string;
  readonly numeric?: boolean;
  readonly maxLength?: number;
  readonly onText: (text: string) => void;
}

/** Written when it is left, so that one step back takes the whole of it. */
function LateInput({ label, place, text, numeric = false, maxLength = 40, onText }: LateInputProps) {
  const [typed, setTyped] = useState<string>();
  const end = () => {
    if (typed !== undefined && typed.trim() !== text) onText(typed.trim());
    setTyped(undefined);
  };
  return (
    <TextInput
      label={label}
      data-place={place}
      maxLength={maxLength}
      {...(numeric ? { inputMode: 'numeric' } : {})}
      value={typed ?? text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && end()}
      onBlur={end}
    />
  );
}
