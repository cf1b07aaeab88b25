import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { downloadCsv, toCsv } from '../format/export-csv.js';
import { today } from '../format/today.js';

type Cell = string | number | null | undefined;

export interface DownloadButtonProps {
  /** Name of the file without the day: «показатели». */
  readonly file: string;
  /** Read when it is pressed: the head and the rows as they stand on the screen. */
  readonly rows: () => readonly (readonly Cell[])[];
  readonly children: string;
  /** Said in whole where several stand on a page. */
  readonly label?: string;
}

/** What stands in a table, as a file for a spreadsheet. */
export function DownloadButton({ file, rows, children, label }: DownloadButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      aria-label={label}
      data-screen-only
      onClick={() => downloadCsv(`${file}-${today()}.csv`, toCsv(rows()))}
    >
      {children}
    </Button>
  );
}
