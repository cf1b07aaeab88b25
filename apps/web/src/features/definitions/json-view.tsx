import { Button, Group, ScrollArea } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { tellDone } from '../../shared/pieces/tell.js';

export interface JsonViewProps {
  readonly value: unknown;
  readonly label: string;
  /** Name of the file, with its version. */
  readonly file: string;
}

/** A definition as its file: what a methodist can keep, compare and send. */
export function JsonView({ value, label, file }: JsonViewProps) {
  const { t } = useTranslation();
  const text = JSON.stringify(value, null, 2);
  return (
    <div style={{ padding: '0 1rem 1rem' }}>
      <Group gap="xs" mb="xs">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
          onClick={() =>
            void navigator.clipboard?.writeText(text).then(() => tellDone(t('definitions.copied')))
          }
        >
          {t('definitions.copy')}
        </Button>
        <Button
          variant="default"
          component="a"
          download={file}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        >
          {t('definitions.download')}
        </Button>
      </Group>
      <ScrollArea.Autosize mah="70dvh" viewportProps={{ tabIndex: 0, 'aria-label': label, role: 'region' }}>
        <pre style={{ margin: 0, fontSize: '0.75rem', lineHeight: 1.5 }}>{text}</pre>
      </ScrollArea.Autosize>
    </div>
  );
}
