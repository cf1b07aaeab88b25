import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import type { ImportView } from '@tandem/contracts';
import { EmptyState, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';

/** Why nothing could be made of the document, and what to do. Nothing of it was kept. */
export function ReadingRefused({
  view,
  onAgain,
}: {
  readonly view: ImportView;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel>
      <EmptyState
        icon={<IconFileAlert size={28} stroke={1.75} aria-hidden />}
        title={t('roadmaps.import.refused')}
        text={view.refusal ? textOf(view.refusal.text, language) : undefined}
        action={<Button onClick={onAgain}>{t('roadmaps.import.again')}</Button>}
      />
    </Panel>
  );
}
