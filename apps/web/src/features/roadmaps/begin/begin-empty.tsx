import { Alert, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { beginRoadmap } from '../api/begin.js';
import classes from './begin.module.css';

export interface BeginEmptyProps {
  readonly unit: string;
  readonly onBegun: (roadmapId: string) => void;
}

const THIS_YEAR = new Date().getFullYear();

/** A plan with nothing in it yet: its title and its years. */
export function BeginEmpty({ unit, onBegun }: BeginEmptyProps) {
  const { t } = useTranslation();
  const keyOf = useIdempotencyKey();
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<number | ''>(THIS_YEAR);
  const [to, setTo] = useState<number | ''>(THIS_YEAR + 3);
  const begin = useMutation({
    mutationFn: () => {
      const body = {
        unit,
        from: {
          kind: 'empty' as const,
          title: title.trim(),
          period: { from: `${from}-01-01`, to: `${to}-12-31` },
        },
      };
      return beginRoadmap(body, keyOf(body));
    },
    onSuccess: ({ id }) => onBegun(id),
  });
  const backwards = from !== '' && to !== '' && to < from;
  const ready = title.trim() !== '' && from !== '' && to !== '' && !backwards;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) begin.mutate();
  };
  const year = { min: 1990, max: 2100, clampBehavior: 'none', hideControls: true, required: true } as const;
  return (
    <form className={classes.body} onSubmit={submit}>
      <TextInput
        label={t('roadmaps.begin.name')}
        required
        maxLength={1000}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.years}>
        <NumberInput
          {...year}
          label={t('roadmaps.begin.fromYear')}
          value={from}
          onChange={(value) => setFrom(typeof value === 'number' ? value : '')}
        />
        <NumberInput
          {...year}
          label={t('roadmaps.begin.toYear')}
          value={to}
          error={backwards && t('roadmaps.begin.backwards')}
          onChange={(value) => setTo(typeof value === 'number' ? value : '')}
        />
      </div>
      {begin.error && (
        <Alert color="red" variant="light" role="alert">
          {begin.error.message}
        </Alert>
      )}
      <Group>
        <Button type="submit" disabled={!ready} loading={begin.isPending}>
          {t('roadmaps.begin.verb')}
        </Button>
      </Group>
    </form>
  );
}
