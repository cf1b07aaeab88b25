import { Checkbox } from '@mantine/core';
import type { DiffView } from '@tandem/contracts';
import { EmptyState, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { ChangesAsSentences } from './changes-as-sentences.js';
import { ChangesTable } from './changes-table.js';

/** «Версия 1 → версия 2: 4 изменения»: on paper nothing else says which two they are. */
function SidesTitle({ diff }: { readonly diff: DiffView }) {
  const { t } = useTranslation();
  const name = ({ number }: DiffView['from']) =>
    number === null ? t('roadmapReview.compare.draft') : t('roadmapReview.compare.short', { number });
  return (
    <>
      {name(diff.from)} → {name(diff.to).toLocaleLowerCase()}:{' '}
      {t('roadmapReview.compare.changes', { count: diff.changes.length })}
    </>
  );
}

interface ChangesProps {
  readonly diff: DiffView;
  readonly as: 'table' | 'sentences';
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** The changes that are asked for: what matters to others first, the small ones where they are wanted. */
export function Changes({ diff, as, all, onAll }: ChangesProps) {
  const { t } = useTranslation();
  const weighty = diff.changes.filter(({ matters }) => matters);
  const light = diff.changes.length - weighty.length;
  // What matters to others stands first; where nothing does, there is nothing to fold.
  const folded = light > 0 && weighty.length > 0;
  const shown = all || !folded ? [...weighty, ...diff.changes.filter(({ matters }) => !matters)] : weighty;
  if (diff.changes.length === 0)
    return <EmptyState title={t('roadmapReview.compare.same')} text={t('roadmapReview.compare.sameText')} />;
  return (
    <Panel
      flush={as === 'table'}
      title={<SidesTitle diff={diff} />}
      note={t('roadmapReview.compare.matters', { count: weighty.length })}
      actions={
        folded && (
          <Checkbox
            data-screen-only
            label={t('roadmapReview.compare.showAll', { count: light })}
            checked={all}
            onChange={(event) => onAll(event.currentTarget.checked)}
          />
        )
      }
    >
      {as === 'table' ? <ChangesTable changes={shown} /> : <ChangesAsSentences changes={shown} />}
    </Panel>
  );
}
