import { IconMessage2, IconEdit } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RemarksOnPaper } from '../../remarks/remarks-on-paper.js';
import type { ReviewBand, ReviewRow, RowState } from '../rows/review-rows.js';
import { namedMeasure } from '../rows/measure-words.js';
import { RowMark } from './row-mark.js';
import { RowNotes, RowSide } from './row-side.js';
import classes from './review-table.module.css';

export interface ReviewTableProps {
  readonly bands: readonly ReviewBand[];
  /** Heads of the two sides: «Город Кедровый», «Карта региона». No second one where no plan stands above. */
  readonly ownTitle: string;
  readonly parentTitle: string | undefined;
  readonly current: string | undefined;
  readonly onRow: (key: string) => void;
  /** The reader answers for this plan: «не для вас». */
  readonly mine: boolean;
  /** What may be done where the own side is empty. */
  readonly whereMissing: (row: ReviewRow) => ReactNode;
}

/** The plan side by side with the one above it: a table of rows under the sections of the parent. */
export function ReviewTable({ bands, ownTitle, parentTitle, ...rest }: ReviewTableProps) {
  const { t } = useTranslation();
  const columns = parentTitle === undefined ? 3 : 4;
  return (
    <table className={classes.table} data-alone={parentTitle === undefined || undefined}>
      <caption className="td-unseen">{t('roadmapReview.caption')}</caption>
      <colgroup>
        <col className={classes.gutter} />
        <col />
        {parentTitle !== undefined && <col />}
        <col className={classes.talk} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('roadmapReview.coverage')}</th>
          <th scope="col">{ownTitle}</th>
          {parentTitle !== undefined && <th scope="col">{parentTitle}</th>}
          <th scope="col">
            <span className="td-unseen">{t('roadmapReview.remarks')}</span>
          </th>
        </tr>
      </thead>
      {bands.map((band) => (
        <tbody key={band.key}>
          <tr className={classes.band} data-own={band.own || undefined}>
            <th colSpan={columns} scope="rowgroup">
              <span>{band.own ? t('roadmapReview.ownBand', { title: band.title }) : band.title}</span>
              <small>{bandWords(band, t)}</small>
            </th>
          </tr>
          {band.rows.map((row) => (
            <Row key={row.key} row={row} {...{ ownTitle, parentTitle }} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = Omit<ReviewTableProps, 'bands'> & { readonly row: ReviewRow };

function Row({ row, ownTitle, parentTitle, current, onRow, mine, whereMissing }: RowProps) {
  const { t } = useTranslation();
  const alone = parentTitle === undefined;
  const here = current === row.key;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) button.current?.scrollIntoView?.({ block: 'nearest' });
  }, [here]);
  const named = row.own[0] ?? row.parent;
  return (
    <>
      <tr
        className={classes.row}
        data-review-row={row.key}
        data-state={row.state}
        aria-current={here || undefined}
        onClick={() => onRow(row.key)}
      >
        <td className={classes.gutterCell}>
          {!alone && <RowMark state={row.state} mine={mine} />}
          {row.since.length > 0 && (
            <span className={classes.since}>
              <IconEdit size={14} stroke={1.75} aria-hidden /> {t('roadmapReview.mended')}
            </span>
          )}
          <button
            ref={button}
            type="button"
            className={classes.open}
            aria-expanded={here}
            data-row-button={row.key}
            onClick={(event) => {
              event.stopPropagation();
              onRow(row.key);
            }}
          >
            {t('roadmapReview.openRow', { row: named ? namedMeasure(named) : '' })}
          </button>
        </td>
        <td data-side={ownTitle}>
          {row.own.map((measure) => (
            <RowSide key={measure.id} measure={measure} against={row.parent} differences={row.differences} />
          ))}
          {row.own.length === 0 && <Nothing row={row}>{whereMissing(row)}</Nothing>}
          <RowNotes differences={row.differences} issues={row.issues} />
        </td>
        {!alone && (
          <td data-side={parentTitle}>
            {row.parent ? (
              <RowSide
                measure={row.parent}
                withResult={row.differences.some(({ field }) => field === 'result')}
              />
            ) : (
              <span className={classes.quiet}>{t('roadmapReview.notAbove')}</span>
            )}
          </td>
        )}
        <td className={classes.talkCell}>
          <RemarkCount row={row} />
        </td>
      </tr>
      <RemarksOnPaper remarks={row.remarks} columns={alone ? 3 : 4} />
    </>
  );
}

function Nothing({ row, children }: { readonly row: ReviewRow; readonly children: ReactNode }) {
  const { t } = useTranslation();
  if (row.state === 'excluded')
    return (
      <span className={classes.quiet}>
        {t('roadmapReview.excludedBecause', { reason: row.reason ?? '' })}
      </span>
    );
  if (row.state === 'notAddressed')
    return <span className={classes.quiet}>{t('roadmapReview.notAddressed')}</span>;
  return (
    <div className={classes.missing}>
      <span>{t('roadmapReview.noRow')}</span>
      {children}
    </div>
  );
}

/** How many remarks a row has, and whether one of them waits. */
function RemarkCount({ row }: { readonly row: ReviewRow }) {
  const { t } = useTranslation();
  const waiting = row.remarks.filter(({ state }) => state !== 'closed').length;
  if (row.remarks.length === 0) return null;
  return (
    <span className={classes.count} data-waiting={waiting > 0 || undefined}>
      <IconMessage2 size={16} stroke={1.75} aria-hidden />
      <span className="td-unseen">
        {t('roadmapReview.remarksCount', { count: row.remarks.length, waiting })}
      </span>
      <span aria-hidden>{row.remarks.length}</span>
    </span>
  );
}

const TOLD: readonly RowState[] = ['covered', 'changed', 'missing', 'excluded', 'notAddressed'];

/** «3 строки: 2 есть, 1 изменена». */
function bandWords(band: ReviewBand, t: TFunction): string {
  const rows = t('roadmapReview.rows', { count: band.rows.length });
  const told = TOLD.flatMap((state) => {
    const count = band.rows.filter((row) => row.state === state).length;
    return count > 0 ? [t(`roadmapReview.stateCount.${state}`, { count })] : [];
  });
  return told.length > 0 ? `${rows}: ${told.join(', ')}` : rows;
}
