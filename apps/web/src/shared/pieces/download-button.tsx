import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadCsv, toCsv, type Cell } from '../format/export-csv.js';
import { downloadXlsx, MOST_CELLS } from '../format/export-xlsx.js';
import { today } from '../format/today.js';

export interface DownloadButtonProps {
  /** Name of the file without the day: «показатели». */
  readonly file: string;
  /** Read when it is asked for: the head and the rows as they stand on the screen. */
  readonly rows: () => readonly (readonly Cell[])[];
  readonly children: string;
  /** Said in whole where several stand on a page. */
  readonly label?: string;
}

/** What stands in a table, as a file for a spreadsheet: a workbook, or the plainest of tables. */
export function DownloadButton({ file, rows, children, label }: DownloadButtonProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const name = `${file}-${today()}`;
  const take = async () => {
    const table = rows();
    const cells = table.reduce((sum, row) => sum + row.length, 0);
    if (cells > MOST_CELLS) return downloadCsv(`${name}.csv`, toCsv(table));
    setBusy(true);
    try {
      await downloadXlsx(`${name}.xlsx`, file, table);
    } catch {
      // Its script was lost on the way: the same numbers need none.
      downloadCsv(`${name}.csv`, toCsv(table));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={busy}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          aria-label={label}
          data-screen-only
        >
          {children}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTable size={16} stroke={1.75} aria-hidden />}
          onClick={() => void take()}
        >
          {t('common.asExcel')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeCsv size={16} stroke={1.75} aria-hidden />}
          onClick={() => downloadCsv(`${name}.csv`, toCsv(rows()))}
        >
          {t('common.asCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
