import { Alert, Button, Checkbox, Group, Select } from '@mantine/core';
import type { NewRoadmap } from '@tandem/contracts';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { beginRoadmap } from '../api/begin.js';
import { roadmapsQuery } from '../api/list-roadmaps.js';

export interface BeginFromProps {
  readonly way: 'parent' | 'copy';
  readonly unit: string;
  readonly onBegun: (roadmapId: string) => void;
}

/** A plan that begins with the rows of another: of the one above, or of an own earlier one that it may replace. */
export function BeginFrom({ way, unit, onBegun }: BeginFromProps) {
  const { t } = useTranslation();
  const keyOf = useIdempotencyKey();
  const [copied, setCopied] = useState<string | null>(null);
  const [replaces, setReplaces] = useState(true);
  const own = useInfiniteQuery({ ...roadmapsQuery({ unit }), enabled: way === 'copy' });
  const begin = useMutation({
    mutationFn: () => {
      const body: NewRoadmap =
        way === 'copy' && copied
          ? {
              unit,
              from: { kind: 'copy', roadmap: copied },
              ...(replaces ? { replaces: copied } : {}),
            }
          : { unit, from: { kind: 'parent' } };
      return beginRoadmap(body, keyOf(body));
    },
    onSuccess: ({ id }) => onBegun(id),
  });
  return (
    <>
      {way === 'copy' && (
        <Loaded query={own}>
          {({ pages }) => (
            <>
              <Select
                label={t('roadmaps.begin.which')}
                required
                searchable
                data={pages
                  .flatMap(({ items }) => items)
                  .filter((row) => row.unit.id === unit)
                  .map((row) => ({ value: row.id, label: `${row.title} · ${row.stateTitle}` }))}
                value={copied}
                onChange={setCopied}
                nothingFoundMessage={t('roadmaps.begin.noneOwn')}
              />
              <Checkbox
                label={t('roadmaps.begin.replaces')}
                description={t('roadmaps.begin.replacesHint')}
                checked={replaces}
                onChange={(event) => setReplaces(event.currentTarget.checked)}
              />
            </>
          )}
        </Loaded>
      )}
      {begin.error && (
        <Alert color="red" variant="light" role="alert">
          {begin.error.message}
        </Alert>
      )}
      <Group>
        <Button
          disabled={way === 'copy' && copied === null}
          loading={begin.isPending}
          onClick={() => begin.mutate()}
        >
          {t('roadmaps.begin.verb')}
        </Button>
      </Group>
    </>
  );
}
