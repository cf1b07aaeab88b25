import { useTranslation } from 'react-i18next';
import listed from '../../../../shared/tables/listed.module.css';
import type { ReportStore } from '../draft/report-store.js';
import { ReportRow } from './report-row.js';
import classes from './rows.module.css';
import { sectionsOf, type RowFacts } from './show-rows.js';
import type { ShownRow } from './shown-row.js';
import { useTableKeys } from './use-table-keys.js';

export interface ReportTableProps extends RowFacts {
  readonly label: string;
  /** In the order of the plan; those that the filter leaves. */
  readonly rows: readonly ShownRow[];
  readonly store: ReportStore | undefined;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (measure: string, open: boolean) => void;
}

const NONE: readonly never[] = [];
const COLUMNS = ['measure', 'plan', 'fact', 'deviation', 'status'] as const;

/** The rows of the plan by section; on a phone each is a card. */
export function ReportTable({ label, rows, store, issues, remarks, open, onOpen }: ReportTableProps) {
  const { t } = useTranslation();
  const keys = useTableKeys(store, rows);
  return (
    <table className={`${listed.stacked} ${classes.table}`} aria-label={label} {...keys}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`report.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {sectionsOf(rows).map(({ title, rows: own }) => [
        title !== null && (
          <tbody key={`section ${own[0]!.row.measure}`} className={classes.section}>
            <tr>
              <th colSpan={5} scope="rowgroup">
                {title}
              </th>
            </tr>
          </tbody>
        ),
        ...own.map((shown) => (
          <ReportRow
            key={shown.row.measure}
            shown={shown}
            issues={issues.get(shown.row.measure) ?? NONE}
            remarks={remarks.get(shown.row.measure) ?? 0}
            open={open.has(shown.row.measure)}
            onOpen={onOpen}
          />
        )),
      ])}
    </table>
  );
}
