import { Alert, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ImportedForm } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../shared/pieces/file-drop.js';
import { cellsOnClipboard } from './read-clipboard.js';
import { ReadingAccount } from './reading-account.js';
import { useReading } from './use-reading.js';

export interface BringFormProps {
  readonly from: 'file' | 'table';
  readonly title: string;
  readonly onRead: (reading: ImportedForm) => void;
}

/** A form that already exists somewhere: a file or a pasted table, with the account of what was understood. */
export function BringForm({ from, title, onRead }: BringFormProps) {
  const { t } = useTranslation();
  const { source, wish, reading, error, busy, take, change } = useReading(onRead);
  const narrow = useMediaQuery('(max-width: 30em)', false, { getInitialValueInEffect: false });
  const tabular = from === 'table' || reading?.tables !== undefined;
  return (
    <>
      {from === 'file' ? (
        <FileDrop
          busy={busy}
          name={source?.kind === 'file' ? source.file.name : undefined}
          accept=".json,.xlsx,.docx"
          kinds={t('studio.fileKinds')}
          onFile={(file) => take({ kind: 'file', file })}
        />
      ) : (
        <Textarea
          label={t('studio.pasteHere')}
          description={t('studio.pasteHint')}
          rows={4}
          value={source?.kind === 'table' ? t('studio.pasted', { count: source.cells.length }) : ''}
          onChange={() => undefined}
          onPaste={(event) => {
            const cells = cellsOnClipboard(event.clipboardData);
            event.preventDefault();
            if (cells) take({ kind: 'table', cells, title: title || t('studio.pastedTitle') });
          }}
        />
      )}
      {error && (
        <Alert color="red" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
      {reading && tabular && (
        <>
          {(reading.tables?.length ?? 0) > 1 && (
            <Select
              label={t('studio.whichTable')}
              allowDeselect={false}
              data={reading.tables!.map((one, at) => ({
                value: String(at),
                label: t('studio.tableOf', {
                  at: at + 1,
                  title: one.title,
                  rows: one.rows,
                  columns: one.columns,
                }),
              }))}
              value={String(reading.table ?? 0)}
              onChange={(at) => change({ ...wish, table: Number(at) })}
            />
          )}
          <SegmentedControl
            aria-label={t('studio.readAs')}
            orientation={narrow ? 'vertical' : 'horizontal'}
            data={[
              { value: 'rows', label: t('studio.asRows') },
              { value: 'fields', label: t('studio.asFields') },
            ]}
            value={wish.as}
            onChange={(as) =>
              change({
                ...wish,
                as: as === 'fields' ? 'fields' : 'rows',
                ...(reading.table === undefined ? {} : { table: reading.table }),
              })
            }
          />
        </>
      )}
      {reading && <ReadingAccount reading={reading} />}
    </>
  );
}
