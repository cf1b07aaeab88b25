import { Button, CloseButton, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Panel } from '@tandem/ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFieldsProps } from './draft-fields.js';
import { useDayWords } from './day-words.js';
import classes from './open.module.css';

const MOST_STEPS = 20;
const FARTHEST = 120;

/** The ladder of reminders as chips that can be taken away and added, and from which step on the head is told too. */
export function LadderFields({ draft, problems, onSet }: DraftFieldsProps) {
  const { t } = useTranslation();
  const words = useDayWords();
  const days = draft.days.toSorted((one, other) => one - other);
  return (
    <Panel title={t('campaigns.open.reminders')} note={t('campaigns.open.remindersNote')}>
      <ul className={classes.ladder} aria-label={t('campaigns.open.reminders')}>
        {days.map((day) => (
          <li key={day} data-head={day >= draft.headFrom || undefined}>
            {words(day)}
            <CloseButton
              size="sm"
              aria-label={t('campaigns.open.dropDay', { day: words(day) })}
              onClick={() => onSet({ days: draft.days.filter((one) => one !== day) })}
            />
          </li>
        ))}
        {days.length === 0 && <li data-none>{t('campaigns.open.noReminders')}</li>}
      </ul>
      <div className={classes.row}>
        <AddDay
          full={days.length >= MOST_STEPS}
          onAdd={(day) => !draft.days.includes(day) && onSet({ days: [...draft.days, day] })}
        />
        {days.length > 0 && (
          <Select
            className={classes.head}
            label={t('campaigns.open.headFrom')}
            data={headSteps(days, draft.headFrom).map((day) => ({ value: String(day), label: words(day) }))}
            value={String(draft.headFrom)}
            allowDeselect={false}
            onChange={(day) => day !== null && onSet({ headFrom: Number(day) })}
          />
        )}
      </div>
      {problems.of('/reminding') && (
        <p className={classes.problem} role="alert">
          {problems.of('/reminding')}
        </p>
      )}
    </Panel>
  );
}

/** The step from which the head is told may itself have been taken away: it stays among the choices. */
const headSteps = (days: readonly number[], headFrom: number): readonly number[] =>
  [...new Set([...days, headFrom])].toSorted((one, other) => one - other);

function AddDay({ full, onAdd }: { readonly full: boolean; readonly onAdd: (day: number) => void }) {
  const { t } = useTranslation();
  const [count, setCount] = useState<number | ''>('');
  const [side, setSide] = useState<'before' | 'after'>('before');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (count === '') return;
    onAdd(side === 'before' ? -count || 0 : count);
    setCount('');
  };
  return (
    <form className={classes.add} onSubmit={add}>
      <NumberInput
        className={classes.count}
        label={t('campaigns.open.addDay')}
        min={0}
        max={FARTHEST}
        allowDecimal={false}
        allowNegative={false}
        value={count}
        onChange={(value) => setCount(typeof value === 'number' ? value : '')}
      />
      <Select
        className={classes.side}
        aria-label={t('campaigns.open.side')}
        data={(['before', 'after'] as const).map((value) => ({
          value,
          label: t(`campaigns.open.sides.${value}`),
        }))}
        value={side}
        allowDeselect={false}
        onChange={(value) => setSide(value === 'after' ? 'after' : 'before')}
      />
      <Button
        type="submit"
        variant="default"
        disabled={count === '' || full}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      >
        {t('campaigns.open.add')}
      </Button>
    </form>
  );
}
