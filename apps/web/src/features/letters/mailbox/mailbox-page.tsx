import { SegmentedControl } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import type { LetterView } from '@tandem/contracts';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import filters from '../../../shared/filters/filters.module.css';
import { SearchField } from '../../../shared/filters/search-field.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { Page } from '../../../shared/pieces/page.js';
import { lettersQuery, type MailboxFilter } from '../api/list-letters.js';
import { LetterList } from './letter-list.js';
import { LetterReader } from './letter-reader.js';
import classes from './mailbox.module.css';

export interface MailboxPageProps {
  readonly filter: MailboxFilter;
  readonly onFilter: (filter: MailboxFilter) => void;
  readonly letter: string | undefined;
  readonly onLetter: (id: string | undefined) => void;
}

const SHOWS = ['all', 'sent', 'waiting', 'unwanted'] as const;

/** What would have gone out to people, on a demonstration only. */
export function MailboxPage({ filter, onFilter, letter, onLetter }: MailboxPageProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(lettersQuery(filter));
  const letters = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = letters.find(({ id }) => id === letter);
  return (
    <Page title={t('letters.mailbox.title')}>
      <PageTitle
        title={t('letters.mailbox.title')}
        subtitle={t('letters.mailbox.about')}
        actions={
          <LinkButton to="/settings/letters" variant="default">
            {t('letters.mailbox.settings')}
          </LinkButton>
        }
      />
      <div className={filters.filters} role="search">
        <SearchField
          className={classes.search}
          label={t('letters.mailbox.search')}
          value={filter.q}
          onSearch={(q) => onFilter({ ...filter, q })}
        />
        <SegmentedControl
          aria-label={t('letters.mailbox.which')}
          value={filter.show ?? 'all'}
          onChange={(value) =>
            onFilter({ ...filter, show: value === 'all' ? undefined : (value as MailboxFilter['show']) })
          }
          data={SHOWS.map((value) => ({ value, label: t(`letters.mailbox.${value}`) }))}
        />
      </div>
      <Loaded query={query}>
        {() =>
          letters.length === 0 ? (
            <EmptyState
              icon={<IconMailbox size={28} stroke={1.75} aria-hidden />}
              title={t(filter.q ? 'letters.mailbox.notFound' : 'letters.mailbox.empty')}
              text={filter.q ? undefined : t('letters.mailbox.emptyText')}
            />
          ) : (
            <div className={classes.both} data-open={open ? true : undefined}>
              <div className={classes.list}>
                <Panel flush>
                  <LetterList letters={letters} open={open?.id} onOpen={onLetter} />
                </Panel>
                <MoreButton query={query} />
              </div>
              <Beside letter={open} onBack={() => onLetter(undefined)} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Beside({
  letter,
  onBack,
}: {
  readonly letter: LetterView | undefined;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.reader}>
      {letter ? (
        <LetterReader key={letter.id} letter={letter} onBack={onBack} />
      ) : (
        <EmptyState title={t('letters.mailbox.choose')} />
      )}
    </div>
  );
}
