import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import links from '../links/links.module.css';

/** In the empty cell of a missing row: the reviewer asks for it. */
export function RemarkHere({ onWrite }: { readonly onWrite: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      data-screen-only
      className={links.above}
      variant="default"
      leftSection={<IconMessagePlus size={15} stroke={1.75} aria-hidden />}
      onClick={(event) => {
        event.stopPropagation();
        onWrite();
      }}
    >
      {t('roadmapReview.writeHere')}
    </Button>
  );
}
