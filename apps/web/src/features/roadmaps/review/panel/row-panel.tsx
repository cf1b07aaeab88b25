import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPencil, IconX } from '@tabler/icons-react';
import type { Ref, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../../shared/pieces/link.js';
import { PlanRemark } from '../../remarks/plan-remark.js';
import { WriteRemark } from '../../remarks/write-remark.js';
import remarkClasses from '../../../../shared/remarks/remarks.module.css';
import type { ReviewRow } from '../rows/review-rows.js';
import { RowMark } from '../table/row-mark.js';
import { RowNotes } from '../table/row-side.js';
import { FieldPairs } from './field-pairs.js';
import classes from './panel.module.css';

export interface RowPanelProps {
  readonly roadmap: string;
  readonly row: ReviewRow;
  readonly here: string;
  readonly above: string;
  readonly alone: boolean;
  readonly mine: boolean;
  readonly mayRemark: boolean;
  readonly writing: Ref<HTMLTextAreaElement>;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  /** What the author may do with the link of this row. */
  readonly links?: ReactNode;
  /** What has changed in this row since the version before. */
  readonly since?: ReactNode;
}

/** One row read closely: both sides field by field, what the checks say, its thread of remarks. */
export function RowPanel(props: RowPanelProps) {
  const { t } = useTranslation();
  const { row } = props;
  const named = row.own[0] ?? row.parent;
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {t('roadmapReview.row', { label: named?.label.replace(/\.$/u, '') || '—' })}
        </h2>
        {!props.alone && <RowMark state={row.state} mine={props.mine} />}
        <Group gap={2} ml="auto" wrap="nowrap">
          <Step label={t('roadmapReview.before')} onClick={() => props.onStep(-1)} icon={IconChevronUp} />
          <Step label={t('roadmapReview.after')} onClick={() => props.onStep(1)} icon={IconChevronDown} />
          <Step label={t('roadmapReview.closeRow')} onClick={props.onClose} icon={IconX} />
        </Group>
      </div>
      {row.reason && (
        <p className={classes.quiet}>{t('roadmapReview.excludedBecause', { reason: row.reason })}</p>
      )}
      <RowNotes differences={[]} issues={row.issues} most={12} />
      {props.since}
      {props.links}
      {props.mine && row.own[0] && (
        <LinkButton
          to="/roadmaps/$roadmapId"
          params={{ roadmapId: props.roadmap }}
          search={{ row: row.own[0].id }}
          variant="default"
          leftSection={<IconPencil size={15} stroke={1.75} aria-hidden />}
          style={{ alignSelf: 'start' }}
          data-screen-only
        >
          {t('roadmapReview.openInEditor')}
        </LinkButton>
      )}
      <FieldPairs row={row} here={props.here} above={props.above} />
      <Thread row={row} />
      {props.mayRemark && <Write {...props} />}
    </div>
  );
}

function Step({
  label,
  onClick,
  icon: Icon,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon: typeof IconX;
}) {
  return (
    <ActionIcon size={30} aria-label={label} title={label} onClick={onClick}>
      <Icon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}

function Thread({ row }: Pick<RowPanelProps, 'row'>) {
  const { t } = useTranslation();
  if (row.remarks.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('roadmapReview.remarks')}>
      <h3 className={classes.subtitle}>
        {t('roadmapReview.remarks')} <span>{row.remarks.length}</span>
      </h3>
      <ul className={remarkClasses.list}>
        {row.remarks.map((remark) => (
          <li key={remark.id}>
            <PlanRemark remark={remark} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Write({ roadmap, row, writing }: Pick<RowPanelProps, 'roadmap' | 'row' | 'writing'>) {
  const { t } = useTranslation();
  const about = row.own[0];
  return (
    <div className={classes.write}>
      <WriteRemark
        key={row.key}
        roadmap={roadmap}
        measure={about?.id}
        parentMeasure={about ? undefined : row.parent?.id}
        label={t('roadmapRemarks.onRow')}
        inputRef={writing}
      />
    </div>
  );
}
