import { Alert, Button, Checkbox } from '@mantine/core';
import type { ImportView } from '@tandem/contracts';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { beginRoadmap } from '../api/begin.js';
import { dropImport } from '../api/imports.js';
import { roadmapsQuery } from '../api/list-roadmaps.js';
import classes from './import.module.css';

export interface TakeImportProps {
  readonly view: ImportView;
  readonly onTaken: (roadmapId: string) => void;
  readonly onAgain: () => void;
}

/** Takes what was read as a plan, perhaps in the place of the one in force; or lets it go. */
export function TakeImport({ view, onTaken, onAgain }: TakeImportProps) {
  const { t } = useTranslation();
  const keyOf = useIdempotencyKey();
  const [replacing, setReplacing] = useState(true);
  const own = useInfiniteQuery(roadmapsQuery({ unit: view.unit }));
  const inForce = own.data?.pages
    .flatMap(({ items }) => items)
    .find((row) => row.unit.id === view.unit && row.inForce !== null && row.standing !== 'superseded');
  const take = useMutation({
    mutationFn: () => {
      const body = {
        unit: view.unit,
        from: { kind: 'import' as const, import: view.id },
        ...(inForce && replacing ? { replaces: inForce.id } : {}),
      };
      return beginRoadmap(body, keyOf(body));
    },
    onSuccess: ({ id }) => onTaken(id),
  });
  const drop = useMutation({ mutationFn: () => dropImport(view.id), onSuccess: onAgain });
  if (view.status === 'taken')
    return (
      <div className={classes.foot}>
        <span className={classes.hint}>{t('roadmaps.import.taken')}</span>
        {view.roadmap && (
          <Button onClick={() => onTaken(view.roadmap!)}>{t('roadmaps.import.openPlan')}</Button>
        )}
      </div>
    );
  return (
    <>
      {(take.error ?? drop.error) && (
        <Alert color="red" variant="light" role="alert">
          {(take.error ?? drop.error)?.message}
        </Alert>
      )}
      <div className={classes.foot}>
        <span className={classes.hint}>{t('roadmaps.import.nothingYet')}</span>
        {inForce && (
          <Checkbox
            label={t('roadmaps.import.replaces', { title: inForce.title })}
            checked={replacing}
            onChange={(event) => setReplacing(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('roadmaps.import.again')}
        </Button>
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {t('roadmaps.import.take')}
        </Button>
      </div>
    </>
  );
}
