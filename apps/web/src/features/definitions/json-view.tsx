import { Button, ScrollArea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { tellDone } from '../../shared/pieces/tell.js';

/** A definition as its file: what a methodist can keep, compare and send. */
export function JsonView({ value, label }: { readonly value: unknown; readonly label: string }) {
  const { t } = useTranslation();
  const text = JSON.stringify(value, null, 2);
  return (
    <div style={{ padding: '0 1rem 1rem' }}>
      <Button
        variant="default"
        mb="xs"
        leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
        onClick={() =>
          void navigator.clipboard?.writeText(text).then(() => tellDone(t('definitions.copied')))
        }
      >
        {t('definitions.copy')}
      </Button>
      <ScrollArea.Autosize mah="70dvh" viewportProps={{ tabIndex: 0, 'aria-label': label, role: 'region' }}>
        <pre style={{ margin: 0, fontSize: '0.75rem', lineHeight: 1.5 }}>{text}</pre>
      </ScrollArea.Autosize>
    </div>
  );
}
