import { Button, Group, Modal } from '@mantine/core';
import type { RoadmapPlan } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../../../shared/pieces/use-focus-back.js';
import { MeasureCell } from '../../row/measure-cell.js';
import { columnTitle } from '../column-titles.js';
import { columnId } from '../columns.js';
import type { PastedCell, PastedRow, Pasting } from './paste-block.js';
import classes from './writing-grid.module.css';

export interface PastePreviewProps {
  readonly plan: RoadmapPlan;
  readonly pasting: Pasting;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** What a block would do, before it is done: rows written over, rows added, what was understood, what is left out. */
export function PastePreview({ plan, pasting, onPaste, onClose }: PastePreviewProps) {
  const { t } = useTranslation();
  useFocusBack();
  const { rows, cut } = pasting;
  const added = rows.filter((row) => row.added).length;
  const left = rows.flatMap(({ cells }) => cells).filter(({ taken }) => !taken).length;
  const section = plan.sections.find(({ id }) => id === pasting.section)?.title ?? '';
  const widest = rows.toSorted((one, other) => other.cells.length - one.cells.length)[0];
  const columns = widest?.cells.map(({ column }) => column) ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('plan.write.paste.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p style={{ margin: '0 0 0.75rem' }}>
        {[
          rows.length > added && t('plan.write.paste.changed', { count: rows.length - added }),
          added > 0 && t('plan.write.paste.added', { count: added, section }),
          left > 0 && t('plan.write.paste.left', { count: left }),
          cut > 0 && t('plan.write.paste.cut', { count: cut }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div
        style={{ overflow: 'auto', maxHeight: '55dvh' }}
        tabIndex={0}
        role="group"
        aria-label={t('plan.write.paste.title')}
      >
        <table className={classes.preview}>
          <thead>
            <tr>
              <th>{t('plan.write.paste.row')}</th>
              {columns.map((column) => (
                <th key={columnId(column)}>{columnTitle(column, plan.columns, t)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.measure.id}>
                <th>{row.added ? t('plan.write.paste.new') : row.measure.label}</th>
                {columns.map((column, index) => (
                  <PreviewCell key={columnId(column)} row={row} cell={row.cells[index]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={onPaste} disabled={pasting.steps.length === 0} data-autofocus>
          {t('plan.write.paste.do')}
        </Button>
      </Group>
    </Modal>
  );
}

function PreviewCell({ row, cell }: { readonly row: PastedRow; readonly cell: PastedCell | undefined }) {
  const { t } = useTranslation();
  if (!cell) return <td />;
  if (!cell.taken)
    return (
      <td data-tone="left">
        {cell.after}
        <small>{t('plan.write.paste.notTaken')}</small>
      </td>
    );
  return (
    <td>
      {cell.before !== '' && cell.before !== cell.after && <del>{cell.before}</del>}
      <MeasureCell measure={row.measure} column={cell.column} still />
    </td>
  );
}
