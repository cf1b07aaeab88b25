import { PageTitle } from '@tandem/ui';
import type { ImportView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { importQuery } from '../api/imports.js';
import { ReadingProgress } from './reading-progress.js';
import { ReadingRefused } from './reading-refused.js';
import { ReviewImport } from './review-import.js';

export interface ImportPageProps {
  readonly importId: string;
  readonly onTaken: (roadmapId: string) => void;
  /** Another file. */
  readonly onAgain: () => void;
}

/** A document on its way to a plan: how far it is read, why not, or what was understood, to be looked through. */
export function ImportPage({ importId, onTaken, onAgain }: ImportPageProps) {
  const { t } = useTranslation();
  const reading = useQuery(importQuery(importId));
  return (
    <Page title={t('roadmaps.import.title')}>
      <PageTitle
        above={
          <Crumbs
            items={[
              { label: t('roadmaps.title'), to: '/roadmaps' },
              { label: t('roadmaps.new'), to: '/roadmaps/new' },
            ]}
          />
        }
        title={t('roadmaps.import.title')}
        note={reading.data?.name}
        subtitle={reading.data?.plan?.title}
      />
      <Loaded query={reading}>{(view) => <Reading view={view} onTaken={onTaken} onAgain={onAgain} />}</Loaded>
    </Page>
  );
}

function Reading({
  view,
  onTaken,
  onAgain,
}: Pick<ImportPageProps, 'onTaken' | 'onAgain'> & { readonly view: ImportView }) {
  if (view.status === 'refused') return <ReadingRefused view={view} onAgain={onAgain} />;
  if (view.status === 'ready' || view.status === 'taken')
    return <ReviewImport view={view} onTaken={onTaken} onAgain={onAgain} />;
  return <ReadingProgress view={view} />;
}
