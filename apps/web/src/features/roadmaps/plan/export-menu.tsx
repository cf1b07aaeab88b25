import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { DOCUMENT_FORMATS, documentHref } from '../api/document-href.js';
import type { PlanVersion } from '../api/get-roadmap.js';

/** The plan as a file in the columns of its source, or on paper. */
export function ExportMenu({ id, version }: { readonly id: string; readonly version: PlanVersion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        >
          {t('plan.export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {DOCUMENT_FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={documentHref(id, { format, version, language })}
            download
          >
            {t(`plan.export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />} onClick={() => print()}>
          {t('plan.export.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
