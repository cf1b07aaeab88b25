import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { CoverageView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import type { DraftEditing } from './draft-editing.js';
import classes from './links.module.css';
import { linkStep, sureLinks } from './link-steps.js';

/** Above the table: all links that are sure, confirmed at once. */
export function SureStrip({
  rows,
  editing,
}: {
  readonly rows: CoverageView['rows'];
  readonly editing: DraftEditing;
}) {
  const { t } = useTranslation();
  const links = sureLinks(rows);
  const waiting = rows.filter(
    ({ state, suggestions }) => state === 'missing' && suggestions.length > 0,
  ).length;
  if (waiting === 0) return null;
  return (
    <div className={classes.strip} data-screen-only>
      <span>{t('roadmapReview.suggested', { count: waiting })}</span>
      {links.length > 0 && (
        <Button
          variant="light"
          loading={editing.busy}
          leftSection={<IconLink size={15} stroke={1.75} aria-hidden />}
          onClick={() =>
            void editing.perform(
              links.map(({ own, parent }) => linkStep(own, parent)),
              t('roadmapReview.linkedAll', { count: links.length }),
            )
          }
        >
          {t('roadmapReview.confirmSure', { count: links.length })}
        </Button>
      )}
    </div>
  );
}
