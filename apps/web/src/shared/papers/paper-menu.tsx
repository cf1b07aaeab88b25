import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconPrinter,
  IconTable,
} from '@tabler/icons-react';
import type { OrderPaper } from '@tandem/contracts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperProgress } from './paper-progress.js';
import classes from './papers.module.css';
import { usePaper } from './use-paper.js';

export type PaperFormat = OrderPaper['format'];

export interface OfferedPaper {
  /** What it is: «Аналитический отчёт». Said once over its formats. */
  readonly title: string;
  readonly paper: Omit<OrderPaper, 'format'>;
  readonly formats: readonly PaperFormat[];
}

export interface PaperMenuProps {
  readonly papers: readonly OfferedPaper[];
  /** Another name of the button than «Скачать». */
  readonly label?: string;
  /** Offers to print the screen as well. */
  readonly print?: boolean;
}

const ICONS = { docx: IconFileTypeDocx, pdf: IconFileTypePdf, xlsx: IconTable };

/**
 * Papers to take away. Long ones are built by the queue: the button tells how far it is, and the file comes by itself.
 * Its words come with `bringWords('papers')`.
 */
export function PaperMenu({ papers, label, print: mayPrint = false }: PaperMenuProps) {
  const { t } = useTranslation();
  const ordered = usePaper();
  return (
    <div className={classes.papers} data-screen-only>
      <PaperProgress ordered={ordered} />
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            loading={ordered.busy}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
          >
            {label ?? t('papers.take')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map(({ title, paper, formats }, index) => (
            <Fragment key={`${paper.kind} ${paper.of}`}>
              {index > 0 && <Menu.Divider />}
              <Menu.Label>{title}</Menu.Label>
              {formats.map((format) => {
                const Icon = ICONS[format];
                return (
                  <Menu.Item
                    key={format}
                    leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
                    onClick={() => ordered.order({ ...paper, format })}
                  >
                    {t(`papers.format.${format}`)}
                  </Menu.Item>
                );
              })}
            </Fragment>
          ))}
          {mayPrint && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
                onClick={() => print()}
              >
                {t('papers.print')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
